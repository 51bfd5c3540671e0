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
}
