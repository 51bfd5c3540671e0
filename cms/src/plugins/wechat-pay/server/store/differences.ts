import { statement } from '../../../../kernel/db';

export interface DifferenceRow extends Record<string, unknown> {
  kind: string;
  number: string;
  facts: Record<string, unknown>;
  foundAt: Date;
  resolvedAt: Date | null;
}

/** Answers those that are news: never seen before, or seen, gone and there again. */
export const keep = statement<
  { kind: string; number: string; facts: Record<string, unknown> },
  [day: string, kinds: string[], numbers: string[], facts: string[], at: Date]
>(
  'differences.keep',
  `with found as (
     select * from unnest($2::text[], $3::text[], $4::jsonb[]) as f(kind, number, facts)
   ), known as (
     update reconciliation_differences d set facts = f.facts
       from found f
      where d.day = $1 and d.kind = f.kind and d.number = f.number and d.resolved_at is null
     returning d.kind, d.number
   )
   insert into reconciliation_differences (day, kind, number, facts, found_at)
   select $1, f.kind, f.number, f.facts, $5 from found f
    where (f.kind, f.number) not in (select kind, number from known)
   on conflict (day, kind, number)
   do update set facts = excluded.facts, found_at = excluded.found_at, resolved_at = null
   returning kind, number, facts`,
);

/** Those of a day that were not found again. Answers the numbers that have none left. */
export const resolveOthers = statement<{ number: string }, [string, string[], string[], Date]>(
  'differences.resolve-others',
  `with gone as (
     update reconciliation_differences d set resolved_at = $4
      where d.day = $1 and d.resolved_at is null
        and not exists (select 1 from unnest($2::text[], $3::text[]) as f(kind, number)
                         where f.kind = d.kind and f.number = d.number)
     returning d.number)
   select distinct number from gone where number <> all($3::text[])`,
);

/** A day's, the open ones first. */
export const ofDay = statement<DifferenceRow, [string]>(
  'differences.of-day',
  `select kind, number, facts, found_at as "foundAt", resolved_at as "resolvedAt"
     from reconciliation_differences where day = $1
    order by resolved_at is not null, kind, number limit 5000`,
);
