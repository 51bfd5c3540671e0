import { statement } from '../../../../kernel/db';

export interface VisitRow extends Record<string, unknown> {
  memberId: number;
  /** Of the ticket that comes first that day. */
  title: string;
  startsAt: Date;
  endsAt: Date;
  wholeDay: boolean;
  tickets: number;
}

/** Who visits on a day with how many valid tickets, by member id after `$2`. */
export const onDay = statement<VisitRow, [string, number, number]>(
  'visits.on-day',
  `select member_id as "memberId", (array_agg(product_title order by starts_at, id))[1] as title,
          min(starts_at) as "startsAt", (array_agg(ends_at order by starts_at, id))[1] as "endsAt",
          (array_agg(whole_day order by starts_at, id))[1] as "wholeDay", count(distinct id)::int as tickets
     from (select t.id, t.member_id, t.product_title, s.starts_at, s.ends_at, s.whole_day
             from slots s
             join entitlements e on e.slot_id = s.id
             join tickets t on t.id = e.ticket_id and t.status = 'valid'
            where s.visit_date = $1 and t.member_id > $2) as visits
    group by member_id order by member_id limit $3`,
);
