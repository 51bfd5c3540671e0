import { statement } from '../../kernel/db';
import type { ReportedKind } from './purchases';

type Period = [from: string, to: string];

export interface ReportFigures extends Record<string, unknown> {
  kind: ReportedKind;
  documentId: string;
  views: number;
  plays: number;
  taps: number;
  purchases: number;
  paidFen: number;
}

/** What happened to each piece of content in these days, both included. */
export const reportByContent = statement<ReportFigures, Period>(
  'content-report.by-content',
  `select kind, document_id as "documentId", sum(views)::int as views, sum(plays)::int as plays,
          sum(taps)::int as taps, sum(purchases)::int as purchases, sum(paid)::float8 as "paidFen"
     from (select kind, document_id, views, plays, ticket_taps as taps, 0 as purchases, 0::bigint as paid
             from content_counts where day between $1::date and $2::date
           union all
           select kind, document_id, 0, 0, 0, case when ended then 0 else 1 end, paid_fen
             from content_purchases where day between $1::date and $2::date) seen
    group by kind, document_id
    order by sum(purchases) desc, sum(taps) desc, sum(views) desc, document_id`,
);

export interface ReportDay extends Record<string, unknown> {
  day: string;
  views: number;
  taps: number;
  purchases: number;
}

/** The same of each day, also of those on which nothing happened. */
export const reportByDay = statement<ReportDay, Period>(
  'content-report.by-day',
  `select to_char(d, 'YYYY-MM-DD') as day,
          coalesce((select sum(views + plays) from content_counts c where c.day = d::date), 0)::int as views,
          coalesce((select sum(ticket_taps) from content_counts c where c.day = d::date), 0)::int as taps,
          (select count(*) from content_purchases p where p.day = d::date and not p.ended)::int as purchases
     from generate_series($1::date, $2::date, interval '1 day') d order by d`,
);
