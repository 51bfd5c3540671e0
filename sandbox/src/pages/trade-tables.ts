import { html } from 'hono/html';
import { obstacleToPaying } from '../control/pay-order.js';
import type { StateView } from '../control/state-view.js';
import { yuan } from '../money.js';
import type { OrderRow, RefundRow, TransferRow } from '../state/pay-rows.js';
import type { World } from '../world.js';
import { action, badge, table } from './parts.js';
import { type Html, type Language, timeOfDay, type Words } from './words.js';

export function orderTable(world: World, { orders, totals }: StateView, words: Words): Html {
  const { head } = words;
  const heads: [string, 'num'?][] = [
    [head.number],
    [head.content],
    [head.amount, 'num'],
    [head.state],
    [head.when],
    [''],
  ];
  return table(
    words,
    orders,
    totals.orders,
    words.none.orders,
    heads,
    (
      order,
    ) => html`<tr><td class="id">${order.outTradeNo}</td><td class="what">${order.burnt ? words.burnt : order.description}</td>
<td class="num">¥${yuan(order.totalFen)}</td><td>${badge(order.state, words.orderStates[order.state])}</td>
<td class="quiet">${timeOfDay(order.createdAtMs)}</td><td class="do">${orderActions(world, order, words)}</td></tr>`,
  );
}

function orderActions(world: World, order: OrderRow, { actions }: Words): Html {
  if (order.burnt) return html``;
  const number = { out_trade_no: order.outTradeNo };
  if (!obstacleToPaying(world, order)) {
    const cashier = `/sandbox/cashier?out_trade_no=${encodeURIComponent(order.outTradeNo)}`;
    return html`<a href="${cashier}">${actions.cashier}</a> ${action(actions.pay, '/sandbox/pay', number)}
${action(actions.paySilently, '/sandbox/pay', { ...number, notify: false })}`;
  }
  return order.transactionId ? action(actions.notifyAgain, '/sandbox/notify', number) : html``;
}

export function refundTable({ refunds, totals }: StateView, words: Words): Html {
  const { head } = words;
  const heads: [string, 'num'?][] = [
    [head.number],
    [words.tabs.orders],
    [head.amount, 'num'],
    [head.state],
    [head.when],
    [''],
  ];
  return table(
    words,
    refunds,
    totals.refunds,
    words.none.refunds,
    heads,
    (refund) => html`<tr><td class="id">${refund.outRefundNo}</td><td class="id">${refund.outTradeNo}</td>
<td class="num">¥${yuan(refund.refundFen)}</td><td>${badge(refund.status, words.refundStates[refund.status])}</td>
<td class="quiet">${timeOfDay(refund.createdAtMs)}</td><td class="do">${refundActions(refund, words)}</td></tr>`,
  );
}

function refundActions({ outRefundNo, status }: RefundRow, { actions }: Words): Html {
  if (status !== 'PROCESSING') return html``;
  const settle = (label: string, end: string): Html =>
    action(label, '/sandbox/refunds/settle', { out_refund_no: outRefundNo, status: end });
  return html`${settle(actions.settleSuccess, 'SUCCESS')}${settle(actions.settleAbnormal, 'ABNORMAL')}${settle(actions.settleClosed, 'CLOSED')}`;
}

export function transferTable(view: StateView, words: Words, language: Language): Html {
  const { head } = words;
  const { transfers, totals } = view;
  const heads: [string, 'num'?][] = [
    [head.number],
    [head.payee],
    [head.amount, 'num'],
    [head.state],
    [head.when],
    [''],
  ];
  return table(
    words,
    transfers,
    totals.transfers,
    words.none.transfers,
    heads,
    (
      transfer,
    ) => html`<tr><td class="id">${transfer.outBillNo}<small>${transfer.remark}</small></td><td>${payeeOf(view, transfer)}<small class="id">${transfer.openid.slice(0, 12)}…</small></td>
<td class="num">¥${yuan(transfer.amountFen)}</td><td>${badge(transfer.state, words.transferStates[transfer.state])}
${transfer.failReason ? html`<small>${transfer.failReason}</small>` : ''}</td>
<td class="quiet">${timeOfDay(transfer.createdAtMs)}</td><td class="do">${transferActions(transfer, words, language)}</td></tr>`,
  );
}

/** The payee's demo name, if the visitor has logged in. */
function payeeOf({ members }: StateView, { openid }: TransferRow): string {
  return members.find((member) => member.openid === openid)?.name ?? '';
}

function transferActions(
  { outBillNo, state, packageInfo }: TransferRow,
  { actions }: Words,
  language: Language,
): Html {
  if (state !== 'WAIT_USER_CONFIRM') return html``;
  const page = `/sandbox/transfer?lang=${language}&package=${encodeURIComponent(packageInfo)}`;
  const number = { out_bill_no: outBillNo };
  const path = '/sandbox/transfers/confirm';
  return html`<a href="${page}">${actions.transferPage}</a> ${action(actions.confirm, path, number)}
${action(actions.confirmFail, path, { ...number, fail_reason: 'PAYEE_ACCOUNT_ABNORMAL' })}`;
}
