import { statement } from '../../../../kernel/db';
import type { EntitlementRow } from './entitlements';

/** What a ticket opens, with what was used of it. */
export interface GatePartRow extends EntitlementRow {
  usedToday: number;
  lastUsedAt: Date | null;
  lastGate: string | null;
}

/** In the order of ticket and position. $2 and $3: when the venue's day begins and ends. */
export const partsOf = statement<GatePartRow, [number[], Date, Date]>(
  'gate-tickets.parts-of',
  `select e.id, e.ticket_id as "ticketId", e.position, e.title, e.pool_id as "poolId", e.slot_id as "slotId", e.places,
          e.gates, e.uses, e.used, e.share_fen as "shareFen", s.public_id as "slotPublicId",
          s.visit_date as "visitDate", s.starts_at as "startsAt", s.ends_at as "endsAt", s.whole_day as "wholeDay",
          coalesce(d.n, 0) as "usedToday", l.used_at as "lastUsedAt", l.gate as "lastGate"
     from entitlements e
     left join slots s on s.id = e.slot_id
     left join lateral (
       select count(*)::int as n from ticket_uses u
        where e.used > 0 and u.ticket_id = e.ticket_id and u.entitlement_id = e.id and u.undone_at is null
          and u.used_at >= $2 and u.used_at < $3) d on true
     left join lateral (
       select u.used_at, c.gate from ticket_uses u join scans c on c.id = u.scan_id
        where e.used > 0 and u.ticket_id = e.ticket_id and u.entitlement_id = e.id and u.undone_at is null
        order by u.used_at desc, u.id desc limit 1) l on true
    where e.ticket_id = any($1::bigint[])
    order by e.ticket_id, e.position`,
);
