import { statement } from '../../../../kernel/db';
import type { RefundTier } from '../rules/refund-tiers';
import type { TicketStatus } from '../rules/ticket-state';

/** A slot of a day as somebody chooses it, with the tickets that are sold and held for it. */
export interface TargetSlot extends Record<string, unknown> {
  id: number;
  publicId: string;
  poolId: string;
  startsAt: Date;
  endsAt: Date;
  wholeDay: boolean;
  closed: boolean;
  tickets: number;
  held: number;
  waiting: number;
}

export const slotsOfDay = statement<TargetSlot, [string]>(
  'mass-refunds.slots-of-day',
  `select s.id, s.public_id as "publicId", s.pool_id as "poolId", s.starts_at as "startsAt", s.ends_at as "endsAt",
          s.whole_day as "wholeDay", s.closed, coalesce(f.tickets, 0) as tickets, coalesce(f.held, 0) as held,
          (select count(*)::int from waiting_list w where w.slot_id = s.id and w.status = 'waiting') as waiting
     from slots s
     left join lateral (
       select count(distinct t.id) filter (where t.status in ('valid', 'used'))::int as tickets,
              count(distinct t.id) filter (where t.status = 'held')::int as held
         from entitlements e join tickets t on t.id = e.ticket_id where e.slot_id = s.id) f on true
    where s.visit_date = $1 order by s.pool_id, s.starts_at`,
);

/** Days between two with how many tickets they have sold, and whether all their slots are closed. */
export const days = statement<
  { day: string; tickets: number; closed: boolean } & Record<string, unknown>,
  [string, string]
>(
  'mass-refunds.days',
  `select s.visit_date as day, coalesce(sum(f.tickets), 0)::int as tickets, bool_and(s.closed) as closed
     from slots s
     left join lateral (
       select count(distinct t.id) as tickets from entitlements e join tickets t on t.id = e.ticket_id
        where e.slot_id = s.id and t.status in ('valid', 'used')) f on true
    where s.visit_date between $1 and $2 group by s.visit_date order by 1`,
);

/** Which products have tickets for these slots that still count. */
export const productsOf = statement<
  { id: string; title: string; tickets: number } & Record<string, unknown>,
  [number[]]
>(
  'mass-refunds.products-of',
  `select t.product_id as id, (array_agg(t.product_title order by t.id desc))[1] as title,
          count(distinct t.id)::int as tickets
     from entitlements e join tickets t on t.id = e.ticket_id
    where e.slot_id = any($1::bigint[]) and t.status in ('valid', 'used', 'held')
    group by t.product_id order by 2, 1`,
);

/** A ticket of the chosen slots with all that is needed to judge it; times of the slot that it is for. */
export interface TargetTicket extends Record<string, unknown> {
  id: number;
  product: string;
  title: string;
  status: TicketStatus;
  dated: boolean;
  tiers: RefundTier[];
  tierHours: number | null;
  refundExpired: boolean;
  startsAt: Date;
  /** What was paid for it and has not gone back; null when no paid order has it. */
  paidFen: number | null;
  orderNumber: string | null;
  parts: { shareFen: number; uses: number; used: number }[];
  inRun: boolean;
}

/** The tickets of slots that are not over, by id; of these products only, unless null. */
export const ofSlots = statement<TargetTicket, [number[], string[] | null]>(
  'mass-refunds.tickets-of-slots',
  `select t.id, t.product_id as product, t.product_title as title, t.status,
          coalesce((t.terms->>'dated')::boolean, true) as dated, coalesce(t.terms->'refundTiers', '[]') as tiers,
          t.tier_hours as "tierHours", coalesce((t.terms->>'refundExpired')::boolean, false) as "refundExpired",
          e."startsAt", e.parts, l.paid as "paidFen", l.number as "orderNumber",
          exists (select 1 from mass_refund_items i where i.ticket_id = t.id and i.status = 'waiting') as "inRun"
     from (select distinct ticket_id from entitlements where slot_id = any($1::bigint[])) c
     join tickets t on t.id = c.ticket_id
      and t.status in ('held', 'valid', 'used', 'refunding', 'blocked', 'expired')
      and ($2::text[] is null or t.product_id = any($2))
    cross join lateral (
      select min(s.starts_at) as "startsAt",
             jsonb_agg(jsonb_build_object('shareFen', e.share_fen, 'uses', e.uses, 'used', e.used)
                       order by e.position) as parts
        from entitlements e left join slots s on s.id = e.slot_id where e.ticket_id = t.id) e
     left join lateral (
      with recursive chain as (
        select t.id, t.replaces_id, 0 as depth
        union all
        select b.id, b.replaces_id, c.depth + 1 from chain c join tickets b on b.id = c.replaces_id
      ), lines as (
        select distinct on (c.depth) c.depth, l.order_id, l.amount_fen - l.refunded_fen as fen
          from chain c join order_lines l on l.ticket_id = c.id and l.order_status = 'paid'
         order by c.depth, l.amount_fen - l.refunded_fen desc, l.order_id)
      select sum(fen)::float8 as paid,
             (select o.number from lines f join orders o on o.id = f.order_id order by f.depth limit 1) as number
        from lines) l on true
    order by t.id`,
);

/** Entries that wait for these slots, by id. */
export const waitingFor = statement<
  { id: number; product: string; title: string; tickets: number } & Record<string, unknown>,
  [number[], string[] | null]
>(
  'mass-refunds.waiting-for',
  `select id, product_id as product, product_title as title, ticket_count as tickets from waiting_list
    where slot_id = any($1::bigint[]) and status = 'waiting' and ($2::text[] is null or product_id = any($2))
    order by id`,
);
