import { statement } from '../../../../kernel/db';

/** Takes the editor's number over; what is taken stays. */
export const setSize = statement<Record<string, never>, [string, number]>(
  'gift-stock.set-size',
  `insert into gift_stock (gift_id, size) values ($1, $2)
   on conflict (gift_id) do update set size = excluded.size`,
);

/** No row: none is left. Hot, and so the last lock of a transaction. */
export const take = statement<{ taken: number }, [string]>(
  'gift-stock.take',
  'update gift_stock set taken = taken + 1 where gift_id = $1 and taken < size returning taken',
);

/** The same without its guard, for the negative control of the race tests. */
export const takeUnguarded = statement<{ taken: number }, [string]>(
  'gift-stock.take-unguarded',
  'update gift_stock set taken = taken + 1 where gift_id = $1 returning taken',
);

export const giveBack = statement<{ taken: number }, [string]>(
  'gift-stock.give-back',
  'update gift_stock set taken = taken - 1 where gift_id = $1 returning taken',
);

export interface StockRow extends Record<string, unknown> {
  giftId: string;
  size: number;
  taken: number;
}

export const all = statement<StockRow, []>(
  'gift-stock.all',
  'select gift_id as "giftId", size, taken from gift_stock',
);

/** One more of a gift for a member, up to a limit. No row: the limit is reached. */
export const takeForMember = statement<{ taken: number }, [string, number, number]>(
  'gift-members.take',
  `insert into gift_members (gift_id, member_id, taken) values ($1, $2, 1)
   on conflict (gift_id, member_id) do update set taken = gift_members.taken + 1
    where gift_members.taken < $3
   returning taken`,
);

export const giveBackForMember = statement<{ taken: number }, [string, number]>(
  'gift-members.give-back',
  'update gift_members set taken = taken - 1 where gift_id = $1 and member_id = $2 returning taken',
);

interface Violation extends Record<string, unknown> {
  subject: string;
  facts: object;
}

const COUNTED = `count(*) filter (where status not in ('cancelled', 'expired'))::int`;

/** Counters that are not what the exchanges say. */
export const drift = statement<Violation, []>(
  'gift-stock.drift',
  `select coalesce(s.gift_id, e.gift_id) as subject,
          jsonb_build_object('taken', coalesce(s.taken, 0), 'exchanges', coalesce(e.counted, 0)) as facts
     from gift_stock s
     full join (select gift_id, ${COUNTED} as counted from gift_exchanges group by gift_id) e using (gift_id)
    where coalesce(s.taken, 0) <> coalesce(e.counted, 0)
   union all
   select coalesce(m.gift_id, e.gift_id) || ' ' || coalesce(m.member_id, e.member_id) as subject,
          jsonb_build_object('ofMember', coalesce(m.taken, 0), 'exchanges', coalesce(e.counted, 0)) as facts
     from gift_members m
     full join (select gift_id, member_id, ${COUNTED} as counted
                  from gift_exchanges group by gift_id, member_id) e using (gift_id, member_id)
    where coalesce(m.taken, 0) <> coalesce(e.counted, 0)`,
);
