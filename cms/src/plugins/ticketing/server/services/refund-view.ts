import { sumFen } from '../../../../kernel/money';
import type { RefundRow, RefundStatus } from '../store/refunds';

/** A refund as the visitor sees it; amounts in fen. It may come back in several parts, to each payment its own. */
export interface RefundView {
  number: string;
  status: RefundStatus;
  amountFen: number;
  feeFen: number;
  /** WeChat Pay could not pay it out: it comes, or came, by other means. */
  paidByHand: boolean;
}

/** What is true of the whole when its parts differ: the first of these that any part is. */
const FOREMOST: RefundStatus[] = [
  'requested',
  'failed',
  'abnormal',
  'approved',
  'submitted',
  'rejected',
  'success',
];

/** All refunds of one request as one. */
export function refundView(parts: readonly RefundRow[]): RefundView {
  const [first] = parts;
  if (!first) throw new Error('a request has at least one refund');
  return {
    number: first.request,
    status: FOREMOST.find((status) => parts.some((part) => part.status === status)) ?? first.status,
    amountFen: sumFen(parts.map(({ amountFen }) => amountFen)),
    feeFen: sumFen(parts.map(({ feeFen }) => feeFen)),
    paidByHand: parts.some(({ paidByHand }) => paidByHand),
  };
}
