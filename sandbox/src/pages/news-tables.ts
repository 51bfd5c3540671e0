import { html } from 'hono/html';
import type { StateView } from '../control/state-view.js';
import type { AttemptRow, NotificationRow } from '../state/rows.js';
import { badge, table } from './parts.js';
import { clockTime, type Html, timeOfDay, type Words } from './words.js';

/** Each notification can be opened, to see every attempt with its answer and what was encrypted. */
export function notificationList({ notifications, totals }: StateView, words: Words): Html {
  if (notifications.length === 0) return html`<p class="empty">${words.none.notifications}</p>`;
  const more =
    totals.notifications > notifications.length
      ? words.moreOf(notifications.length, totals.notifications)
      : '';
  return html`<div class="news">${notifications.map((row) => notification(row, words))}</div><p class="more">${more}</p>`;
}

function notification(row: NotificationRow, words: Words): Html {
  return html`<details data-key="${row.id}"><summary><span class="lead"><b>${row.summary}</b><small>${row.eventType}</small></span>
<span class="id">${row.outTradeNo}</span>
<span>${badge(row.state, words.notificationStates[row.state])}${row.fault ? badge('fault', words.notifyKinds[row.fault]) : ''}</span>
<span class="chips">${row.attempts.slice(-5).map((each) => chip(each, words))}</span>
<span class="quiet">${row.nextAtMs ? `${words.head.next} ${timeOfDay(row.nextAtMs)}` : timeOfDay(row.createdAtMs)}</span></summary>
<div class="inside"><p class="id">POST ${row.url}</p><ol>${row.attempts.map(
    (each) =>
      html`<li><time>${timeOfDay(each.atMs)}</time> ${chip(each, words)} <code>${each.error ?? each.answer ?? ''}</code></li>`,
  )}</ol><h4>${words.plaintext}</h4><pre>${JSON.stringify(row.plaintext, null, 2)}</pre></div></details>`;
}

function chip(attempt: AttemptRow, words: Words): Html {
  const good = attempt.status !== undefined && attempt.status < 300;
  return html`<span class="chip ${good ? 'good' : 'bad'}">${attempt.forged ? `${words.forged} ` : ''}${
    attempt.status ?? words.unanswered
  } <i>${attempt.tookMs} ms</i></span>`;
}

export function messageList({ messages }: StateView, words: Words): Html {
  if (messages.length === 0) return html`<p class="empty">${words.none.messages}</p>`;
  return html`<div class="messages">${messages.map(
    (
      message,
    ) => html`<article><header><b>${message.name ?? message.openid}</b><time>${clockTime(message.atMs)}</time></header>
<dl>${Object.entries(message.data).map(([field, { value }]) => html`<div><dt>${field}</dt><dd>${value}</dd></div>`)}</dl>
<footer>${message.templateId}${message.page ? ` → ${message.page}` : ''}</footer></article>`,
  )}</div>`;
}

export function requestTable({ requests, totals }: StateView, words: Words): Html {
  const { head } = words;
  return table(
    words,
    requests,
    totals.requests,
    words.none.requests,
    [[head.when], [head.request], [head.answer], [head.took, 'num']],
    (
      entry,
    ) => html`<tr><td class="quiet">${timeOfDay(entry.atMs)}</td><td class="id"><b>${entry.method}</b> ${entry.path}</td>
<td><span class="chip ${entry.status >= 200 && entry.status < 300 && !entry.code ? 'good' : 'bad'}">${
      entry.status || words.broken
    } ${entry.code ?? ''}</span>${entry.fault ? badge('fault', entry.fault) : ''}</td><td class="num quiet">${entry.tookMs} ms</td></tr>`,
  );
}
