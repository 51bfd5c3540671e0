import type { ErrorCode } from '../../../../kernel/errors';
import { type Fen, shareFen, toFen } from '../../../../kernel/money';
import type { TicketStatus } from './ticket-state';

const MINUTE_MS = 60_000;

/** A ticket as far as a change of its day is concerned. */
export interface ChangeCase {
  status: TicketStatus;
  /** False: its holder reserves a day and moves the reservation instead. */
  dated: boolean;
  maxChanges: number;
  /** How often it was changed before, over all the tickets that it came from. */
  changes: number;
  parts: readonly { used: number }[];
  /** When its visit ends; null when it has no day. */
  endsAt: Date | null;
  cutoffMinutes: number;
}

export type NoChange =
  | Extract<ErrorCode, 'TICKET_NOT_VALID' | 'TICKET_ALREADY_USED' | 'TICKET_REFUNDING'>
  | 'not-dated'
  | 'not-changeable'
  | 'no-changes-left'
  | 'cutoff-passed';

/** Why the day cannot be changed at an instant, or null. The wanted day is not looked at. */
export function noChange(ticket: ChangeCase, at: Date): NoChange | null {
  if (ticket.status === 'used' || ticket.parts.some(({ used }) => used > 0)) return 'TICKET_ALREADY_USED';
  if (ticket.status === 'refunding') return 'TICKET_REFUNDING';
  if (ticket.status !== 'valid') return 'TICKET_NOT_VALID';
  if (!ticket.dated || ticket.endsAt === null) return 'not-dated';
  if (ticket.maxChanges === 0) return 'not-changeable';
  if (ticket.changes >= ticket.maxChanges) return 'no-changes-left';
  const until = changeableUntil(ticket);
  return until !== null && at >= until ? 'cutoff-passed' : null;
}

/** The last moment for a change (itself too late): the cut-off of the day that the ticket is for. */
export const changeableUntil = ({ endsAt, cutoffMinutes }: ChangeCase): Date | null =>
  endsAt && new Date(endsAt.getTime() - cutoffMinutes * MINUTE_MS);

/** What a change costs or gives back; one of the two is 0. */
export interface Difference {
  dueFen: number;
  backFen: number;
}

/**
 * @param priceFen of the ticket
 * @param newPriceFen of the wanted day
 * @param leftFen what was paid for the ticket and has not gone back yet: no more than that can
 */
export function differenceOf(priceFen: number, newPriceFen: number, leftFen: number): Difference {
  return {
    dueFen: Math.max(0, newPriceFen - priceFen),
    backFen: Math.min(Math.max(0, priceFen - newPriceFen), Math.max(0, leftFen)),
  };
}

/** The new price shared over the parts as the old one was; a ticket that was free shares evenly. */
export function sharesAtNewPrice(newPriceFen: number, shares: readonly number[]): Fen[] {
  const weights = shares.some((share) => share > 0) ? shares : shares.map(() => 1);
  return shareFen(toFen(newPriceFen), weights);
}
