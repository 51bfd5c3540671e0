import { statement } from '../../../../kernel/db';

export interface MemberRow extends Record<string, unknown> {
  id: number;
  documentId: string;
  nickname: string | null;
  phone: string | null;
  /** The picture's public id. */
  avatar: string | null;
  blocked: boolean | null;
  role: string | null;
}

const COLUMNS = `u.id, u.document_id as "documentId", u.nickname, u.phone, u.blocked, r.type as role, a.public_id as avatar
     from up_users u
     left join up_users_role_lnk l on l.user_id = u.id
     left join up_roles r on r.id = l.role_id
     left join member_avatars a on a.member_id = u.id`;

export const readByOpenid = statement<MemberRow, [string]>(
  'members.by-openid',
  `select ${COLUMNS} where u.openid = $1`,
);

export const readById = statement<MemberRow, [number]>('members.by-id', `select ${COLUMNS} where u.id = $1`);

/** Of a member who is still one. */
export const readOpenid = statement<{ openid: string }, [number]>(
  'members.openid',
  'select openid from up_users where id = $1 and openid is not null',
);
