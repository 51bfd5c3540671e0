import { statement } from '../../../../kernel/db';

export type RunStatus = 'running' | 'waiting' | 'done' | 'failed';

export interface DayTotals {
  payments: number;
  paidFen: number;
  refunds: number;
  refundedFen: number;
  transfers: number;
  transferredFen: number;
}

export interface Totals {
  bill: DayTotals & { feeFen: number; others: number };
  ours: DayTotals;
  /** What the bill knew first: applied before the comparison. */
  healed: number;
}

export interface RunRow extends Record<string, unknown> {
  id: number;
  day: string;
  status: RunStatus;
  failure: string | null;
  attempts: number;
  totals: Totals | null;
  startedAt: Date;
  finishedAt: Date | null;
}

const COLUMNS = `id, day, status, failure, attempts, totals, started_at as "startedAt", finished_at as "finishedAt"`;

/** Starts a run, or answers the one that is under way: a day has one at a time. */
export const begin = statement<{ id: number }, [string, Date]>(
  'reconciliations.begin',
  `insert into reconciliations (day, status, started_at) values ($1, 'running', $2)
   on conflict (day) where status in ('running', 'waiting')
   do update set status = 'running' returning id`,
);

export const find = statement<RunRow, [number]>(
  'reconciliations.find',
  `select ${COLUMNS} from reconciliations where id = $1`,
);

export const attempt = statement<RunRow, [number]>(
  'reconciliations.attempt',
  `update reconciliations set status = 'running', attempts = attempts + 1
    where id = $1 and status in ('running', 'waiting') returning ${COLUMNS}`,
);

export const wait = statement<Record<string, never>, [number, string]>(
  'reconciliations.wait',
  `update reconciliations set status = 'waiting', failure = $2 where id = $1 and status = 'running'`,
);

export const fail = statement<Record<string, never>, [number, string, Date]>(
  'reconciliations.fail',
  `update reconciliations set status = 'failed', failure = $2, finished_at = $3
    where id = $1 and status = 'running'`,
);

export const finish = statement<{ id: number }, [number, string, Date]>(
  'reconciliations.finish',
  `update reconciliations set status = 'done', failure = null, totals = $2::jsonb, finished_at = $3
    where id = $1 and status = 'running' returning id`,
);

/** Days from $1 to $2 that no run has finished. */
export const unfinishedDays = statement<{ day: string }, [string, string]>(
  'reconciliations.unfinished-days',
  `select to_char(d, 'YYYY-MM-DD') as day from generate_series($1::date, $2::date, interval '1 day') d
    where not exists (select 1 from reconciliations r where r.day = d::date and r.status in ('done', 'failed'))
    order by d`,
);

export interface ListedDay extends RunRow {
  open: number;
  total: number;
}

/** The latest run of each day, the newest day first. */
export const days = statement<ListedDay, [limit: number, offset: number]>(
  'reconciliations.days',
  `select l.*, (select count(*)::int from reconciliation_differences x
                 where x.day = l.day and x.resolved_at is null) as open,
          (count(*) over ())::int as total
     from (select distinct on (day) ${COLUMNS} from reconciliations order by day desc, id desc) l
    order by l.day desc limit $1 offset $2`,
);

/** The run whose figures a day shows: the last that was done, else the last. */
export const ofDay = statement<RunRow, [string]>(
  'reconciliations.of-day',
  `select ${COLUMNS} from reconciliations where day = $1 order by id desc limit 1`,
);

export const lastDone = statement<RunRow, [string]>(
  'reconciliations.last-done',
  `select ${COLUMNS} from reconciliations where day = $1 and status = 'done' order by id desc limit 1`,
);
