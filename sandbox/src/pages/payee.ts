import { html } from 'hono/html';
import type { HttpContext } from '../http.js';
import { isLoopbackUrl } from '../loopback.js';
import { yuan } from '../money.js';
import { findTransferByPackage } from '../pay/transfers.js';
import type { TransferRow } from '../state/pay-rows.js';
import { settingsOf } from '../state/settings.js';
import type { World } from '../world.js';
import { backLink, greenTick, notice, shell } from './cashier.js';
import { cashierScript } from './cashier-script.js';
import { type Html, languageOf, type Words, wordsOf } from './words.js';

/**
 * The page on which a person confirms a transfer, since there is no phone: `?package=…&return_url=…`. Like the
 * cashier it leads back only to http addresses of this machine.
 */
export async function payeePage(world: World, c: HttpContext): Promise<Response> {
  const words = wordsOf(languageOf(c));
  const { payee } = words;
  const inShell = (content: Html): Html =>
    shell(content, { lang: words.htmlLang, title: payee.title, local: payee.local });
  const asked = c.req.query('return_url') ?? '';
  const returnUrl = isLoopbackUrl(asked) ? asked : '';
  const transfer = findTransferByPackage(world, c.req.query('package') ?? '');
  if (!transfer)
    return c.html(await inShell(notice(payee.unknown, payee.unknownNote, returnUrl, payee.back)), 404);
  if (transfer.state !== 'WAIT_USER_CONFIRM') {
    const state = words.transferStates[transfer.state];
    return c.html(await inShell(notice(state, payee.settled, returnUrl, payee.back)));
  }
  return c.html(await inShell(confirmation(world, transfer, returnUrl, words)));
}

function confirmation(
  world: World,
  transfer: TransferRow,
  returnUrl: string,
  { payee, noAnswer }: Words,
): Html {
  const { merchantName } = settingsOf(world);
  const { mchId, appId } = world.keys;
  const body = JSON.stringify({ out_bill_no: transfer.outBillNo, mchId, appId });
  const fact = (label: string, value: string): Html =>
    html`<div class="row"><dt>${label}</dt><dd>${value}</dd></div>`;
  return html`<section id="pay-view" data-path="/sandbox/transfers/confirm" data-body="${body}" data-paying="…"
data-cancelled="${payee.cancel}" data-silent="${noAnswer}" data-return="${returnUrl}">
<header><button type="button" data-testid="cancel-top">${payee.cancel}</button>${payee.title}</header>
<div class="payee"><div class="seal" aria-hidden="true">${merchantName.slice(0, 1)}</div>
<div class="name" data-testid="merchant">${merchantName}</div></div>
<div class="amount" data-testid="amount"><small>¥</small>${yuan(transfer.amountFen)}</div>
<dl class="card">${fact(payee.remark, transfer.remark)}${transfer.perception ? fact(payee.perception, transfer.perception) : ''}
${fact(payee.number, transfer.outBillNo)}</dl>
<p class="note" role="status" data-testid="note"></p></section>
<div class="actions" id="actions"><button type="button" class="main" data-testid="pay">${payee.confirm}</button>
<button type="button" class="plain" data-testid="cancel">${payee.cancel}</button></div>
<section class="result" id="done-view" hidden>${greenTick}<h1 data-testid="result">${payee.done}</h1>
<div class="amount"><small>¥</small>${yuan(transfer.amountFen)}</div><p>${payee.doneNote}</p></section>
<div class="actions" id="back" hidden>${backLink(returnUrl, payee.finish)}</div>${cashierScript}`;
}
