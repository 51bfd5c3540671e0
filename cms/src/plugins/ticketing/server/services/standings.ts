import type { Queryable } from '../../../../kernel/db';
import type { TicketStatus } from '../rules/ticket-state';
import * as store from '../store/standings';

/** What a ticket is worth to others now. Amounts in whole fen. */
export interface TicketStanding {
  code: string;
  memberId: number;
  /** The order that paid for it last; null while nothing is paid. */
  orderNumber: string | null;
  /** documentId of the product */
  productId: string;
  productSlug: string;
  /** In Chinese, as it was at purchase. */
  productTitle: string;
  channel: string;
  status: TicketStatus;
  visitDate: string | null;
  /** When the first of its chain was paid. */
  paidAt: Date | null;
  /** Everything that was paid, differences of changes of date too. */
  grossFen: number;
  /** What of it is back with the payer; what is only on its way is not. */
  refundedFen: number;
  /** `grossFen` less `refundedFen`: what the attraction has. */
  paidFen: number;
  /** Money of it is asked back or on its way, in whole or in part. */
  refundUnderWay: boolean;
  /** Frozen at purchase: what the buyer and the promoter earn for the whole ticket. */
  points: number;
  commissionFen: number;
  /** Somebody came in with it, and that was not undone. */
  admitted: boolean;
  firstAdmittedAt: Date | null;
  /** Nothing of it is left: refunded, or void. */
  ended: boolean;
  /** The first ticket of a chain of changes of date; its own code without one. The same for the whole chain, for ever. */
  originCode: string;
  /** The ticket that it took the place of, and the paid one that took its. */
  replaces: string | null;
  replacedBy: string | null;
}

/**
 * The tickets of these codes as they are at this moment; with `current`, those that stand for them after changes of
 * date. By the code that was asked for; unknown codes are missing. One statement, so all of one snapshot.
 */
export async function standingsOf(
  q: Queryable,
  codes: readonly string[],
  { current }: { current: boolean },
): Promise<Map<string, TicketStanding>> {
  const rows = await store.ofCodes(q, [...new Set(codes)], current);
  return new Map(rows.map((row) => [row.asked, standingOf(row)]));
}

function standingOf({ asked: _asked, ...row }: store.StandingRow): TicketStanding {
  return {
    ...row,
    paidFen: row.grossFen - row.refundedFen,
    admitted: row.firstAdmittedAt !== null,
    ended: row.status === 'refunded' || row.status === 'void',
  };
}
