import type { TicketStanding } from '../../../ticketing/contract';

export type EarnAt = 'redemption' | 'payment';
export type EarnedState = 'frozen' | 'available' | 'void';

/** What a ticket should have brought its buyer, as it stands. */
export interface Target {
  state: EarnedState;
  points: number;
}

/** What it has brought so far: `granted`, of which `expired` was available and ended. */
export interface Earned {
  state: EarnedState;
  granted: number;
  expired: number;
}

export const NOTHING_EARNED: Earned = { state: 'void', granted: 0, expired: 0 };
const NOTHING: Target = { state: 'void', points: 0 };

type Standing = Pick<
  TicketStanding,
  'status' | 'ended' | 'paidAt' | 'points' | 'grossFen' | 'paidFen' | 'admitted'
>;

/**
 * A pure function of what the ticket is, so that news of it may come late, twice or in another order. What is only
 * asked back still counts; of a ticket of which a part went back the same part of the points does, fractions dropped.
 * One that ended unused brings nothing, unless points count from the payment on.
 */
export function targetOf(ticket: Standing, earnAt: EarnAt): Target {
  if (ticket.ended || ticket.paidAt === null || ticket.status === 'held') return NOTHING;
  const points = keptPoints(ticket);
  if (points === 0) return NOTHING;
  if (ticket.admitted || earnAt === 'payment') return { state: 'available', points };
  return ticket.status === 'expired' ? NOTHING : { state: 'frozen', points };
}

/** A double holds points × fen exactly: both are below 2^26. */
function keptPoints({ points, grossFen, paidFen }: Standing): number {
  if (grossFen === 0 || paidFen >= grossFen) return points;
  return Math.floor((points * Math.max(0, paidFen)) / grossFen);
}

/** What must happen to an account so that a ticket has brought what it should. */
export interface Step {
  next: Earned;
  /** Changes of what is frozen, and of what is available before a debt is looked at. */
  frozen: number;
  available: number;
}

/**
 * From what was brought to what should be; null when it is that already. What has expired stays expired: it is neither
 * owed nor brought again.
 */
export function stepTo(before: Earned, target: Target): Step | null {
  const had = before.granted - before.expired;
  const more = Math.max(0, target.points - before.granted);
  const has = target.state === 'void' ? 0 : Math.min(had, target.points) + more;
  const granted = target.state === 'void' ? 0 : target.points;
  const next: Earned = { state: target.state, granted, expired: granted - has };
  if (next.state === before.state && next.granted === before.granted) return null;
  const within = (state: EarnedState, earned: Earned, points: number) =>
    earned.state === state ? points : 0;
  return {
    next,
    frozen: within('frozen', next, has) - within('frozen', before, had),
    available: within('available', next, has) - within('available', before, had),
  };
}
