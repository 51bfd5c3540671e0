import { html } from 'hono/html';
import { stateView } from '../control/state-view.js';
import type { HttpContext } from '../http.js';
import type { World } from '../world.js';
import { controlScript } from './control-script.js';
import { controlStyle } from './control-style.js';
import { faultPanel } from './fault-panel.js';
import { messageList, notificationTable, orderTable, refundTable, requestTable } from './tables.js';
import { type Html, icon, timeOfDay } from './words.js';

const ROWS_SHOWN = 30;

/** The page at `/`: what happened, and the switches. With `?part=live` only what changes by itself. */
export async function controlPage(world: World, c: HttpContext): Promise<Response> {
  const live = livePart(world);
  if (c.req.query('part') === 'live') return c.html(await live);
  return c.html(await page(world, live));
}

function page(world: World, live: Html): Html {
  const { appId, mchId, publicKeyId } = world.keys;
  return html`<!doctype html>
<html lang="zh-CN"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1">
${icon}<title>微信沙箱</title>${controlStyle}</head><body>
<header class="top"><div><h1>微信沙箱</h1><p>本机的微信登录与微信支付替身，不产生真实扣款</p></div>
<dl><div><dt>小程序</dt><dd>${appId}</dd></div><div><dt>商户号</dt><dd>${mchId}</dd></div>
<div><dt>公钥</dt><dd title="${publicKeyId}">${publicKeyId.slice(0, 22)}…</dd></div>
<div><dt>凭据</dt><dd><a href="/sandbox/credentials">JSON</a> · <a href="/sandbox/state">状态</a></dd></div></dl></header>
<main><p class="flash" role="status" hidden></p>${faultPanel(world)}<div id="live">${live}</div></main>
${controlScript}</body></html>`;
}

function livePart(world: World): Html {
  const view = stateView(world, { limit: ROWS_SHOWN });
  const { totals } = view;
  return html`<section class="figures">
${figure('订单', totals.orders)}${figure('退款', totals.refunds)}${figure('通知', totals.notifications)}
${figure('请求', totals.requests)}${figure('沙箱时间', timeOfDay(world.clock.now()))}</section>
${orderTable(world, view)}${notificationTable(view)}${refundTable(view)}${messageList(view)}${requestTable(view)}`;
}

function figure(label: string, value: number | string): Html {
  return html`<div class="figure"><b>${value}</b><span>${label}</span></div>`;
}
