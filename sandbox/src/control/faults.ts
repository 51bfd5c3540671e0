import type { Fault, NotifyFaultKind } from '../faults/fault.js';
import { randomHex } from '../random.js';
import type { World } from '../world.js';
import { type Body, optionalNumberIn, optionalTextIn } from './body.js';
import { badInput } from './refusal.js';

const NOTIFY_KINDS: readonly string[] = [
  'lost',
  'duplicate',
  'late',
  'forged',
  'reordered',
] satisfies NotifyFaultKind[];

/**
 * Switches faults on. Takes one object or a list of them, each `{notify, delayMs?, out_trade_no?, event?, times?}` or
 * `{http: {method?, path?, body?, status? | timeoutMs?, answer?, when?, times?} or a list of these}` or both.
 * What was on before is switched off, unless `keep`.
 */
export function switchFaults(world: World, input: unknown, keep: boolean): Fault[] {
  const faults = (Array.isArray(input) ? input : [input]).flatMap((part: unknown) => readPart(asBody(part)));
  if (!keep) clearFaults(world);
  for (const fault of faults) world.store.put('faults', fault.id, fault);
  return world.store.list('faults');
}

export function clearFaults(world: World): void {
  for (const { id } of world.store.list('faults')) world.store.remove('faults', id);
}

function readPart(part: Body): Fault[] {
  const https = part.http === undefined ? [] : Array.isArray(part.http) ? part.http : [part.http];
  const faults = https.map((each: unknown) => readHttpFault(asBody(each)));
  const notify = optionalTextIn(part, 'notify');
  if (notify === undefined && https.length === 0) throw badInput('each fault needs "notify" or "http"');
  return notify === undefined ? faults : [readNotifyFault(part, notify), ...faults];
}

function readNotifyFault(part: Body, notify: string): Fault {
  if (!NOTIFY_KINDS.includes(notify)) throw badInput(`"notify" is one of ${NOTIFY_KINDS.join(', ')}`);
  return {
    id: randomHex(8),
    notify: notify as NotifyFaultKind,
    delayMs: optionalNumberIn(part, 'delayMs'),
    outTradeNo: optionalTextIn(part, 'out_trade_no'),
    event: optionalTextIn(part, 'event'),
    times: optionalNumberIn(part, 'times'),
    happened: 0,
  };
}

function readHttpFault(part: Body): Fault {
  const when = optionalTextIn(part, 'when') ?? 'before';
  if (when !== 'before' && when !== 'after') throw badInput('"when" is before or after');
  const status = optionalNumberIn(part, 'status');
  const timeoutMs = optionalNumberIn(part, 'timeoutMs');
  if (status === undefined && timeoutMs === undefined)
    throw badInput('an http fault needs "status" or "timeoutMs"');
  if (status !== undefined && (!Number.isInteger(status) || status < 200 || status > 599)) {
    throw badInput('"status" is a number from 200 to 599');
  }
  return {
    id: randomHex(8),
    http: true,
    method: optionalTextIn(part, 'method'),
    path: patternIn(part, 'path'),
    body: patternIn(part, 'body'),
    status,
    answer: part.answer,
    timeoutMs,
    when,
    times: optionalNumberIn(part, 'times'),
    happened: 0,
  };
}

function patternIn(part: Body, name: string): string | undefined {
  const text = optionalTextIn(part, name);
  if (text === undefined) return undefined;
  try {
    new RegExp(text);
    return text;
  } catch {
    throw badInput(`"${name}" is not a regular expression`);
  }
}

function asBody(part: unknown): Body {
  if (typeof part !== 'object' || part === null || Array.isArray(part))
    throw badInput('a fault is a JSON object');
  return part as Body;
}
