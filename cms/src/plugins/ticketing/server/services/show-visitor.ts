import { adminActor, recordAudit } from '../../../../kernel/audit';
import { normalizeCode } from '../../../../kernel/code';
import { inTransaction } from '../../../../kernel/db';
import { DomainError } from '../../../../kernel/errors';
import type { ShownVisitor } from '../admin-routes/desk-shapes';
import { visitorOf } from '../store/cases';

/**
 * Who a ticket is for, with the whole name and phone: to call a visitor. Nobody is shown it without a line in the
 * record of changes. Throws TICKET_NOT_FOUND.
 */
export async function showVisitor(code: string, adminId: number): Promise<ShownVisitor> {
  const actor = await adminActor(adminId);
  return inTransaction(async (tx) => {
    const [ticket] = await visitorOf(tx, normalizeCode(code));
    if (!ticket) throw new DomainError('TICKET_NOT_FOUND');
    await recordAudit(tx, {
      actor,
      action: 'look-up',
      subject: { kind: 'ticket', id: ticket.shortCode, title: ticket.shortCode },
      changes: [],
    });
    return { name: ticket.name, phone: ticket.phone };
  });
}
