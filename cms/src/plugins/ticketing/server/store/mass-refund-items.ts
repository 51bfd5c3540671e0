import { statement } from '../../../../kernel/db';
import type { RunSelection } from './mass-refunds';

/** One ticket, or one entry of the waiting list, that a run has in hand. */
export interface ItemRow extends Record<string, unknown> {
  id: number;
  runId: number;
  ticketId: number | null;
  waitingId: number | null;
  attempts: number;
  run: string;
  visitDate: string;
  selection: RunSelection;
  reason: string;
  startedAt: Date;
}

/** In the order of the tickets: a foreign key locks the row that it names. */
export const insertTickets = statement<Record<string, never>, [number, number[], number[], Date]>(
  'mass-refund-items.insert-tickets',
  `insert into mass_refund_items (run_id, ticket_id, shown_fen, next_at)
   select $1, n.id, n.fen, $4 from unnest($2::bigint[], $3::int[]) as n(id, fen) order by n.id`,
);

export const insertWaiting = statement<Record<string, never>, [number, number[], Date]>(
  'mass-refund-items.insert-waiting',
  `insert into mass_refund_items (run_id, waiting_id, next_at)
   select $1, n.id, $3 from unnest($2::bigint[]) as n(id) order by n.id`,
);

const ITEM = `i.id, i.run_id as "runId", i.ticket_id as "ticketId", i.waiting_id as "waitingId", i.attempts,
  m.number as run, m.visit_date as "visitDate", m.selection, m.reason, m.started_at as "startedAt"`;

/** What is to be done next, of all runs that are not paused; holds last, they may settle themselves. */
export const due = statement<ItemRow, [Date, number]>(
  'mass-refund-items.due',
  `select ${ITEM} from mass_refund_items i join mass_refunds m on m.id = i.run_id
    where i.status = 'waiting' and m.status = 'running' and i.next_at <= $1
    order by i.next_at, i.id limit $2`,
);

/** When there is something to do again. */
export const nextDue = statement<{ at: Date | null } & Record<string, unknown>, []>(
  'mass-refund-items.next-due',
  `select min(i.next_at) as at from mass_refund_items i join mass_refunds m on m.id = i.run_id
    where i.status = 'waiting' and m.status = 'running'`,
);

/** Locks an item that still waits, in a run that is not paused. No row: somebody else was faster. */
export const lock = statement<{ id: number }, [number]>(
  'mass-refund-items.lock',
  `select i.id from mass_refund_items i join mass_refunds m on m.id = i.run_id
    where i.id = $1 and i.status = 'waiting' and m.status = 'running' for update of i`,
);

export const settle = statement<
  { id: number },
  [number, 'done' | 'skipped' | 'failed', string | null, string | null, string | null, Date]
>(
  'mass-refund-items.settle',
  `update mass_refund_items set status = $2, action = $3, reason = $4, refund_number = $5, settled_at = $6
    where id = $1 and status = 'waiting' returning id`,
);

/** It did not work this time: later again. */
export const postpone = statement<{ id: number }, [number, Date]>(
  'mass-refund-items.postpone',
  `update mass_refund_items set attempts = attempts + 1, next_at = $2
    where id = $1 and status = 'waiting' returning id`,
);

/** What failed is tried anew. Answers the items. */
export const retryFailed = statement<{ id: number }, [string, Date]>(
  'mass-refund-items.retry-failed',
  `update mass_refund_items i set status = 'waiting', reason = null, settled_at = null, attempts = 0, next_at = $2
     from mass_refunds m where m.id = i.run_id and m.number = $1 and i.status = 'failed' returning i.id`,
);
