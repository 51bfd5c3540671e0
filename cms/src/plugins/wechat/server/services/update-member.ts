import { type MemberView, readMember } from './member-view';

/** Changes what a member may change of themselves. */
export async function updateMember(
  id: number,
  change: { nickname?: string | undefined },
): Promise<MemberView> {
  await strapi.db.query('plugin::users-permissions.user').update({ where: { id }, data: change });
  return readMember(id);
}
