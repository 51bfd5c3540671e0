import { DomainError } from '../../../../kernel/errors';
import { checkText } from './check-text';
import { type MemberView, readMember } from './member-view';

/**
 * Changes what a member may change of themselves. A name is seen by others, so it passes WeChat's text check first.
 * Throws TEXT_NOT_ALLOWED; when nobody could check it WECHAT_UNREACHABLE and its like, or UNAUTHORIZED, after which a new
 * login helps.
 */
export async function updateMember(
  id: number,
  change: { nickname?: string | undefined },
): Promise<MemberView> {
  if (change.nickname === undefined) return readMember(id);
  await requireFit(id, change.nickname);
  await strapi.db.query('plugin::users-permissions.user').update({ where: { id }, data: change });
  return readMember(id);
}

async function requireFit(memberId: number, text: string): Promise<void> {
  const { verdict, checked, label, reason } = await checkText({ memberId, text, scene: 'profile' });
  if (verdict === 'pass') return;
  if (!checked) throw new DomainError(reason ?? 'WECHAT_UNREACHABLE');
  throw new DomainError('TEXT_NOT_ALLOWED', { label });
}
