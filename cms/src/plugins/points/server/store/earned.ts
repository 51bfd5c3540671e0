import { statement } from '../../../../kernel/db';
import type { Earned, EarnedState } from '../rules/earning';

export interface EarnedRow extends Earned, Record<string, unknown> {
  originCode: string;
  version: number;
}

/** What a ticket has brought. Read under the lock of its member's account. */
export const find = statement<EarnedRow, [string]>(
  'points-tickets.find',
  `select origin_code as "originCode", state, granted, expired, version from points_tickets where origin_code = $1`,
);

/** Writes what it has brought now; answers the version, which numbers its entries. */
export const keep = statement<
  { version: number },
  [string, number, string, EarnedState, granted: number, expired: number, Date]
>(
  'points-tickets.keep',
  `insert into points_tickets (origin_code, member_id, title, state, granted, expired, changed_at)
   values ($1, $2, $3, $4, $5, $6, $7)
   on conflict (origin_code) do update
     set state = excluded.state, granted = excluded.granted, expired = excluded.expired,
         version = points_tickets.version + 1, changed_at = excluded.changed_at
   returning version`,
);

/** Of what a ticket brought, so many points ended. Those that were taken for another ticket instead count here too. */
export const addExpired = statement<Record<string, never>, [string, number]>(
  'points-tickets.add-expired',
  `update points_tickets set expired = least(granted, expired + $2) where origin_code = $1 and state = 'available'`,
);

/** Tickets whose points are still frozen, by code. */
export const frozenAfter = statement<{ originCode: string; granted: number }, [string, number]>(
  'points-tickets.frozen-after',
  `select origin_code as "originCode", granted from points_tickets
    where state = 'frozen' and origin_code > $1 order by origin_code limit $2`,
);
