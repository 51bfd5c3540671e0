import type { Tx } from '../../../../kernel/db';
import * as slots from '../store/slots';
import * as tickets from '../store/tickets';
import { countsOf } from './apply-payment';

/**
 * Tickets whose hold was over when the money came: each gets its places again if they are still free and no rule
 * (one ticket for a document and day) stands against it. Answers the ids that are valid now.
 */
export async function seatAgain(tx: Tx, late: readonly tickets.TicketRow[], at: Date): Promise<number[]> {
  const seated: number[] = [];
  for (const { id } of late) {
    if (await attempt(tx, id, at)) seated.push(id);
  }
  return seated;
}

async function attempt(tx: Tx, ticketId: number, at: Date): Promise<boolean> {
  // A refusal of the database (unique document) or a full slot undoes this ticket only.
  await tx.query('savepoint seat_again');
  try {
    const moved = await tickets.move(tx, [ticketId], 'seatAgain', at);
    const full = moved.length === 0 ? ticketId : await slots.seat(tx, await countsOf(tx, [ticketId]));
    if (full === null) {
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

const UNIQUE_VIOLATION = '23505';
