import {
  ANSWER_SIGNATURES,
  BILL_FAULTS,
  CLOSE_FAULTS,
  type Fault,
  type HttpFault,
  NOTIFY_FAULTS,
  REFUND_FAULTS,
  TRANSFER_FAULTS,
} from '../faults/fault.js';
import { MUTATIONS } from '../notify/forgery.js';
import { randomHex } from '../random.js';
import { type Body, optionalNumberIn, optionalTextIn } from './body.js';
import { badInput } from './refusal.js';

/**
 * One part of what `POST /sandbox/faults` takes: any of `notify`, `refund`, `transfer`, `close` and `bill`,
 * and `http` with one fault or a list.
 */
export function readFaults(part: Body): Fault[] {
  const https = part.http === undefined ? [] : Array.isArray(part.http) ? part.http : [part.http];
  const faults = [
    ...readNotifyFault(part),
    ...readRefundFault(part),
    ...readTransferFault(part),
    ...readCloseFault(part),
    ...readBillFault(part),
    ...https.map((each: unknown) => readHttpFault(asBody(each))),
  ];
  if (faults.length === 0)
    throw badInput('each fault needs one of "notify", "http", "refund", "transfer", "close" and "bill"');
  return faults;
}

function readNotifyFault(part: Body): Fault[] {
  const notify = oneOf(part, 'notify', NOTIFY_FAULTS);
  if (notify === undefined) return [];
  const fault = {
    ...counted(part),
    notify,
    mutate: oneOf(part, 'mutate', MUTATIONS),
    delayMs: optionalNumberIn(part, 'delayMs'),
    outTradeNo: optionalTextIn(part, 'out_trade_no'),
    event: optionalTextIn(part, 'event'),
  };
  return [fault];
}

function readRefundFault(part: Body): Fault[] {
  const refund = oneOf(part, 'refund', REFUND_FAULTS);
  return refund === undefined ? [] : [{ ...counted(part), refund }];
}

function readTransferFault(part: Body): Fault[] {
  const transfer = oneOf(part, 'transfer', TRANSFER_FAULTS);
  if (transfer === undefined) return [];
  return [{ ...counted(part), transfer, failReason: optionalTextIn(part, 'fail_reason') }];
}

function readCloseFault(part: Body): Fault[] {
  const close = oneOf(part, 'close', CLOSE_FAULTS);
  if (close === undefined) return [];
  return [{ ...counted(part), close, delayMs: optionalNumberIn(part, 'delayMs') }];
}

function readBillFault(part: Body): Fault[] {
  const bill = oneOf(part, 'bill', BILL_FAULTS);
  return bill === undefined ? [] : [{ ...counted(part), bill }];
}

function readHttpFault(part: Body): HttpFault {
  const when = oneOf(part, 'when', ['before', 'after']);
  const status = optionalNumberIn(part, 'status');
  if (status !== undefined && (!Number.isInteger(status) || status < 200 || status > 599))
    throw badInput('"status" is a number from 200 to 599');
  const fault: HttpFault = {
    ...counted(part),
    http: true,
    method: optionalTextIn(part, 'method'),
    path: patternIn(part, 'path'),
    body: patternIn(part, 'body'),
    status,
    answer: part.answer,
    timeoutMs: optionalNumberIn(part, 'timeoutMs'),
    delayMs: optionalNumberIn(part, 'delayMs'),
    signature: oneOf(part, 'signature', ANSWER_SIGNATURES),
    reset: part.reset === true ? true : undefined,
    // What damages an answer needs the answer first.
    when: when ?? 'before',
  };
  const { timeoutMs, delayMs, signature, reset } = fault;
  const damagesAnswer = delayMs !== undefined || signature !== undefined || reset === true;
  if (status === undefined && timeoutMs === undefined && !damagesAnswer)
    throw badInput('an http fault needs "status", "timeoutMs", "delayMs", "reset" or "signature"');
  return damagesAnswer ? { ...fault, when: 'after' } : fault;
}

function counted(part: Body): { id: string; reference?: string; times?: number; happened: number } {
  return {
    id: randomHex(8),
    reference: optionalTextIn(part, 'reference'),
    times: optionalNumberIn(part, 'times'),
    happened: 0,
  };
}

function oneOf<T extends string>(part: Body, name: string, allowed: readonly T[]): T | undefined {
  const text = optionalTextIn(part, name);
  if (text === undefined) return undefined;
  const found = allowed.find((each) => each === text);
  if (!found) throw badInput(`"${name}" is one of ${allowed.join(', ')}`);
  return found;
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

export function asBody(part: unknown): Body {
  if (typeof part !== 'object' || part === null || Array.isArray(part))
    throw badInput('a fault is a JSON object');
  return part as Body;
}
