import { html, raw } from 'hono/html';
import { obstacleToPaying } from '../control/pay-order.js';
import type { HttpContext } from '../http.js';
import { isLoopbackUrl } from '../loopback.js';
import { yuan } from '../money.js';
import { findOrder } from '../pay/orders.js';
import type { OrderRow } from '../state/pay-rows.js';
import { settingsOf } from '../state/settings.js';
import type { World } from '../world.js';
import { cashierScript } from './cashier-script.js';
import { cashierStyle } from './cashier-style.js';
import { clockTime, type Html, icon } from './words.js';

/**
 * The page on which a person pays, since there is no phone: `?out_trade_no=…&return_url=…`.
 * It leads back only to http addresses of this machine, so that it cannot be used to send a browser anywhere else.
 */
export async function cashierPage(world: World, c: HttpContext): Promise<Response> {
  const returnUrl = c.req.query('return_url') ?? '';
  if (returnUrl !== '' && !isLoopbackUrl(returnUrl)) {
    return c.html(await shell(notice('无法打开', '返回地址不是本机的 http 地址。', '')), 400);
  }
  const order = findOrder(world, c.req.query('out_trade_no') ?? '');
  if (!order || order.burnt) {
    return c.html(await shell(notice('没有这笔订单', '订单号不存在，请回到商家重新下单。', returnUrl)), 404);
  }
  const obstacle = obstacleToPaying(world, order);
  if (obstacle) return c.html(await shell(notice(obstacle.message, '无需在此付款。', returnUrl)));
  return c.html(await shell(payment(order, settingsOf(world).merchantName, returnUrl)));
}

export function shell(
  content: Html,
  { lang = 'zh-CN', title = '收银台', local = '本机沙箱 · 不会产生真实扣款' } = {},
): Html {
  return html`<!doctype html>
<html lang="${lang}"><head><meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1, viewport-fit=cover">
<meta name="referrer" content="no-referrer">${icon}<title>${title}</title>${cashierStyle}</head>
<body><main class="phone">${content}<p class="sandbox">${local}</p></main></body></html>`;
}

function payment(order: OrderRow, merchantName: string, returnUrl: string): Html {
  return html`<section id="pay-view" data-path="/sandbox/pay" data-body="${JSON.stringify({ out_trade_no: order.outTradeNo })}"
data-paying="正在支付…" data-cancelled="已取消支付" data-silent="网络不通，请再试一次" data-return="${returnUrl}">
<header><button type="button" data-testid="cancel-top">取消</button>确认支付</header>
<div class="payee"><div class="seal" aria-hidden="true">${merchantName.slice(0, 1)}</div>
<div class="name" data-testid="merchant">${merchantName}</div>
<div class="what" data-testid="description">${order.description}</div></div>
${amount(order)}
<dl class="card"><div class="row"><dt>付款方式</dt><dd><span class="coin" aria-hidden="true">零</span>零钱</dd></div>
<div class="row"><dt>商户单号</dt><dd>${order.outTradeNo}</dd></div>
<div class="row"><dt>支付期限</dt><dd>${clockTime(order.payableUntilMs)}</dd></div></dl>
<p class="note" role="status" data-testid="note"></p></section>
<div class="actions" id="actions"><button type="button" class="main" data-testid="pay">立即支付</button>
<button type="button" class="plain" data-testid="cancel">取消</button></div>
<section class="result" id="done-view" hidden>${greenTick}<h1 data-testid="result">支付成功</h1>${amount(order, 'paid-amount')}
<p>${order.description}</p></section>
<div class="actions" id="back" hidden>${backLink(returnUrl, '完成')}</div>${cashierScript}`;
}

function amount(order: OrderRow, testId = 'amount'): Html {
  return html`<div class="amount" data-testid="${testId}"><small>¥</small>${yuan(order.totalFen)}</div>`;
}

export function notice(title: string, sentence: string, returnUrl: string, back = '返回商家'): Html {
  return html`<section class="result"><svg class="mark" viewBox="0 0 76 76" aria-hidden="true"><circle cx="38" cy="38" r="38"
fill="#e3e6e5"/><path d="M38 20v24M38 53v3" stroke="#fff" stroke-width="6" stroke-linecap="round"/></svg>
<h1 data-testid="result">${title}</h1><p>${sentence}</p></section>
<div class="actions">${backLink(returnUrl, back)}</div>`;
}

/** `returnUrl` has been checked to be an http address of this machine. */
export function backLink(returnUrl: string, label: string): Html {
  return returnUrl === ''
    ? html``
    : html`<a class="main" data-testid="back" href="${returnUrl}">${label}</a>`;
}

export const greenTick =
  raw(`<svg class="mark" viewBox="0 0 76 76" aria-hidden="true"><circle class="disc" cx="38" cy="38" r="38"
fill="#07c160"/><path class="tick" d="M22 39l11 11 22-23" fill="none" stroke="#fff" stroke-width="6"
stroke-linecap="round" stroke-linejoin="round"/></svg>`);
