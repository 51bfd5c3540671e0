import type { RefundRow, RefundStatus } from '../store/refunds';

/** A refund as the visitor sees it; amounts in fen. */
export interface RefundView {
  number: string;
  status: RefundStatus;
  amountFen: number;
  feeFen: number;
}

export const refundView = ({ number, status, amountFen, feeFen }: RefundRow): RefundView => ({
  number,
  status,
  amountFen,
  feeFen,
});
