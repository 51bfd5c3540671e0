import { adminActor, recordAudit } from '../../../../kernel/audit';
import { inTransaction, only } from '../../../../kernel/db';
import { DomainError } from '../../../../kernel/errors';
import type { TicketStatus } from '../rules/ticket-state';
import * as tickets from '../store/tickets';

export interface BlockRequest {
  /** The ticket's code, long or short. */
  code: string;
  /** Null: not blocked any more. */
  reason: string | null;
  adminId: number;
  now: Date;
}

export interface BlockedTicket {
  code: string;
  status: TicketStatus;
  blockedReason: string | null;
}

/**
 * Blocks a valid ticket, so that it opens no gate, or lets it be valid again. Its place stays taken. Again is fine; the
 * first reason stays. Throws TICKET_NOT_FOUND; NOT_BLOCKABLE for a ticket that is neither.
 */
export async function blockTicket({ code, reason, adminId, now }: BlockRequest): Promise<BlockedTicket> {
  const actor = await adminActor(adminId);
  return inTransaction(async (tx) => {
    const [ticket] = await tickets.lockByCode(tx, code);
    if (!ticket) throw new DomainError('TICKET_NOT_FOUND');
    const [move, wanted] =
      reason === null ? (['unblock', 'valid'] as const) : (['block', 'blocked'] as const);
    if (ticket.status !== wanted) {
      const [moved] = await tickets.move(tx, [ticket.id], move, now);
      if (!moved) throw new DomainError('NOT_BLOCKABLE', { status: ticket.status });
      if (reason !== null) await tickets.setBlockedReason(tx, ticket.id, reason);
      await recordAudit(tx, {
        actor,
        action: move,
        subject: {
          kind: 'ticket',
          id: ticket.shortCode,
          title: `${ticket.productTitle} · ${ticket.shortCode}`,
        },
        changes: [{ field: 'status', before: ticket.status, after: wanted }],
      });
    }
    const after = only(await tickets.lockByIds(tx, [ticket.id]));
    return { code: after.code, status: after.status, blockedReason: after.blockedReason };
  });
}
