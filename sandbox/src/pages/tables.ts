import { html } from 'hono/html';
import { obstacleToPaying } from '../control/pay-order.js';
import type { StateView } from '../control/state-view.js';
import { yuan } from '../money.js';
import type { AttemptRow, NotificationRow, NotificationState, OrderRow } from '../state/rows.js';
import type { World } from '../world.js';
import { clockTime, type Html, timeOfDay } from './words.js';

const ORDER_STATES = { NOTPAY: '未支付', SUCCESS: '已支付', REFUND: '有退款', CLOSED: '已关闭' } as const;
const REFUND_STATES = {
  PROCESSING: '处理中',
  SUCCESS: '已退款',
  CLOSED: '已关闭',
  ABNORMAL: '异常',
} as const;
const NOTIFICATION_STATES: Record<NotificationState, string> = {
  pending: '待确认',
  acknowledged: '已确认',
  'given-up': '已放弃',
  lost: '已丢弃',
  'held-back': '押后',
};

export function orderTable(world: World, { orders }: StateView): Html {
  return section(
    '订单',
    orders,
    '还没有订单。小程序下单后会出现在这里。',
    html`<tr><th>商户单号</th><th>内容</th><th class="num">金额</th><th>状态</th><th>下单</th><th></th></tr>`,
    (
      order,
    ) => html`<tr><td class="id">${order.outTradeNo}</td><td>${order.burnt ? '（作废的单号）' : order.description}</td>
<td class="num">¥${yuan(order.totalFen)}</td><td>${badge(order.state, ORDER_STATES[order.state])}</td>
<td>${timeOfDay(order.createdAtMs)}</td><td class="do">${orderActions(world, order)}</td></tr>`,
  );
}

function orderActions(world: World, order: OrderRow): Html {
  if (order.burnt) return html``;
  const cashier = `/sandbox/cashier?out_trade_no=${encodeURIComponent(order.outTradeNo)}`;
  if (!obstacleToPaying(world, order)) {
    return html`<a href="${cashier}">收银台</a> ${action('支付', '/sandbox/pay', { out_trade_no: order.outTradeNo })}
${action('支付但不通知', '/sandbox/pay', { out_trade_no: order.outTradeNo, notify: false })}`;
  }
  return order.transactionId
    ? action('再发通知', '/sandbox/notify', { out_trade_no: order.outTradeNo })
    : html``;
}

export function notificationTable({ notifications }: StateView): Html {
  return section(
    '通知',
    notifications,
    '还没有通知。',
    html`<tr><th>事件</th><th>商户单号</th><th>状态</th><th>发送</th><th>下次</th></tr>`,
    (
      row,
    ) => html`<tr><td>${row.summary}<small>${row.eventType}</small></td><td class="id">${row.outTradeNo}</td>
<td>${badge(row.state, NOTIFICATION_STATES[row.state])}${row.fault ? badge('fault', row.fault) : ''}</td>
<td>${attempts(row)}</td><td>${row.nextAtMs ? timeOfDay(row.nextAtMs) : '—'}</td></tr>`,
  );
}

function attempts(row: NotificationRow): Html {
  const chip = (each: AttemptRow): Html =>
    html`<span class="chip ${each.status && each.status < 300 ? 'good' : 'bad'}" title="${timeOfDay(each.atMs)} ${
      each.error ?? each.answer ?? ''
    }">${each.forged ? '伪造 ' : ''}${each.status ?? '无应答'} <i>${each.tookMs} ms</i></span>`;
  return html`${row.attempts.slice(-6).map(chip)}`;
}

export function refundTable({ refunds }: StateView): Html {
  return section(
    '退款',
    refunds,
    '还没有退款。',
    html`<tr><th>退款单号</th><th>商户单号</th><th class="num">退款</th><th>状态</th><th>申请</th></tr>`,
    (refund) => html`<tr><td class="id">${refund.outRefundNo}</td><td class="id">${refund.outTradeNo}</td>
<td class="num">¥${yuan(refund.refundFen)}</td><td>${badge(refund.status, REFUND_STATES[refund.status])}</td>
<td>${timeOfDay(refund.createdAtMs)}</td></tr>`,
  );
}

export function messageList({ messages }: StateView): Html {
  return html`<section><h2>订阅消息</h2>${messages.length === 0 ? empty('还没有消息。') : ''}<div class="messages">${messages.map(
    (
      message,
    ) => html`<article><header><b>${message.name ?? message.openid}</b><time>${clockTime(message.atMs)}</time></header>
<dl>${Object.entries(message.data).map(([field, { value }]) => html`<div><dt>${field}</dt><dd>${value}</dd></div>`)}</dl>
<footer>${message.templateId}${message.page ? ` → ${message.page}` : ''}</footer></article>`,
  )}</div></section>`;
}

export function requestTable({ requests }: StateView): Html {
  return section(
    '最近请求',
    requests,
    '还没有请求。',
    html`<tr><th>时间</th><th>请求</th><th>应答</th><th class="num">用时</th></tr>`,
    (
      entry,
    ) => html`<tr><td>${timeOfDay(entry.atMs)}</td><td class="id"><b>${entry.method}</b> ${entry.path}</td>
<td><span class="chip ${entry.status >= 200 && entry.status < 300 && !entry.code ? 'good' : 'bad'}">${
      entry.status || '断开'
    } ${entry.code ?? ''}</span>${entry.fault ? badge('fault', entry.fault) : ''}</td><td class="num">${entry.tookMs} ms</td></tr>`,
  );
}

function section<T>(title: string, rows: T[], none: string, head: Html, row: (each: T) => Html): Html {
  const table = html`<div class="scroll"><table><thead>${head}</thead><tbody>${rows.map(row)}</tbody></table></div>`;
  return html`<section><h2>${title}</h2>${rows.length === 0 ? empty(none) : table}</section>`;
}

function empty(sentence: string): Html {
  return html`<p class="empty">${sentence}</p>`;
}

function badge(kind: string, label: string): Html {
  return html`<span class="badge ${kind.toLowerCase()}">${label}</span>`;
}

/** A button that posts JSON; the page's script does it. */
export function action(label: string, path: string, body: unknown, method = 'POST'): Html {
  return html`<button type="button" data-method="${method}" data-path="${path}" data-body="${JSON.stringify(body)}">${label}</button>`;
}
