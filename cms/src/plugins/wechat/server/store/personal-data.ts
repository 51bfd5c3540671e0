import { statement } from '../../../../kernel/db';

type Nothing = Record<string, never>;

export const readAccount = statement<
  {
    nickname: string | null;
    phone: string | null;
    since: Date;
    hasPicture: boolean;
  },
  [memberId: number]
>(
  'member-data.account',
  `select u.nickname, u.phone, u.created_at as since,
          exists (select 1 from member_avatars a where a.member_id = u.id) as "hasPicture"
     from up_users u where u.id = $1`,
);

export const readNews = statement<{ kind: string; facts: object; at: Date }, [memberId: number]>(
  'member-data.news',
  'select kind, facts, created_at as at from member_news where member_id = $1 order by id',
);

export const eraseMessages = statement<Nothing, [memberId: number]>(
  'member-data.erase-messages',
  `with news as (delete from member_news where member_id = $1),
        pictures as (delete from member_avatars where member_id = $1),
        answers as (delete from idempotency_keys where member_id = $1)
   delete from wechat_messages where member_id = $1`,
);

/**
 * What is left is an account without a person, to which orders and refunds still point. WeChat's identity goes with the
 * rest: who logs in again is somebody new.
 */
export const eraseAccount = statement<Nothing, [memberId: number, name: string]>(
  'member-data.erase-account',
  `update up_users set openid = null, unionid = null, nickname = null, phone = null, username = $2, blocked = true
    where id = $1`,
);
