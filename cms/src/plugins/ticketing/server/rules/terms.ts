import type { RefundTier } from './refund-tiers';

/** Rules frozen on the ticket when it is held: what an editor changes later never reaches a sold ticket. */
export interface Terms {
  liveCodeOnly: boolean;
  earlyMinutes: number;
  /** The gate's rules that came later are missing on older tickets: no grace, no limits, no look at documents. */
  lateMinutes?: number;
  minutesBetweenUses?: number | null;
  usesPerDay?: number | null;
  idCheck?: boolean;
  uses: number;
  /** False: the holder reserves a day later. Missing on tickets from before that was possible. */
  dated: boolean;
  cutoffMinutes: number;
  maxPerMemberPerDay: number | null;
  refundTiers: RefundTier[];
  refundReview: boolean;
  /** Missing on tickets from before these were possible: not at all. */
  refundExpired?: boolean;
  maxChanges?: number;
  /** What the buyer earns and what the promoter earns for this ticket, in points and fen; 0 is nothing. */
  points: number;
  commissionFen: number;
}
