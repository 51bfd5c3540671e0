import { statement } from '../../../../kernel/db';

export interface PromoterRow extends Record<string, unknown> {
  memberId: number;
  disabledAt: Date | null;
  disabledReason: string | null;
  staffAdminId: number | null;
}

const COLUMNS = `member_id as "memberId", disabled_at as "disabledAt", disabled_reason as "disabledReason",
  staff_admin_id as "staffAdminId"`;

export const add = statement<Record<string, never>, [number]>(
  'referrals.promoters-add',
  'insert into referral_promoters (member_id) values ($1) on conflict do nothing',
);

export const find = statement<PromoterRow, [number]>(
  'referrals.promoters-find',
  `select ${COLUMNS} from referral_promoters where member_id = $1`,
);

export const lock = statement<PromoterRow, [number]>(
  'referrals.promoters-lock',
  `select ${COLUMNS} from referral_promoters where member_id = $1 for update`,
);

export const disable = statement<PromoterRow, [number, Date, string, string]>(
  'referrals.promoters-disable',
  `update referral_promoters set disabled_at = $2, disabled_reason = $3, disabled_by = $4
    where member_id = $1 and disabled_at is null returning ${COLUMNS}`,
);

export const enable = statement<PromoterRow, [number]>(
  'referrals.promoters-enable',
  `update referral_promoters set disabled_at = null, disabled_reason = null, disabled_by = null
    where member_id = $1 and disabled_at is not null returning ${COLUMNS}`,
);

export const setStaff = statement<PromoterRow, [number, number | null]>(
  'referrals.promoters-set-staff',
  `update referral_promoters set staff_admin_id = $2
    where member_id = $1 and staff_admin_id is distinct from $2 returning ${COLUMNS}`,
);
