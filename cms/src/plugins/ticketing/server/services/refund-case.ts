import type { Queryable } from '../../../../kernel/db';
import type { RefundCase } from '../rules/refund-tiers';
import * as entitlements from '../store/entitlements';
import * as refunds from '../store/refunds';
import type { TicketRow } from '../store/tickets';

/** What a refund of a ticket is decided by, and the line that paid for it (null when nothing did). */
export async function readRefundCase(
  q: Queryable,
  ticket: TicketRow,
): Promise<{ refundCase: RefundCase; line: refunds.PaidLine | null }> {
  const parts = await entitlements.ofTickets(q, [ticket.id]);
  const [line = null] = await refunds.paidLineOf(q, ticket.id);
  const starts = parts.flatMap(({ startsAt }) => startsAt ?? []).sort((a, b) => a.getTime() - b.getTime());
  return {
    line,
    refundCase: {
      status: ticket.status,
      paidFen: line ? line.amountFen - line.refundedFen : 0,
      parts,
      startsAt: starts[0] ?? ticket.validUntil,
      // Tickets from before there were tiers have none.
      tiers: ticket.terms.refundTiers ?? [],
    },
  };
}
