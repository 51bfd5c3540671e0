import { statement } from '../../kernel/db';

/** Arrays of one length. Only of what is published, so that made-up ids leave nothing behind. */
export const addCounts = statement<
  Record<string, never>,
  [kinds: string[], ids: string[], views: number[], plays: number[], taps: number[], day: string]
>(
  'counts.add',
  `insert into content_counts as c (kind, document_id, day, views, plays, ticket_taps)
   select n.kind, n.id, $6::date, n.views, n.plays, n.taps
     from unnest($1::text[], $2::text[], $3::int[], $4::int[], $5::int[]) as n (kind, id, views, plays, taps)
    where exists (select 1 from search_entries e where e.kind = n.kind and e.document_id = n.id)
       or n.kind = 'banner' and exists (
            select 1 from banners b where b.document_id = n.id and b.published_at is not null)
    order by n.kind, n.id
   on conflict (kind, document_id, day) do update
      set views = c.views + excluded.views,
          plays = c.plays + excluded.plays,
          ticket_taps = c.ticket_taps + excluded.ticket_taps`,
);
