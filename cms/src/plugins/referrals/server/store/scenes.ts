import { statement } from '../../../../kernel/db';

export interface SceneRow extends Record<string, unknown> {
  scene: string;
  page: string;
  promoterId: number;
  nickname: string | null;
}

export const find = statement<SceneRow, [string]>(
  'referrals.scenes-find',
  `select s.scene, s.page, s.member_id as "promoterId", u.nickname
     from referral_scenes s join up_users u on u.id = s.member_id where s.scene = $1`,
);

/** The code of a member and page: the one that is there, or this new one. */
export const findOrAdd = statement<
  { scene: string },
  [scene: string, memberId: number, page: string, device: Buffer | null]
>(
  'referrals.scenes-find-or-add',
  `insert into referral_scenes (scene, member_id, page, device_hash) values ($1, $2, $3, $4)
   on conflict (member_id, page) do update set device_hash = coalesce($4, referral_scenes.device_hash)
   returning scene`,
);

/** What network and client somebody had is of no use after half a year. */
export const forgetDevices = statement<Record<string, never>, [Date]>(
  'referrals.forget-devices',
  `with scenes as (update referral_scenes set device_hash = null where device_hash is not null and created_at < $1),
        requests as (update referral_withdrawals set device_hash = null where device_hash is not null and created_at < $1)
   update referral_touches set device_hash = null where device_hash is not null and recorded_at < $1`,
);
