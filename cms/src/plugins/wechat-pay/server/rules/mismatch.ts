import type { Transaction } from '../gateway/gateway';

export interface Expected {
  appId: string;
  mchId: string;
  amountFen: number;
}

/**
 * What of a transaction differs from what we asked for. Compared is `amount.total`, not what the payer spent: coupons
 * make that smaller. A refund notification has no appid; a payment always has.
 */
export function mismatchOf(transaction: Transaction, expected: Expected): string[] {
  const differing = [];
  if (transaction.mchid !== expected.mchId) differing.push('mchid');
  if (transaction.appid !== expected.appId) differing.push('appid');
  if (transaction.amount?.currency !== 'CNY') differing.push('currency');
  if (transaction.amount?.total !== expected.amountFen) differing.push('amount');
  return differing;
}

/** After any refund the state is REFUND: the money did come. */
export const isPaid = (transaction: Transaction): boolean =>
  transaction.trade_state === 'SUCCESS' || transaction.trade_state === 'REFUND';
