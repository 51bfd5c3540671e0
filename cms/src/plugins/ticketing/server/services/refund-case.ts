import type { Queryable } from '../../../../kernel/db';
import type { RefundCase } from '../rules/refund-tiers';
import { type ChainLine, paidLines } from '../store/changes';
import * as entitlements from '../store/entitlements';
import type { TicketRow } from '../store/tickets';

/** What a refund of a ticket is decided by, and the lines that paid for it, the newest first (none when nothing did). */
export async function readRefundCase(
  q: Queryable,
  ticket: TicketRow,
): Promise<{ refundCase: RefundCase; lines: ChainLine[] }> {
  const parts = await entitlements.ofTickets(q, [ticket.id]);
  const lines = await paidLines(q, ticket.id);
  const starts = parts.flatMap(({ startsAt }) => startsAt ?? []).sort((a, b) => a.getTime() - b.getTime());
  return {
    lines,
    refundCase: {
      status: ticket.status,
      paidFen: leftOf(lines),
      parts,
      startsAt: starts[0] ?? ticket.validUntil,
      // Tickets from before there were tiers have none.
      tiers: ticket.terms.refundTiers ?? [],
      tierHours: ticket.tierHours,
      refundExpired: ticket.terms.refundExpired === true,
    },
  };
}

/** What was paid by these lines and has not gone back yet, in fen. */
export const leftOf = (lines: readonly ChainLine[]): number =>
  lines.reduce((sum, { amountFen, refundedFen }) => sum + amountFen - refundedFen, 0);
