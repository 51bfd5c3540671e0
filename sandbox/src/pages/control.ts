import { html } from 'hono/html';
import { billDays } from '../control/bill-view.js';
import { type StateView, stateView } from '../control/state-view.js';
import type { HttpContext } from '../http.js';
import { settingsOf } from '../state/settings.js';
import type { World } from '../world.js';
import { billTable } from './bill-table.js';
import { controlScript } from './control-script.js';
import { controlStyle } from './control-style.js';
import { faultList, faultPanel, settingsPanel } from './fault-panel.js';
import { messageList, notificationList, requestTable } from './news-tables.js';
import { orderTable, refundTable, transferTable } from './trade-tables.js';
import { type Html, icon, type Language, languageOf, timeOfDay, type Words, wordsOf } from './words.js';

const ROWS_SHOWN = 40;

/** The page at `/`: what happened, and the switches; Chinese, or English with `?lang=en`. */
export async function controlPage(world: World, c: HttpContext): Promise<Response> {
  const language = languageOf(c);
  return c.html(await page(world, language, wordsOf(language)));
}

function page(world: World, language: Language, words: Words): Html {
  const view = stateView(world, { limit: ROWS_SHOWN });
  return html`<!doctype html>
<html lang="${words.htmlLang}"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1">
${icon}<title>${words.title}</title>${controlStyle}</head>
<body data-done="${words.done}" data-silent="${words.noAnswer}" data-copied="${words.copied}">
${top(world, language, words)}
<main><div class="happened">${figures(world, view, words)}${tabs(world, view, language, words)}</div>
<aside><section data-live="faults">${faultList(world, words)}</section><section>${faultPanel(words)}</section>
<section data-live="settings">${settingsPanel(world, words)}</section></aside></main>
<p class="flash" role="status" hidden></p>${controlScript}</body></html>`;
}

function top(world: World, language: Language, words: Words): Html {
  const { appId, mchId, publicKeyId, merchant } = world.keys;
  const fact = (label: string, value: string): Html =>
    html`<div><dt>${label}</dt><dd><button type="button" data-copy="${value}" title="${value}">${value}</button></dd></div>`;
  return html`<header class="top"><div class="brand"><h1>${words.title}</h1><p>${words.tagline}</p></div>
<nav><a href="/sandbox/credentials">${words.credentials}</a><a href="/sandbox/state">${words.stateJson}</a>
<a href="/sandbox/guesses?lang=${language}">${words.guesses}</a><a href="/?lang=${language === 'en' ? 'zh' : 'en'}" data-language>${words.otherLanguage}</a></nav>
<dl>${fact(words.app, appId)}${fact(words.merchant, mchId)}${fact(words.serial, merchant.serial)}${fact(words.publicKey, publicKeyId)}</dl></header>`;
}

function figures(world: World, { totals }: StateView, words: Words): Html {
  const figure = (label: string, value: number | string, note = ''): Html =>
    html`<div class="figure"><b>${value}</b><span>${label}${note ? html` <em>${note}</em>` : ''}</span></div>`;
  return html`<section class="figures" data-live="figures">${figure(words.tabs.orders, totals.orders)}${figure(words.tabs.refunds, totals.refunds)}
${figure(words.tabs.transfers, totals.transfers)}${figure(words.tabs.notifications, totals.notifications)}${figure(words.tabs.requests, totals.requests)}
${figure(words.now, timeOfDay(world.clock.now()), skew(world, words))}</section>`;
}

/** How far the clock was set wrong or its calendar turned, in the unit that fits. */
function skew(world: World, words: Words): string {
  const { clockOffsetMs, calendarOffsetMs } = settingsOf(world);
  const offsetMs = clockOffsetMs + calendarOffsetMs;
  if (offsetMs === 0) return '';
  const minutes = Math.round(Math.abs(offsetMs) / 60_000);
  const amount = minutes >= 24 * 60 ? `${Math.round(minutes / 60)} h` : `${minutes} min`;
  return `${offsetMs > 0 ? words.ahead : words.behind} ${amount}`;
}

function tabs(world: World, view: StateView, language: Language, words: Words): Html {
  const days = billDays(world);
  const all: [name: keyof Words['tabs'], count: number, content: Html][] = [
    ['orders', view.totals.orders, orderTable(world, view, words)],
    ['notifications', view.totals.notifications, notificationList(view, words)],
    ['refunds', view.totals.refunds, refundTable(view, words)],
    ['transfers', view.totals.transfers, transferTable(view, words, language)],
    ['bills', days.length, billTable(days, words)],
    ['messages', view.messages.length, messageList(view, words)],
    ['requests', view.totals.requests, requestTable(view, words)],
  ];
  return html`<section class="lists"><div class="tabs" role="tablist" data-live="tabs">${all.map(
    ([name, count]) =>
      html`<button type="button" role="tab" id="tab-${name}" aria-controls="list-${name}" data-tab="${name}">${words.tabs[name]}<i>${count}</i></button>`,
  )}</div>${all.map(
    ([name, , content]) =>
      html`<div class="list" role="tabpanel" id="list-${name}" aria-labelledby="tab-${name}" data-live="list-${name}">${content}</div>`,
  )}</section>`;
}
