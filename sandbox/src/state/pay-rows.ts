/** What WeChat Pay remembers of orders, refunds and transfers, and what was planted in its bills. */

export type TradeState = 'NOTPAY' | 'SUCCESS' | 'REFUND' | 'CLOSED';

export interface OrderRow {
  outTradeNo: string;
  mchId: string;
  appId: string;
  openid: string;
  description: string;
  attach: string;
  totalFen: number;
  notifyUrl: string;
  /** Last moment to pay. Passing it does not close the order. */
  payableUntilMs: number;
  createdAtMs: number;
  /** The first request's parameters in a canonical form; a repeated prepay must match it. */
  fingerprint: string;
  state: TradeState;
  /** Closed before WeChat Pay had ever seen it: the number can never be used again. */
  burnt: boolean;
  transactionId?: string;
  bankType?: string;
  paidAtMs?: number;
  closedAtMs?: number;
}

export interface PrepayRow {
  prepayId: string;
  outTradeNo: string;
  createdAtMs: number;
}

export type RefundStatus = 'PROCESSING' | 'SUCCESS' | 'CLOSED' | 'ABNORMAL';

export interface RefundRow {
  refundId: string;
  outRefundNo: string;
  outTradeNo: string;
  transactionId: string;
  refundFen: number;
  totalFen: number;
  reason: string;
  notifyUrl?: string;
  fundsAccount?: string;
  fingerprint: string;
  status: RefundStatus;
  /** How it ends, if a fault decided so; PROCESSING goes on until somebody settles it. SUCCESS otherwise. */
  endsAs?: Exclude<RefundStatus, 'SUCCESS'>;
  /** Where an abnormal refund was sent instead. */
  abnormalTo?: 'USER_BANK_CARD' | 'MERCHANT_BANK_CARD';
  createdAtMs: number;
  /** When the PROCESSING refund will be settled. */
  settlesAtMs: number;
  succeededAtMs?: number;
}

export type TransferState =
  | 'ACCEPTED'
  | 'PROCESSING'
  | 'WAIT_USER_CONFIRM'
  | 'TRANSFERING'
  | 'SUCCESS'
  | 'FAIL'
  | 'CANCELING'
  | 'CANCELLED';

export interface TransferRow {
  outBillNo: string;
  transferBillNo: string;
  appId: string;
  openid: string;
  sceneId: string;
  amountFen: number;
  remark: string;
  /** The payee's real name as the merchant gave it, decrypted. */
  userName?: string;
  /** What the payee is shown the money to be. */
  perception?: string;
  reportInfos: { type: string; content: string }[];
  notifyUrl?: string;
  /** What `wx.requestMerchantTransfer` is given; only told while the payee may confirm. */
  packageInfo: string;
  fingerprint: string;
  state: TransferState;
  failReason?: string;
  createdAtMs: number;
  updatedAtMs: number;
  /** The state that comes by itself, and when. */
  next?: TransferMove;
  /** Decided when the transfer was made: how it ends once the payee has confirmed. */
  failsWith?: string;
}

export interface TransferMove {
  state: TransferState;
  atMs: number;
  failReason?: string;
}

export const BILL_DIFFERENCES = [
  'missing',
  'extra',
  'wrong-amount',
  'wrong-status',
  'duplicate-refund',
] as const;

/** A lie of a bill, planted to see whether reconciliation finds it. */
export interface BillDifferenceRow {
  id: string;
  bill: 'trade' | 'fund-flow';
  /** YYYY-MM-DD */
  day: string;
  kind: (typeof BILL_DIFFERENCES)[number];
  /** The merchant's number of the payment, refund or transfer that it is about, or after whose likeness it is made. */
  reference: string;
  /** For `wrong-amount`: how much too much the bill says. */
  amountFen: number;
  /** Numbers that belong to nothing, for lines that should not be there. */
  strange: { outNo: string; wechatNo: string };
}
