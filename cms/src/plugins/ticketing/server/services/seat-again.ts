import type { Tx } from '../../../../kernel/db';
import * as entitlements from '../store/entitlements';
import * as limits from '../store/limits';
import * as slots from '../store/slots';
import * as tickets from '../store/tickets';

const UNIQUE_VIOLATION = '23505';
const MINUTE_MS = 60_000;

/** A ticket whose hold was over when its money came, with what it had booked. */
interface Late {
  ticket: tickets.TicketRow;
  opened: entitlements.EntitlementRow[];
}

/**
 * Tickets whose hold was over when the money came: each gets its places again if they are still free, its day can still
 * be booked, and no limit (of the member and day, of the document) stands against it. All by the rules frozen on the
 * ticket. Answers the ids that are valid now. Locks are taken for all of them first, in the order of everywhere:
 * members' days, then slots by id, with those (`others`) that the caller will change afterwards.
 */
export async function seatAgain(
  tx: Tx,
  rows: readonly tickets.TicketRow[],
  at: Date,
  others: readonly number[],
): Promise<number[]> {
  if (rows.length === 0) return [];
  const late = await withEntitlements(tx, rows);
  const ofDay = await lockDays(tx, rows);
  const own = late.flatMap(({ opened }) => opened.flatMap(({ slotId }) => slotId ?? []));
  await slots.lockLeft(tx, [...new Set([...own, ...others])]);
  const seated: number[] = [];
  for (const one of late) {
    const key = dayKey(one.ticket);
    const limit = one.ticket.terms.maxPerMemberPerDay ?? Number.POSITIVE_INFINITY;
    const count = ofDay.get(key) ?? 0;
    if (count >= limit || !isBookable(one, at) || !(await attempt(tx, one, at))) continue;
    ofDay.set(key, count + 1);
    seated.push(one.ticket.id);
  }
  return seated;
}

async function withEntitlements(tx: Tx, rows: readonly tickets.TicketRow[]): Promise<Late[]> {
  const opened = await entitlements.ofTickets(
    tx,
    rows.map(({ id }) => id),
  );
  return rows.map((ticket) => ({ ticket, opened: opened.filter(({ ticketId }) => ticketId === ticket.id) }));
}

/** How many tickets each member already has for a limited product and day; their days stay locked. */
async function lockDays(tx: Tx, rows: readonly tickets.TicketRow[]): Promise<Map<string, number>> {
  const limited = rows.filter(({ terms }) => (terms.maxPerMemberPerDay ?? null) !== null);
  return limited.length === 0
    ? new Map()
    : limits.lockDays(
        tx,
        limited.map((ticket) => [dayKey(ticket), ticket]),
      );
}

const dayKey = ({ memberId, productId, visitDate }: tickets.TicketRow): string =>
  limits.dayKey(memberId, productId, visitDate);

const isBookable = ({ ticket, opened }: Late, at: Date): boolean =>
  opened.every(
    ({ endsAt }) =>
      endsAt === null || at.getTime() < endsAt.getTime() - (ticket.terms.cutoffMinutes ?? 0) * MINUTE_MS,
  );

async function attempt(tx: Tx, { ticket, opened }: Late, at: Date): Promise<boolean> {
  // A refusal of the database (unique document) or a full slot undoes this ticket only.
  await tx.query('savepoint seat_again');
  try {
    const moved = await tickets.move(tx, [ticket.id], 'seatAgain', at);
    const counts = opened.flatMap(({ slotId, places }) => (slotId === null ? [] : [{ slotId, places }]));
    if (moved.length > 0 && (await slots.seat(tx, counts)) === null) {
      await tx.query('release savepoint seat_again');
      return true;
    }
  } catch (error) {
    const { code } = error as { code?: string };
    if (code !== UNIQUE_VIOLATION) throw error;
  }
  await tx.query('rollback to savepoint seat_again');
  return false;
}
