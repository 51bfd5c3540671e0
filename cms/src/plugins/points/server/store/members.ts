import { statement } from '../../../../kernel/db';

export const byDocumentId = statement<
  { id: number; nickname: string | null; phone: string | null },
  [string]
>(
  'points-members.by-document-id',
  'select id, nickname, phone from up_users where document_id = $1 and openid is not null limit 1',
);

export interface FoundMemberRow extends Record<string, unknown> {
  documentId: string;
  nickname: string | null;
  phone: string | null;
  available: number;
  frozen: number;
  debt: number;
}

const COLUMNS = `u.document_id as "documentId", u.nickname, u.phone, coalesce(a.available, 0) as available,
  coalesce(a.frozen, 0) as frozen, coalesce(a.debt, 0) as debt`;

/** By the end of a phone number, or by what a nickname or a member's number begins with or ends in. */
export const search = statement<FoundMemberRow, [phoneEnd: string | null, like: string, limit: number]>(
  'points-members.search',
  `select ${COLUMNS} from up_users u left join points_accounts a on a.member_id = u.id
    where u.openid is not null
      and (($1::text is not null and right(u.phone, length($1)) = $1)
           or u.nickname ilike $2 or u.document_id ilike $2)
    order by coalesce(a.available, 0) desc, u.id limit $3`,
);

/** Who has the most, while nobody is looked for. */
export const top = statement<FoundMemberRow, [number]>(
  'points-members.top',
  `select ${COLUMNS} from points_accounts a join up_users u on u.id = a.member_id
    order by a.available desc, a.member_id limit $1`,
);
