import { html } from 'hono/html';
import type { Html, Words } from './words.js';

/** A coloured word; `kind` chooses the colour. */
export function badge(kind: string, label: string): Html {
  return html`<span class="badge ${kind.toLowerCase()}">${label}</span>`;
}

/** A button that sends JSON; the page's script does it. */
export function action(label: string, path: string, body: unknown, method = 'POST'): Html {
  return html`<button type="button" data-method="${method}" data-path="${path}" data-body="${JSON.stringify(body)}">${label}</button>`;
}

/** A button that switches a fault on; the script adds how often and for which number. */
export function faultButton(label: string, fault: unknown): Html {
  return html`<button type="button" data-fault="${JSON.stringify(fault)}">${label}</button>`;
}

/** A table of the latest rows, or a sentence when there is none. */
export function table<T>(
  words: Words,
  rows: T[],
  total: number,
  none: string,
  head: [label: string, kind?: 'num'][],
  row: (each: T) => Html,
): Html {
  if (rows.length === 0) return html`<p class="empty">${none}</p>`;
  const more = total > rows.length ? html`<p class="more">${words.moreOf(rows.length, total)}</p>` : '';
  return html`<div class="scroll"><table><thead><tr>${head.map(
    ([label, kind]) => html`<th class="${kind ?? ''}">${label}</th>`,
  )}</tr></thead><tbody>${rows.map(row)}</tbody></table></div>${more}`;
}
