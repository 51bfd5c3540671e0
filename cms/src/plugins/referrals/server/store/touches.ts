import { statement } from '../../../../kernel/db';

type NewTouch = [
  memberId: number,
  promoterId: number,
  scene: string,
  source: 'login' | 'touch',
  outcome: 'bound' | 'kept' | 'refused',
  reason: string | null,
  device: Buffer | null,
  at: Date,
];

/** Answers no row when it is the registration's and that was heard before. */
export const insert = statement<{ id: number }, NewTouch>(
  'referrals.touches-insert',
  `insert into referral_touches (member_id, promoter_id, scene, source, outcome, reason, device_hash, at)
   values ($1, $2, $3, $4, $5, $6, $7, $8)
   on conflict (member_id) where source = 'login' do nothing returning id`,
);

export interface TouchRow extends Record<string, unknown> {
  member: string | null;
  documentId: string;
  outcome: string;
  reason: string | null;
  source: string;
  at: Date;
}

/** A promoter's touches, the last on top: what came of them, and why not. */
export const ofPromoter = statement<TouchRow, [number, number]>(
  'referrals.touches-of-promoter',
  `select u.nickname as member, u.document_id as "documentId", t.outcome, t.reason, t.source, t.at
     from referral_touches t join up_users u on u.id = t.member_id
    where t.promoter_id = $1 order by t.id desc limit $2`,
);
