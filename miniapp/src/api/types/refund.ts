import type { RefundTier } from './product';

export type RefundStatus =
  | 'requested'
  | 'approved'
  | 'rejected'
  | 'submitted'
  | 'success'
  | 'abnormal'
  | 'failed';

/** Money on its way back for one ticket. */
export interface Refund {
  number: string;
  status: RefundStatus;
  amountFen: number;
  feeFen: number;
  /** It comes, or came, by other means than WeChat Pay. */
  paidByHand: boolean;
  /** What the reviewer said. */
  rejectedReason?: string;
}

/** What would come back if it were asked for now, and the refund that was asked for last. */
export interface RefundQuote {
  refundable: boolean;
  /** Why not: `not-refundable`, `too-late`, `nothing-left`, or a code such as `TICKET_ALREADY_USED`. */
  reason?: string;
  amountFen: number;
  feeFen: number;
  tier: RefundTier | null;
  refund: Refund | null;
}
