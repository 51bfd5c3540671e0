import type { Actor } from './record';

interface AdminUser {
  id: number;
  firstname: string | null;
  lastname: string | null;
  username: string | null;
}

interface RequestState {
  user?: Partial<AdminUser> & { documentId?: string };
  auth?: { strategy?: { name: string } };
}

const SYSTEM: Actor = { kind: 'system', id: null, name: '系统' };

/** Chinese names are written family name first and without a space, others the other way round. */
const nameOf = ({ id, firstname, lastname, username }: Partial<AdminUser>): string => {
  const isChinese = /\p{Script=Han}/u.test(`${firstname ?? ''}${lastname ?? ''}`);
  const full = isChinese
    ? `${lastname ?? ''}${firstname ?? ''}`
    : [firstname, lastname].filter((part) => part).join(' ');
  // Not the e-mail address, although everybody has one: entries outlive the account.
  return full || username || `#${id}`;
};

/** The administrator behind an admin route's `adminId`. */
export async function adminActor(adminId: number): Promise<Actor> {
  const user: AdminUser | null = await strapi.db.query('admin::user').findOne({ where: { id: adminId } });
  return { kind: 'admin', id: String(adminId), name: nameOf(user ?? { id: adminId }) };
}

/** Who is behind what runs right now; the system itself when there is no request, as in jobs and at the start. */
export function currentActor(): Actor {
  const state: RequestState | undefined = strapi.requestContext.get()?.state;
  const strategy = state?.auth?.strategy?.name;
  if (strategy === 'admin' && state?.user?.id !== undefined) {
    return { kind: 'admin', id: String(state.user.id), name: nameOf(state.user) };
  }
  const documentId = state?.user?.documentId;
  if (strategy && documentId) return { kind: 'member', id: documentId, name: `#${documentId.slice(-6)}` };
  return SYSTEM;
}
