import { db, statement } from '../db';
import { FreshCache } from '../fresh-cache';

/** Who is asking. `role` is the users-permissions role's type. */
export interface Member {
  id: number;
  documentId: string;
  openid: string;
  role: string;
}

interface MemberRow extends Record<string, unknown> {
  id: number;
  documentId: string;
  openid: string | null;
  blocked: boolean | null;
  role: string | null;
}

const readMember = statement<MemberRow, [number]>(
  'members.read',
  `select u.id, u.document_id as "documentId", u.openid, u.blocked, r.type as role
     from up_users u
     left join up_users_role_lnk l on l.user_id = u.id
     left join up_roles r on r.id = l.role_id
    where u.id = $1`,
);

/** A blocked member, or one whose role changed, is noticed after this long at the latest. */
const MEMBER_CACHE_MS = 5_000;
const CACHE_SIZE = 20_000;

const members = new FreshCache({ freshMs: MEMBER_CACHE_MS, size: CACHE_SIZE }, load);

/**
 * The member behind a verified token's user id, or null when gone or blocked.
 * users-permissions would ask the database three times on every request; this asks once in 5 s.
 */
export const memberById = (id: number): Promise<Member | null> => members.get(id);

async function load(id: number): Promise<Member | null> {
  const [row] = await readMember(db(), id);
  if (!row?.openid || row.blocked) return null;
  return { id: row.id, documentId: row.documentId, openid: row.openid, role: row.role ?? 'authenticated' };
}
