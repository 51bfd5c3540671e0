import type { Fault, NotifyFaultKind } from '../faults/fault.js';
import type { Mutation } from '../notify/forgery.js';
import type { BillDifferenceRow, OrderRow, PrepayRow, RefundRow, TransferRow } from './pay-rows.js';
import type { Settings } from './settings.js';

/** Everything the sandbox remembers. Rows are replaced, never changed in place, so that the journal sees each change. */

export interface AttemptRow {
  atMs: number;
  /** HTTP status, absent when no answer came. */
  status?: number;
  answer?: string;
  error?: string;
  tookMs: number;
  /** Set when this attempt was damaged on purpose. */
  forged?: boolean;
}

export type NotificationState = 'pending' | 'acknowledged' | 'given-up' | 'lost' | 'held-back';

export interface NotificationRow {
  id: string;
  eventType: string;
  originalType: string;
  summary: string;
  /** The order's number; of a transfer, which has no order, its `out_bill_no`. */
  outTradeNo: string;
  url: string;
  createdAtMs: number;
  /** The resource before encryption. */
  plaintext: Record<string, unknown>;
  state: NotificationState;
  /** Attempts of the schedule so far; duplicates and resends are not counted. */
  tries: number;
  nextAtMs?: number;
  fault?: NotifyFaultKind;
  /** With the fault `forged`: which forgery goes out first. */
  forgery?: Mutation;
  attempts: AttemptRow[];
}

export interface CodeRow {
  code: string;
  kind: 'login' | 'phone';
  name: string;
  phone?: string;
  createdAtMs: number;
  usedAtMs?: number;
}

export interface MemberRow {
  openid: string;
  name: string;
  sessionKey: string;
  seenAtMs: number;
}

export interface TokenRow {
  current: string;
  expiresAtMs: number;
  previous?: string;
  previousExpiresAtMs?: number;
  /** Instants of forced refreshes within the last day. */
  forcedAtMs: number[];
}

export interface MessageRow {
  id: string;
  atMs: number;
  openid: string;
  name?: string;
  templateId: string;
  page?: string;
  data: Record<string, { value: string }>;
}

export interface SubscriptionRow {
  openid: string;
  templateId: string;
  left: number;
}

export interface ShippingRow {
  outTradeNo: string;
  transactionId: string;
  logisticsType: number;
  itemDesc: string;
  uploadedAtMs: number;
}

export interface TableRows {
  orders: OrderRow;
  prepays: PrepayRow;
  refunds: RefundRow;
  transfers: TransferRow;
  notifications: NotificationRow;
  /** Ids of notifications that wait for the next one to overtake them. */
  heldBack: { id: string };
  codes: CodeRow;
  members: MemberRow;
  token: TokenRow;
  messages: MessageRow;
  subscriptions: SubscriptionRow;
  shippings: ShippingRow;
  billDifferences: BillDifferenceRow;
  faults: Fault;
  settings: Settings;
}

export type TableName = keyof TableRows;
