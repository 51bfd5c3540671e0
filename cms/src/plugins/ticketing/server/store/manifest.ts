import { statement, type Tx } from '../../../../kernel/db';
import { TICKET_COLUMNS, type TicketRow } from './tickets';

export interface ListedTicketRow extends TicketRow {
  /** Belongs to the list of the day: else it is told only because it changed. */
  listed: boolean;
}

const snapshot = statement<{ xmin: string; xmax: string }, []>(
  'manifest.snapshot',
  'select pg_snapshot_xmin(s)::text as xmin, pg_snapshot_xmax(s)::text as xmax from pg_current_snapshot() s',
);

/**
 * The oldest transaction that is not finished: whatever commits from now on has at least its number. And the first
 * number that nobody has yet.
 */
export const readHorizon = async (tx: Tx) => {
  const [row] = await snapshot(tx);
  if (!row) throw new Error('PostgreSQL tells no snapshot');
  return row;
};

/** Of the day, or good on any day without a reservation. Kept in step with the indexes of migration 0013. */
const ANY_DAY = `t.visit_date is null and t.status = 'valid'
  and not exists (select 1 from entitlements e where e.ticket_id = t.id and e.places > 0)`;

/** The list of day $1 by ticket id after $2. */
export const whole = statement<ListedTicketRow, [string, number, number]>(
  'manifest.whole',
  `(select ${TICKET_COLUMNS}, true as listed from tickets t
     where t.visit_date = $1 and t.paid_at is not null and t.id > $2 order by t.id limit $3)
   union all
   (select ${TICKET_COLUMNS}, true as listed from tickets t
     where ${ANY_DAY} and t.id > $2 order by t.id limit $3)
   order by id limit $3`,
);

/**
 * Paid tickets that a transaction numbered $4 or higher wrote, or whose entitlements it wrote, by ticket id after $2. Numbers
 * from $5 on are of another cluster, from before a restore.
 */
export const changed = statement<ListedTicketRow, [string, number, number, string, string]>(
  'manifest.changed',
  `select ${TICKET_COLUMNS}, coalesce(t.visit_date = $1, false) or (${ANY_DAY}) as listed
     from tickets t
    where t.paid_at is not null and t.id > $2
      and t.id in (select c.id from tickets c where c.changed_xid >= $4::xid8 and c.changed_xid < $5::xid8
                   union
                   select c.ticket_id from entitlements c where c.changed_xid >= $4::xid8 and c.changed_xid < $5::xid8)
    order by t.id limit $3`,
);
