import { settings } from '../../../../../config/settings';
import { settleAttention } from '../../../../kernel/attention';
import { type Actor, adminActor, recordAudit } from '../../../../kernel/audit';
import { db, inTransaction, only, type Tx } from '../../../../kernel/db';
import { DomainError } from '../../../../kernel/errors';
import { publish } from '../../../../kernel/events';
import type { TicketStatus } from '../rules/ticket-state';
import * as entitlements from '../store/entitlements';
import * as scans from '../store/scans';
import * as uses from '../store/ticket-uses';
import * as tickets from '../store/tickets';

/** Who takes a scan back: the inspector whose scan it is, for some minutes, or an administrator with the permission. */
export type Undoer = { inspector: { id: number; documentId: string } } | { adminId: number };

export interface UndoAnswer {
  id: string;
  undoneAt: string;
  /** Null when no ticket was known. */
  ticket: { shortCode: string; title: string; status: TicketStatus } | null;
  /** How many uses the ticket has again. */
  usesBack: number;
}

/** What is past its end, or on its way back to the buyer, gets no use again. */
const WITH_USES: readonly TicketStatus[] = ['valid', 'used', 'blocked', 'expired'];

/**
 * Takes a scan back: its uses, or the exit. The second time gives the first answer.
 * Throws SCAN_NOT_FOUND; SCAN_NOT_UNDOABLE with `reason`: refused (nobody entered), status (refund under way, changed);
 * FORBIDDEN with `reason`: another-inspector, too-late.
 */
export async function undoScan(id: string, undoer: Undoer, now: Date): Promise<UndoAnswer> {
  const [found] = await scans.find(db(), id);
  if (!found) throw new DomainError('SCAN_NOT_FOUND');
  const actor = await actorOf(undoer);
  return inTransaction(async (tx) => {
    const [ticket = null] = found.ticketId === null ? [] : await tickets.lockByIds(tx, [found.ticketId]);
    const scan = only(await scans.lock(tx, found.id));
    if ('inspector' in undoer && undoer.inspector.id !== scan.inspectorId)
      throw new DomainError('FORBIDDEN', { reason: 'another-inspector' });
    if (scan.undoAnswer) return scan.undoAnswer as UndoAnswer;
    refuse(scan, undoer, now);
    const answer = await takeBack(tx, scan, ticket, now);
    only(await scans.undo(tx, scan.id, now, actor.name, JSON.stringify(answer)));
    await settleAttention(tx, 'offline-conflict', scan.publicId, 'undone');
    if ('adminId' in undoer) await audit(tx, actor, scan, ticket);
    return answer;
  });
}

const actorOf = async (undoer: Undoer): Promise<Actor> =>
  'adminId' in undoer ? adminActor(undoer.adminId) : memberActor(undoer.inspector.documentId);

/** As records of changes name members. */
export const memberActor = (documentId: string): Actor => ({
  kind: 'member',
  id: documentId,
  name: `#${documentId.slice(-6)}`,
});

function refuse({ admitted, beyond, recordedAt }: scans.ScanToUndo, undoer: Undoer, now: Date): void {
  if (!admitted && beyond === 0) throw new DomainError('SCAN_NOT_UNDOABLE', { reason: 'refused' });
  const until = new Date(recordedAt.getTime() + settings().gate.undoMinutes * 60_000);
  if ('inspector' in undoer && now > until)
    throw new DomainError('FORBIDDEN', { reason: 'too-late', until: until.toISOString() });
}

async function takeBack(
  tx: Tx,
  scan: scans.ScanToUndo,
  ticket: tickets.TicketRow | null,
  now: Date,
): Promise<UndoAnswer> {
  const undone = await uses.undoOfScan(tx, scan.id, now);
  const [first] = undone;
  const answer = { id: scan.publicId, undoneAt: now.toISOString(), usesBack: undone.length };
  if (!ticket) return { ...answer, ticket: null };
  const shown = { shortCode: ticket.shortCode, title: ticket.productTitle };
  if (!first) return { ...answer, ticket: { ...shown, status: ticket.status } };
  if (!WITH_USES.includes(ticket.status))
    throw new DomainError('SCAN_NOT_UNDOABLE', { reason: 'status', status: ticket.status });
  only(await entitlements.giveUsesBack(tx, first.entitlementId, undone.length));
  const isOpenAgain = (await tickets.move(tx, [ticket.id], 'undoLastUse', now)).length > 0;
  await publish(tx, 'ticket.unredeemed', {
    ticketCode: ticket.code,
    scanId: scan.publicId,
    gate: scan.gate,
    headCount: undone.length,
    at: answer.undoneAt,
  });
  return { ...answer, ticket: { ...shown, status: isOpenAgain ? 'valid' : ticket.status } };
}

const audit = (
  tx: Tx,
  actor: Actor,
  scan: scans.ScanToUndo,
  ticket: tickets.TicketRow | null,
): Promise<void> =>
  recordAudit(tx, {
    actor,
    action: 'undo-scan',
    subject: { kind: 'scan', id: scan.publicId, title: ticket?.productTitle ?? scan.gate },
    changes: [
      {
        field: 'headCount',
        before: scan.headCount,
        after: null,
        ...(ticket ? { of: [ticket.shortCode] } : {}),
      },
    ],
  });
