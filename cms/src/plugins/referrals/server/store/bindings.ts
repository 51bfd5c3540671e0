import { statement } from '../../../../kernel/db';
import type { Binding } from '../rules/binding';

export interface BindingRow extends Binding, Record<string, unknown> {
  id: number;
  mode: string;
  fromAt: Date;
}

const COLUMNS = `id, promoter_id as "promoterId", mode, touched_at as "touchedAt", from_at as "fromAt",
  expires_at as "expiresAt"`;

/** One change of bindings at a time: two that are made at once could close a circle that neither sees. */
export const lockAll = statement<Record<string, never>, []>(
  'referrals.bindings-lock',
  `select pg_advisory_xact_lock(hashtext('referral_bindings'))`,
);

export const current = statement<BindingRow, [number]>(
  'referrals.bindings-current',
  `select ${COLUMNS} from referral_bindings where member_id = $1 and until_at is null`,
);

/** Whose promoter somebody was at an instant. */
export const asOf = statement<BindingRow, [number, Date]>(
  'referrals.bindings-as-of',
  `select ${COLUMNS} from referral_bindings
    where member_id = $1 and from_at <= $2 and (until_at is null or until_at > $2)
      and (expires_at is null or expires_at > $2)
    order by from_at desc, id desc limit 1`,
);

/** True when the promoters above `from` lead to `to`: binding `to` to `from` would close a circle. */
export const leadsTo = statement<{ found: boolean }, [from: number, to: number]>(
  'referrals.bindings-lead-to',
  `with recursive above as (
     select $1::int as id
     union
     select b.promoter_id from above a join referral_bindings b on b.member_id = a.id and b.until_at is null
   ) select true as found from above where id = $2::int`,
);

/** Of a binding whose days were over it is their end. Never before it began. */
export const close = statement<Record<string, never>, [number, Date]>(
  'referrals.bindings-close',
  `update referral_bindings
      set until_at = greatest(from_at, least($2::timestamptz, coalesce(expires_at, $2::timestamptz)))
    where id = $1`,
);

type NewBinding = [
  memberId: number,
  promoterId: number,
  touchId: number,
  mode: string,
  touchedAt: Date,
  expiresAt: Date | null,
];

/** From the touch on, but not into the time of one before it, which stays what it was. */
export const open = statement<{ id: number }, NewBinding>(
  'referrals.bindings-open',
  `insert into referral_bindings (member_id, promoter_id, touch_id, mode, touched_at, from_at, expires_at)
   select $1, $2, $3, $4, $5, greatest($5, (select max(until_at) from referral_bindings where member_id = $1)), $6
   returning id`,
);

export const renew = statement<
  Record<string, never>,
  [number, touchId: number, touchedAt: Date, Date | null]
>(
  'referrals.bindings-renew',
  'update referral_bindings set touch_id = $2, touched_at = $3, expires_at = $4 where id = $1',
);
