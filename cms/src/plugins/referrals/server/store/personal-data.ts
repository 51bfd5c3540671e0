import { statement } from '../../../../kernel/db';

/** Pay-outs on their way. */
export const pending = statement<{ withdrawals: number }, [number]>(
  'referrals.personal-pending',
  'select count(*)::int as withdrawals from referral_withdrawals where member_id = $1 and ended_at is null',
);

export const promotion = statement<{ scenes: object[]; withdrawals: object[]; touches: object[] }, [number]>(
  'referrals.personal-promotion',
  `select coalesce((select jsonb_agg(jsonb_build_object('scene', scene, 'page', page, 'at', created_at) order by created_at)
                     from referral_scenes where member_id = $1), '[]') as scenes,
          coalesce((select jsonb_agg(jsonb_build_object('number', number, 'amountFen', amount_fen, 'status', status, 'at', created_at) order by id)
                     from referral_withdrawals where member_id = $1), '[]') as withdrawals,
          coalesce((select jsonb_agg(jsonb_build_object('scene', scene, 'outcome', outcome, 'at', at) order by id)
                     from referral_touches where member_id = $1), '[]') as touches`,
);

export const entries = statement<{ kind: string; amountFen: number; at: Date }, [number]>(
  'referrals.personal-entries',
  'select kind, amount_fen as "amountFen", at from commission_entries where member_id = $1 order by id',
);

/**
 * Who it was is gone with the account; codes open nothing any more that earns, for the promoter is disabled, and nobody
 * is bound. The books of commission and of money paid out stay, without a person.
 */
export const forget = statement<Record<string, never>, [number]>(
  'referrals.personal-forget',
  `with bindings as (update referral_bindings set until_at = greatest(from_at, now())
                      where (member_id = $1 or promoter_id = $1) and until_at is null),
        touches as (update referral_touches set device_hash = null where member_id = $1),
        scenes as (update referral_scenes set device_hash = null where member_id = $1),
        requests as (update referral_withdrawals set device_hash = null where member_id = $1),
        receipts as (delete from referral_receipts r using referral_withdrawals w
                      where w.id = r.withdrawal_id and w.member_id = $1)
   update referral_promoters
      set disabled_at = coalesce(disabled_at, now()), disabled_reason = '账号已注销', disabled_by = coalesce(disabled_by, '系统'),
          staff_admin_id = null
    where member_id = $1`,
);
