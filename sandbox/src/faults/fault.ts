import type { Mutation } from '../notify/forgery.js';

/** What is made to go wrong on purpose. Stays until cleared or until it has happened `times` times. */
export type Fault = NotifyFault | HttpFault | RefundFault | TransferFault | CloseFault | BillFault;

interface Counted {
  id: string;
  times?: number;
  happened: number;
}

export const NOTIFY_FAULTS = ['lost', 'duplicate', 'late', 'forged', 'reordered'] as const;
export type NotifyFaultKind = (typeof NOTIFY_FAULTS)[number];

export interface NotifyFault extends Counted {
  notify: NotifyFaultKind;
  /** For `late`: how long the first attempt waits. */
  delayMs?: number;
  /** Only notifications about this order. */
  outTradeNo?: string;
  /** Only notifications that name this number, be it of an order, a payment, a refund or a transfer. */
  reference?: string;
  /** Only events that begin so, such as `REFUND.` */
  event?: string;
  /** For `forged`: which forgery of /sandbox/notify-raw comes first. */
  mutate?: Mutation;
}

/** How the answer of good work is signed wrongly. */
export const ANSWER_SIGNATURES = [
  'flipped',
  'missing',
  'stranger',
  'serial',
  'old',
  'future',
  'signtest',
] as const;
export type AnswerSignature = (typeof ANSWER_SIGNATURES)[number];

export interface HttpFault extends Counted {
  http: true;
  method?: string;
  /** Regular expression on path and query. */
  path?: string;
  /** Regular expression on the request body. */
  body?: string;
  /** Only requests whose path or body contains this text. */
  reference?: string;
  /** Answer with this status; without one, and without `signature` or `delayMs`, the connection is dropped. */
  status?: number;
  /** The JSON of that answer, instead of WeChat's usual words. */
  answer?: unknown;
  /** Wait so long before the answer or the drop. */
  timeoutMs?: number;
  /** The right answer, this much later. */
  delayMs?: number;
  /** The connection is reset in the middle of the right answer. */
  reset?: true;
  /** The right answer with a wrong signature. */
  signature?: AnswerSignature;
  /** Fail before the work is done, or after it: then the client does not know. */
  when: 'before' | 'after';
}

export const REFUND_FAULTS = [
  'ABNORMAL',
  'CLOSED',
  'PROCESSING',
  'NOT_ENOUGH',
  'FREQUENCY_LIMITED',
  'USER_ACCOUNT_ABNORMAL',
  'SYSTEM_ERROR',
] as const;
export type RefundFaultKind = (typeof REFUND_FAULTS)[number];

/** ABNORMAL, CLOSED and PROCESSING are how an accepted refund goes on; the others refuse the request. */
export interface RefundFault extends Counted {
  refund: RefundFaultKind;
  /** Only refunds of this `out_trade_no`, `out_refund_no` or `transaction_id`. */
  reference?: string;
}

export const TRANSFER_FAULTS = [
  'FAIL',
  'ACCEPTED',
  'PROCESSING',
  'NOT_ENOUGH',
  'FREQUENCY_LIMITED',
  'SYSTEM_ERROR',
  'RULE_LIMIT',
] as const;
export type TransferFaultKind = (typeof TRANSFER_FAULTS)[number];

/** FAIL is how it ends once confirmed; ACCEPTED and PROCESSING stay until asked again; the others refuse the request. */
export interface TransferFault extends Counted {
  transfer: TransferFaultKind;
  /** Only the transfer of this `out_bill_no`, or to this openid. */
  reference?: string;
  /** For FAIL: the `fail_reason`. */
  failReason?: string;
}

export const CLOSE_FAULTS = ['paid-first', 'userpaying', 'paid-after'] as const;
export type CloseFaultKind = (typeof CLOSE_FAULTS)[number];

/** The visitor pays in the very moment in which the merchant closes the order. */
export interface CloseFault extends Counted {
  close: CloseFaultKind;
  /** Only this order. */
  reference?: string;
  /** For `userpaying` and `paid-after`: when the payment arrives. */
  delayMs?: number;
}

export const BILL_FAULTS = ['creating', 'wrong-hash', 'truncated', 'expired'] as const;
export type BillFaultKind = (typeof BILL_FAULTS)[number];

/** A bill that is not ready yet, does not match its hash, or whose download address is no longer good. */
export interface BillFault extends Counted {
  bill: BillFaultKind;
  /** Only this day's, or only `trade` or `fund-flow`. */
  reference?: string;
}

export const isNotifyFault = (fault: Fault): fault is NotifyFault => 'notify' in fault;
export const isHttpFault = (fault: Fault): fault is HttpFault => 'http' in fault;
export const isRefundFault = (fault: Fault): fault is RefundFault => 'refund' in fault;
export const isTransferFault = (fault: Fault): fault is TransferFault => 'transfer' in fault;
export const isCloseFault = (fault: Fault): fault is CloseFault => 'close' in fault;
export const isBillFault = (fault: Fault): fault is BillFault => 'bill' in fault;
