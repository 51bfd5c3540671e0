import { html } from 'hono/html';
import type { BillDay } from '../control/bill-view.js';
import { yuan } from '../money.js';
import { BILL_DIFFERENCES } from '../state/pay-rows.js';
import { action, badge, table } from './parts.js';
import type { Html, Words } from './words.js';

const DIFFERENCES = '/sandbox/bills/differences';

/** The days of which there are bills, to look at and to plant differences in. */
export function billTable(days: BillDay[], words: Words): Html {
  const { head } = words;
  const heads: [string, 'num'?][] = [
    [head.day],
    [head.payments, 'num'],
    [head.refunds, 'num'],
    [head.transfers, 'num'],
    [words.actions.view],
    [head.differences],
  ];
  return table(words, days, days.length, words.none.bills, heads, (day) => row(day, words));
}

function row(day: BillDay, words: Words): Html {
  const files = (['ALL', 'BASIC', 'OPERATION'] as const).map(
    (name) => html`<a href="/sandbox/bills/${day.day}/${name}">${words.billNames[name]}</a> `,
  );
  return html`<tr><td class="id">${day.day}</td><td class="num" data-label="${words.head.payments}">${day.payments}<small>¥${yuan(day.paidFen)}</small></td>
<td class="num" data-label="${words.head.refunds}">${day.refunds}<small>¥${yuan(day.refundedFen)}</small></td><td class="num" data-label="${words.head.transfers}">${day.transfers}</td>
<td>${files}</td><td class="plant">${BILL_DIFFERENCES.map((kind) =>
    action(words.differences[kind], DIFFERENCES, { kind, day: day.day }),
  )}${planted(day, words)}</td></tr>`;
}

function planted({ differences }: BillDay, words: Words): Html {
  if (differences.length === 0) return html``;
  return html`<div class="planted">${differences.map(
    ({ kind, reference }) => html`${badge('fault', `${words.differences[kind]} ${reference}`)} `,
  )}${action(words.actions.clearPlanted, DIFFERENCES, undefined, 'DELETE')}</div>`;
}
