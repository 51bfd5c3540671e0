import type { ErrorCode } from '../../../../kernel/errors';
import type { TicketStatus } from './ticket-state';

/** Asked for at least `untilHours` before the visit begins: so much is kept. Negative hours are after it began. */
export interface RefundTier {
  untilHours: number;
  feePercent: number;
  feeFen: number;
}

/** A ticket as far as money back is concerned; amounts in fen. */
export interface RefundCase {
  status: TicketStatus;
  /** What was paid for it and has not gone back yet. */
  paidFen: number;
  /** What it opens: the price share of each part and how much of it is used. */
  parts: readonly { shareFen: number; uses: number; used: number }[];
  /** When the visit begins; for a ticket without a day, when it ends; null is never. */
  startsAt: Date | null;
  /** As they were when it was bought. */
  tiers: readonly RefundTier[];
  /** The fewest hours before its visit at which its day was given up or changed; null when it never was. */
  tierHours: number | null;
  /** What was not used goes back after the end too, for the fee of the last tier. */
  refundExpired: boolean;
}

export type NoRefund =
  | Extract<ErrorCode, 'TICKET_ALREADY_USED' | 'TICKET_REFUNDING' | 'TICKET_NOT_VALID'>
  | 'not-refundable'
  | 'too-late'
  | 'nothing-left';

export interface RefundQuote {
  refundable: boolean;
  reason?: NoRefund;
  amountFen: number;
  feeFen: number;
  tier: RefundTier | null;
}

const HOUR_MS = 3_600_000;

/** What a tier keeps of an amount, both in fen; fractions are dropped in the visitor's favour, never more than the amount. */
export const feeOf = ({ feePercent, feeFen }: RefundTier, amountFen: number): number =>
  Math.min(amountFen, Math.floor((amountFen * feePercent) / 100) + feeFen);

/** What would go back if it were asked for at an instant, by the tiers frozen on the ticket. */
export function quoteRefund(ticket: RefundCase, at: Date): RefundQuote {
  const byStatus = refusalOfStatus(ticket);
  if (byStatus) return none(byStatus);
  if (ticket.tiers.length === 0) return none('not-refundable');
  const tier =
    ticket.status === 'expired' ? lastTier(ticket.tiers) : tierAt(ticket.tiers, hoursOf(ticket, at));
  if (!tier) return none('too-late');
  const unusedFen = unusedOf(ticket);
  const feeFen = feeOf(tier, unusedFen);
  if (ticket.paidFen > 0 && unusedFen === feeFen) return none('nothing-left');
  return { refundable: true, amountFen: unusedFen - feeFen, feeFen, tier };
}

/**
 * What goes back when the venue itself cannot let anybody in: all that stands for uses still left, whatever the tiers
 * say and however late it is.
 */
export function quoteInFull(ticket: RefundCase): RefundQuote {
  // Also after its end: the venue was closed, so nobody could have come.
  const byStatus = refusalOfStatus({ ...ticket, refundExpired: true });
  if (byStatus) return none(byStatus);
  const amountFen = unusedOf(ticket);
  if (ticket.paidFen > 0 && amountFen === 0) return none('nothing-left');
  return { refundable: true, amountFen, feeFen: 0, tier: null };
}

const none = (reason: NoRefund): RefundQuote => ({
  refundable: false,
  reason,
  amountFen: 0,
  feeFen: 0,
  tier: null,
});

function refusalOfStatus({ status, refundExpired }: RefundCase): NoRefund | null {
  if (status === 'valid' || (status === 'expired' && refundExpired)) return null;
  if (status === 'used') return 'TICKET_ALREADY_USED';
  return status === 'refunding' ? 'TICKET_REFUNDING' : 'TICKET_NOT_VALID';
}

/** Hours from an instant to the beginning of a visit; negative after it. Without a day it is always early. */
export const hoursBefore = (startsAt: Date | null, at: Date): number =>
  startsAt === null ? Number.POSITIVE_INFINITY : (startsAt.getTime() - at.getTime()) / HOUR_MS;

/** Who gives a day up for a later one does not get the better tier of the later one by that. */
const hoursOf = ({ startsAt, tierHours }: RefundCase, at: Date): number =>
  Math.min(hoursBefore(startsAt, at), tierHours ?? Number.POSITIVE_INFINITY);

/** The tier that is reached latest before the visit: the one with the most hours that still fits. */
function tierAt(tiers: readonly RefundTier[], hoursLeft: number): RefundTier | null {
  const reached = tiers.filter(({ untilHours }) => hoursLeft >= untilHours);
  return reached.toSorted((a, b) => b.untilHours - a.untilHours)[0] ?? null;
}

const lastTier = (tiers: readonly RefundTier[]): RefundTier | null =>
  tiers.toSorted((a, b) => a.untilHours - b.untilHours)[0] ?? null;

/** The part of the price that stands for uses still left, never more than what was paid. */
function unusedOf({ parts, paidFen }: RefundCase): number {
  const unused = parts.map(({ shareFen, uses, used }) => Math.floor((shareFen * (uses - used)) / uses));
  return Math.min(
    paidFen,
    unused.reduce((sum, fen) => sum + fen, 0),
  );
}
