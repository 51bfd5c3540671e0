import { html } from 'hono/html';
import { beijingDay, dayBounds } from '../bills/day.js';
import { DAY_MS, HOUR_MS, MINUTE_MS } from '../clock.js';
import { type Fault, type HttpFault, isHttpFault } from '../faults/fault.js';
import { settingsOf } from '../state/settings.js';
import type { World } from '../world.js';
import { FAULT_OFFERS } from './fault-offers.js';
import { action, faultButton } from './parts.js';
import type { Html, Words } from './words.js';

const SIX_MINUTES_MS = 6 * MINUTE_MS;

/** What can be made to go wrong. */
export function faultPanel(words: Words): Html {
  const groups = Object.keys(FAULT_OFFERS) as (keyof Words['groups'])[];
  return html`<h2>${words.faults}</h2><p class="hint">${words.faultsHint}</p>
<div class="scope"><label><input type="checkbox" id="once" checked> ${words.once}</label>
<input type="text" id="reference" placeholder="${words.onlyReference}" aria-label="${words.onlyReference}" autocomplete="off"></div>
${groups.map(
  (group) =>
    html`<h3>${words.groups[group]}</h3><div class="offers">${FAULT_OFFERS[group].map(([offer, fault]) =>
      faultButton(words.offers[offer], fault),
    )}</div>`,
)}`;
}

/** The faults that are on. */
export function faultList(world: World, words: Words): Html {
  const faults = world.store.list('faults');
  if (faults.length === 0) return html`<p class="well">${words.allWell}</p>`;
  return html`<ul class="faults">${faults.map(
    (fault) =>
      html`<li class="${fault.times !== undefined && fault.happened >= fault.times ? 'spent' : ''}"><span>${describe(fault, words)}</span><i>${words.happened(fault.happened, fault.times)}</i></li>`,
  )}</ul>${action(words.clearFaults, '/sandbox/faults', undefined, 'DELETE')}`;
}

/** How answers are signed, what the clock says, when bills are there. */
export function settingsPanel(world: World, words: Words): Html {
  const { verification, publicKeySwitchStartedAt, clockOffsetMs, calendarOffsetMs, billsReadyAtOnce } =
    settingsOf(world);
  const choice = (label: string, chosen: boolean, body: unknown): Html =>
    html`<span class="${chosen ? 'chosen' : ''}">${action(label, '/sandbox/settings', body)}</span>`;
  const modes = Object.entries(words.modes) as [typeof verification, string][];
  const rotate = (label: string, step: string): Html =>
    action(label, '/sandbox/rotate-certificate', { step });
  const switching = publicKeySwitchStartedAt !== '';
  const clock = (label: string, offsetMs: number): Html =>
    choice(label, clockOffsetMs === offsetMs, { clockOffsetMs: offsetMs });
  return html`<h2>${words.keys}</h2>
<div class="offers">${modes.map(([mode, label]) => choice(label, mode === verification, { verification: mode }))}</div>
<div class="offers">${rotate(words.rotate, 'new')}${rotate(words.announce, 'announce')}${rotate(words.activate, 'activate')}${rotate(words.retire, 'retire')}
${choice(switching ? words.endSwitch : words.startSwitch, switching, {
  publicKeySwitchStartedAt: switching ? '' : new Date(wholeMinute(world.clock.now())).toISOString(),
})}</div>
<h2>${words.clock}</h2><div class="offers">${choice(
    calendarOffsetMs === 0 ? words.tomorrow : words.today,
    calendarOffsetMs !== 0,
    {
      calendarOffsetMs: calendarOffsetMs === 0 ? untilTenTomorrowMs(world) : 0,
    },
  )}</div><div class="offers">${clock(words.clockReset, 0)}${clock(words.clockBehind, -SIX_MINUTES_MS)}${clock(words.clockAhead, SIX_MINUTES_MS)}${clock(words.clockDay, DAY_MS)}</div>
<div class="offers">${choice(words.billsAtTen, !billsReadyAtOnce, { billsReadyAtOnce: false })}${choice(words.billsNow, billsReadyAtOnce, { billsReadyAtOnce: true })}</div>`;
}

/** How far to turn the calendar for the bills of today to be there, in whole minutes: five past ten, to be sure. */
function untilTenTomorrowMs({ clock }: World): number {
  const { toMs } = dayBounds(beijingDay(clock.signingNow()));
  // Whole minutes, so that the page is not drawn anew every second.
  return toMs + 10 * HOUR_MS + 5 * MINUTE_MS - wholeMinute(clock.signingNow());
}

function wholeMinute(atMs: number): number {
  return Math.floor(atMs / MINUTE_MS) * MINUTE_MS;
}

function describe(fault: Fault, words: Words): string {
  const about = fault.reference ? ` · ${fault.reference}` : '';
  return `${isHttpFault(fault) ? describeHttp(fault, words) : describeBusiness(fault, words)}${about}`;
}

function describeBusiness(fault: Exclude<Fault, HttpFault>, words: Words): string {
  const { groups } = words;
  if ('notify' in fault) {
    const details = [fault.mutate, fault.delayMs && `${fault.delayMs} ms`, fault.outTradeNo].filter(Boolean);
    return [groups.notify, words.notifyKinds[fault.notify], ...details].join(' · ');
  }
  if ('refund' in fault) return `${groups.refund} · ${fault.refund}`;
  if ('transfer' in fault) return `${groups.transfer} · ${fault.transfer}`;
  if ('close' in fault) return `${groups.close} · ${words.closeKinds[fault.close]}`;
  return `${groups.bill} · ${words.billKinds[fault.bill]}`;
}

function describeHttp(fault: HttpFault, words: Words): string {
  const where = `${fault.method ?? ''} ${fault.path ?? fault.body ?? words.anyPath}`.trim();
  return `${where} · ${effect(fault, words)}`;
}

function effect(fault: HttpFault, words: Words): string {
  const when = fault.when === 'before' ? words.before : words.after;
  if (fault.status !== undefined) return `${when} ${fault.status}`;
  if (fault.reset) return words.reset;
  if (fault.signature) return `${words.badSignature} (${fault.signature})`;
  if (fault.delayMs !== undefined) return `${words.slow} ${fault.delayMs} ms`;
  return `${when} ${words.drop}`;
}
