import { db, inTransaction, only, type Tx } from '../../../../kernel/db';
import { DomainError, type ErrorCode } from '../../../../kernel/errors';
import type { TicketGroup } from '../rules/mass-groups';
import { judge, type Verdict } from '../rules/mass-refund';
import type { ChainLine } from '../store/changes';
import * as items from '../store/mass-refund-items';
import * as setAside from '../store/set-aside';
import * as tickets from '../store/tickets';
import * as waiting from '../store/waiting-list';
import { cancelReservation } from './cancel-reservation';
import { giveTicketBack, lockLines } from './give-back';
import { giveUp } from './give-up';
import { readRefundCase } from './refund-case';

/** Why a ticket that was shown is left alone after all. */
const LEFT_ALONE: Partial<Record<TicketGroup, ErrorCode>> = {
  used: 'TICKET_ALREADY_USED',
  refunding: 'TICKET_REFUNDING',
  blocked: 'TICKET_BLOCKED',
  expired: 'TICKET_EXPIRED',
  'not-refundable': 'NOT_REFUNDABLE',
  'in-run': 'TICKET_REFUNDING',
};

/**
 * Does to one item what the run says, as the ticket is now: what was used or asked back since it was shown is left
 * alone, and a hold that was paid meanwhile is refunded. Doing it again changes nothing.
 * Throws what asking WeChat Pay about a hold throws (PAYMENT_UNREACHABLE).
 */
export async function carryOut(item: items.ItemRow, now: Date): Promise<void> {
  if (item.ticketId === null) return endWaiting(item, now);
  await giveUpIfHeld(item.ticketId, now);
  await inTransaction((tx) => carryOutTicket(tx, item, item.ticketId ?? 0, now));
}

async function endWaiting(item: items.ItemRow, now: Date): Promise<void> {
  await inTransaction(async (tx) => {
    if ((await items.lock(tx, item.id)).length === 0) return;
    const ended = await waiting.end(tx, item.waitingId ?? 0, 'fail', 'DATE_NOT_BOOKABLE', now);
    const isOurs = ended.length > 0;
    await items.settle(
      tx,
      item.id,
      isOurs ? 'done' : 'skipped',
      isOurs ? 'end-waiting' : null,
      isOurs ? null : 'WAITING_ENTRY_NOT_FOUND',
      null,
      now,
    );
    await setAside.forgo(tx, ended);
  });
}

/** Asks WeChat Pay first, outside of any transaction. Paid in the last moment is no failure: then it is refunded. */
async function giveUpIfHeld(ticketId: number, now: Date): Promise<void> {
  const [ticket] = await tickets.byIds(db(), [ticketId]);
  if (ticket?.status !== 'held') return;
  await giveUp(ticket.memberId, ticket.code, 'zh', now).catch((error: unknown) => {
    const isPaid = error instanceof DomainError && ['ORDER_PAID', 'TICKET_NOT_HELD'].includes(error.code);
    if (!isPaid) throw error;
  });
}

async function carryOutTicket(tx: Tx, item: items.ItemRow, ticketId: number, now: Date): Promise<void> {
  // Payments and orders first, as everywhere, then the ticket; read again under the locks.
  const known = await readRefundCase(tx, only(await tickets.byIds(tx, [ticketId])));
  await lockLines(tx, known.lines);
  const ticket = only(await tickets.lockByIds(tx, [ticketId]));
  if ((await items.lock(tx, item.id)).length === 0) return;
  const { refundCase, lines } = await readRefundCase(tx, ticket);
  const seen = { ...refundCase, dated: ticket.terms.dated !== false, inRun: false };
  const verdict = judge(seen, item.selection.terms, item.startedAt);
  if (verdict?.action === 'refund') return giveBack(tx, item, ticket, lines, verdict, now);
  await settleBy(tx, item, ticket, verdict, now);
}

async function giveBack(
  tx: Tx,
  item: items.ItemRow,
  ticket: tickets.TicketRow,
  lines: readonly ChainLine[],
  { amountFen, feeFen }: Verdict,
  now: Date,
): Promise<void> {
  if (lines.length === 0) throw new DomainError('NOT_REFUNDABLE', { reason: 'not-paid' });
  const parts = await giveTicketBack(tx, ticket, lines, {
    amountFen,
    feeFen,
    status: 'approved',
    cause: 'mass',
    reason: item.reason,
    at: now,
  });
  // Of several, one for each payment, the first names the request.
  await items.settle(tx, item.id, 'done', 'refund', null, parts[0]?.request ?? null, now);
}

/** Whatever is not a refund. */
async function settleBy(
  tx: Tx,
  item: items.ItemRow,
  ticket: tickets.TicketRow,
  verdict: Verdict | null,
  now: Date,
): Promise<void> {
  const settle = (status: 'done' | 'skipped', action: string | null, reason: ErrorCode | null) =>
    items.settle(tx, item.id, status, action, reason, null, now);
  if (verdict?.action === 'release') {
    await settle('done', 'release', null);
    return cancelReservation(tx, ticket, { day: item.visitDate, run: item.run });
  }
  if (verdict?.action === 'give-up') throw new DomainError('TICKET_NOT_HELD', { status: 'held' });
  // Given up by us just now, or by its visitor: nobody has it.
  if (ticket.status === 'void') return void (await settle('done', 'give-up', null));
  const reason = verdict ? (LEFT_ALONE[verdict.group] ?? 'TICKET_NOT_VALID') : 'TICKET_NOT_VALID';
  await settle('skipped', null, reason);
}
