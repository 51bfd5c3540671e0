import type { Tx } from '../../kernel/db';
import type { Fen } from '../../kernel/money';

/** What the phone needs for wx.requestPayment. */
export interface PayParams {
  timeStamp: string;
  nonceStr: string;
  package: string;
  signType: 'RSA';
  paySign: string;
}

export interface NewPayment {
  /** Our order number, WeChat Pay's out_trade_no: 6–32 of [0-9A-Za-z]. */
  reference: string;
  amountFen: Fen;
  description: string;
  openid: string;
  /** Last moment to pay. */
  expiresAt: Date;
}

/**
 * How the money question of a reference stands, asked of WeChat Pay just now. `paid`: the payment was applied
 * through `payment.succeeded`. `unknown`: WeChat Pay could not be asked, so nothing may be released.
 */
export type Settlement = 'paid' | 'unpaid' | 'unknown';

/** What is known of a payment and of the money that went back of it, for people. Instants are in the order of events. */
export interface PaymentHistory {
  /** WeChat Pay's numbers and states, as it says them. */
  transactionId: string | null;
  sentAt: Date | null;
  notifications: { type: string; outcome: string; at: Date }[];
  refunds: {
    number: string;
    refundId: string | null;
    status: string;
    failure: string | null;
    sentAt: Date | null;
    succeededAt: Date | null;
  }[];
}

/** What wechat-pay offers to the plugins on its right: `strapi.plugin('wechat-pay').service('payments')`. */
export interface Payments {
  /** Records a payment in the caller's transaction, before anything is sent: a notification may overtake the answer. */
  prepare(tx: Tx, payment: NewPayment): Promise<void>;
  /**
   * Asks WeChat Pay for the parameters of the phone; again and again for the same reference.
   * Throws PAYMENT_REJECTED, PAYMENT_UNREACHABLE, ORDER_PAID, ORDER_CLOSED. Never in a transaction.
   */
  open(reference: string): Promise<{ params: PayParams; cashierUrl?: string }>;
  /** Asks WeChat Pay, applies a payment that it finds. Never in a transaction. */
  settle(reference: string): Promise<Settlement>;
  /** Asks; if unpaid, closes at WeChat Pay, so that it can never be paid any more. Never in a transaction. */
  settleOrClose(reference: string): Promise<Settlement>;
  /** Only reads. Of a reference that never was sent there is nothing. */
  history(reference: string): Promise<PaymentHistory>;
}

export interface NewRefund {
  /** Our refund number, WeChat Pay's out_refund_no: 6–64 of [0-9A-Za-z]. Never used for another refund. */
  number: string;
  /** The payment that the money goes back from. */
  reference: string;
  amountFen: Fen;
  /** What was paid in all: WeChat Pay wants it said, and it must be the payment's amount. */
  totalFen: Fen;
  /** Shown to the payer in WeChat. */
  reason: string;
}

/** Giving back: `strapi.plugin('wechat-pay').service('refunds')`. */
export interface Refunds {
  /**
   * Locks payments, in one order, before the caller's own rows: whoever brings news of a payment holds it first and the
   * caller's rows afterwards. To be called first in a transaction that will `request`.
   */
  lock(tx: Tx, references: readonly string[]): Promise<void>;
  /**
   * Records a refund in the caller's transaction and sends it afterwards, one by one for each payment, under this
   * number until it is settled. News comes as `payment.refunded` or `payment.refund-failed`. The same number again
   * changes nothing. Throws when the payment is not paid or has not that much left: the caller's books are wrong.
   */
  request(tx: Tx, refund: NewRefund): Promise<void>;
  /** Looks at a refund that is not settled after the caller's commit, not at its next time; under its own number. */
  hurry(tx: Tx, number: string): Promise<void>;
  /**
   * Takes the money of an abnormal refund into the merchant's account: whoever asks pays the payer by other means.
   * Throws REFUND_NOT_STUCK, PAYMENT_REJECTED, PAYMENT_UNREACHABLE. Never in a transaction.
   */
  toMerchant(number: string): Promise<void>;
}

export interface NewTransfer {
  /** Our number, WeChat Pay's out_bill_no: 6–32 of [0-9A-Za-z]. Never used for another transfer. */
  number: string;
  openid: string;
  amountFen: Fen;
  /** Shown to the receiver, at most 32 characters. */
  remark: string;
  /** What the receiver earned it with: post (岗位类型) and explanation (报酬说明), each at most 32 characters. */
  post: string;
  explanation: string;
  /** The receiver's real name: required from 2000 yuan on. */
  userName?: string;
}

/** What `wx.requestMerchantTransfer` needs. */
export interface TransferConfirmation {
  mchId: string;
  appId: string;
  package: string;
}

/** `unknown`: WeChat Pay could not be asked; nothing may be paid again. */
export type TransferSettlement = 'under-way' | 'waiting' | 'paid' | 'failed' | 'cancelled' | 'unknown';

/** Paying out (商家转账, scene 1005): `strapi.plugin('wechat-pay').service('transfers')`. */
export interface Transfers {
  /**
   * Records a transfer in the caller's transaction and sends it afterwards, under this number until it is settled.
   * News comes as `transfer.changed`. The same number again changes nothing.
   * Throws TRANSFER_INVALID with the facts that WeChat Pay would refuse.
   */
  prepare(tx: Tx, transfer: NewTransfer): Promise<void>;
  /** While the receiver must confirm: what their phone needs. Else null. */
  confirmation(number: string): Promise<TransferConfirmation | null>;
  /** Asks WeChat Pay and applies what it says. Never in a transaction. */
  settle(number: string): Promise<TransferSettlement>;
  /** Takes a transfer back unless it is confirmed; asks until that is certain. Never in a transaction. */
  cancel(number: string): Promise<TransferSettlement>;
}

/** One thing in which two books differ. `number` is an order's, a refund's or a transfer's. */
export interface Difference {
  /** Its words are `wechat-pay.difference.<kind>` in the admin. */
  kind: string;
  number: string;
  facts: Record<string, unknown>;
}

/** What wechat-pay has for a day of the venue. */
export interface DayBooks {
  day: string;
  from: Date;
  to: Date;
  payments: { reference: string; amountFen: number }[];
  refunds: { number: string; reference: string; amountFen: number }[];
  transfers: { number: string; amountFen: number }[];
}

/** The daily comparison: `strapi.plugin('wechat-pay').service('reconciliation')`. */
export interface Reconciliation {
  /** Adds a plugin's own books to each day's comparison. Called at start; the comparer only reads. */
  onReconcile(name: string, compare: (books: DayBooks) => Promise<Difference[]>): void;
}
