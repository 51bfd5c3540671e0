import { statement } from '../../../../kernel/db';
import type { MassRow, MassTerms } from '../rules/mass-refund';

export type RunStatus = 'running' | 'paused' | 'done';

/** What was chosen, as it was confirmed: null is all. */
export interface RunSelection {
  slots: string[] | null;
  pool: string | null;
  products: string[] | null;
  terms: MassTerms;
  closeSlots: boolean;
}

export interface RunRow extends Record<string, unknown> {
  id: number;
  number: string;
  status: RunStatus;
  visitDate: string;
  selection: RunSelection;
  shown: MassRow[];
  reason: string;
  actorName: string;
  startedAt: Date;
  finishedAt: Date | null;
}

const COLUMNS = `m.id, m.number, m.status, m.visit_date as "visitDate", m.selection, m.shown, m.reason,
  m.actor_name as "actorName", m.started_at as "startedAt", m.finished_at as "finishedAt"`;

export const insert = statement<
  { id: number },
  [string, string, string, string, string, string, string, Date]
>(
  'mass-refunds.insert',
  `insert into mass_refunds (number, status, visit_date, selection, shown, reason, actor_id, actor_name, started_at)
   values ($1, 'running', $2, $3::jsonb, $4::jsonb, $5, $6, $7, $8) returning id`,
);

/** Compare-and-set: a row when this call moved it. What is done begins again when something of it is retried. */
export const move = statement<{ id: number }, [string, RunStatus[], RunStatus]>(
  'mass-refunds.move',
  `update mass_refunds set status = $3, finished_at = null
    where number = $1 and status = any($2::text[]) and $3 <> 'done' returning id`,
);

/** Runs of which nothing waits any more are done. Answers them, with how many of their items failed. */
export const finish = statement<{ number: string; failed: number } & Record<string, unknown>, [Date]>(
  'mass-refunds.finish',
  `update mass_refunds m set status = 'done', finished_at = $1
    where m.status = 'running'
      and not exists (select 1 from mass_refund_items i where i.run_id = m.id and i.status = 'waiting')
   returning m.number,
     (select count(*)::int from mass_refund_items i where i.run_id = m.id and i.status = 'failed') as failed`,
);

/** Where a run stands: how many tickets and how much money, by what became of them. Amounts in fen. */
export interface Progress extends Record<string, unknown> {
  total: number;
  waiting: number;
  underWay: number;
  done: number;
  skipped: number;
  failed: number;
  waitingFen: number;
  underWayFen: number;
  doneFen: number;
  failedFen: number;
}

/**
 * An item whose refund was handed over stands where its refund does. Money that goes back to several payments is back
 * when all of it is; a refund that was made anew counts instead of the one that failed.
 */
const OUTCOME = `case when i.status = 'waiting' then 'waiting' when i.status = 'skipped' then 'skipped'
    when i.status = 'failed' or r.failed then 'failed'
    when r.under_way then 'under-way' else 'done' end`;
const REQUEST = `left join lateral (
    select bool_or(r.status in ('failed', 'abnormal', 'rejected')) as failed,
           bool_or(r.status in ('approved', 'submitted', 'requested')) as under_way,
           sum(r.amount_fen) as fen, min(r.order_id) as order_id,
           (array_agg(r.number order by r.status in ('failed', 'abnormal') desc, r.id))[1] as number
      from refunds r
     where coalesce(r.part_of, r.number) = i.refund_number
       and not exists (select 1 from refunds again where again.retry_of = r.number)) r on true`;

const count = (outcome: string) => `count(*) filter (where o.outcome = '${outcome}')::int`;
const sum = (outcome: string) => `coalesce(sum(o.fen) filter (where o.outcome = '${outcome}'), 0)::float8`;
const PROGRESS = `lateral (
    select count(*)::int as total, ${count('waiting')} as waiting, ${count('under-way')} as "underWay",
           ${count('done')} as done, ${count('skipped')} as skipped, ${count('failed')} as failed,
           ${sum('waiting')} as "waitingFen", ${sum('under-way')} as "underWayFen",
           ${sum('done')} as "doneFen", ${sum('failed')} as "failedFen"
      from (select ${OUTCOME} as outcome, coalesce(r.fen, i.shown_fen) as fen
              from mass_refund_items i ${REQUEST} where i.run_id = m.id) o) p`;

export type RunProgress = RunRow & Progress;

export const find = statement<RunProgress, [string]>(
  'mass-refunds.find',
  `select ${COLUMNS}, p.* from mass_refunds m cross join ${PROGRESS} where m.number = $1`,
);

export const list = statement<RunProgress & { runs: number }, [number, number]>(
  'mass-refunds.list',
  `select m.*, p.* from (select ${COLUMNS}, (count(*) over ())::int as runs from mass_refunds m
                          order by m.id desc limit $1 offset $2) m cross join ${PROGRESS} order by m.id desc`,
);

/** What needs a person in a run, and what was left alone although it had been shown. */
export interface TroubleRow extends Record<string, unknown> {
  total: number;
  shortCode: string;
  title: string;
  orderNumber: string | null;
  refundNumber: string | null;
  amountFen: number;
  outcome: 'failed' | 'skipped' | 'under-way';
  /** Our code of why it was not handed over, or the kind of the open item about its refund. */
  reason: string | null;
}

export const troubles = statement<TroubleRow, [string, number, number]>(
  'mass-refunds.troubles',
  `select (count(*) over ())::int as total, t.short_code as "shortCode", t.product_title as title,
          (select o.number from orders o where o.id = f."orderId") as "orderNumber",
          f."refundNumber", f.fen as "amountFen", f.outcome, coalesce(f.trouble, f.reason) as reason
     from (select i.id, i.ticket_id, i.reason, r.number as "refundNumber", r.order_id as "orderId",
                  coalesce(r.fen, i.shown_fen)::float8 as fen, ${OUTCOME} as outcome,
                  (select a.kind from attention_items a where a.subject = r.number and a.resolved_at is null
                    order by a.id desc limit 1) as trouble
             from mass_refunds m join mass_refund_items i on i.run_id = m.id ${REQUEST}
            where m.number = $1) f
     join tickets t on t.id = f.ticket_id
    where f.outcome in ('failed', 'skipped') or f.trouble is not null
    order by f.outcome, f.id limit $2 offset $3`,
);
