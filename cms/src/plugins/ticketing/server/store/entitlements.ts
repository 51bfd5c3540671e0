import { statement } from '../../../../kernel/db';

export interface EntitlementRow extends Record<string, unknown> {
  id: number;
  ticketId: number;
  position: number;
  title: string;
  poolId: string | null;
  slotId: number | null;
  places: number;
  gates: string[];
  uses: number;
  used: number;
  shareFen: number;
  slotPublicId: string | null;
  visitDate: string | null;
  startsAt: Date | null;
  endsAt: Date | null;
  wholeDay: boolean | null;
}

/** With the slot each is booked into. */
export const ofTickets = statement<EntitlementRow, [number[]]>(
  'entitlements.of-tickets',
  `select e.id, e.ticket_id as "ticketId", e.position, e.title, e.pool_id as "poolId", e.slot_id as "slotId", e.places,
          e.gates, e.uses, e.used, e.share_fen as "shareFen", s.public_id as "slotPublicId",
          s.visit_date as "visitDate", s.starts_at as "startsAt", s.ends_at as "endsAt", s.whole_day as "wholeDay"
     from entitlements e
     left join slots s on s.id = e.slot_id
    where e.ticket_id = any($1::bigint[])
    order by e.ticket_id, e.position`,
);

/** All parts of a ticket are for one slot, or for none. */
export const bookInto = statement<Record<string, never>, [number, number | null]>(
  'entitlements.book-into',
  'update entitlements set slot_id = $2 where ticket_id = $1',
);

export const giveUsesBack = statement<{ used: number }, [number, number]>(
  'entitlements.give-uses-back',
  'update entitlements set used = used - $2 where id = $1 and used >= $2 returning used',
);
