import useSWR from 'swr';
import { call } from './client';
import { hasCode } from './errors';
import { asMember, readAsMember } from './member-call';
import { currentSession, dropSession, keepSession, useSession } from './session';
import type { Member, News } from './types';
import { useMemberPages } from './use-pages';

const ROOT = '/wechat';
const NEWS = `${ROOT}/news`;

/** What the member was told, the newest first. */
export const useNews = () => useMemberPages<News>({ family: 'wechat/news', path: NEWS });

/** How much of it is unread. */
export function useUnreadNews() {
  const member = useSession()?.member.documentId;
  return useSWR(member ? ['wechat/news-unread', member] : null, async () => {
    const { meta } = await readAsMember(() => call<News[]>({ path: NEWS, query: { page: 1, pageSize: 1 } }));
    return meta?.unread ?? 0;
  });
}

/** Everything up to this instant was on the screen. */
export function markNewsRead(shownAt: string): Promise<unknown> {
  return readAsMember(() => call({ method: 'POST', path: `${NEWS}/read`, body: { shownAt } }));
}

async function changeMember(change: () => Promise<{ data: Member }>): Promise<void> {
  const { data: member } = await asMember(change);
  const session = currentSession();
  if (session) keepSession({ ...session, member });
}

/** Throws `TEXT_NOT_ALLOWED`. */
export const changeNickname = (nickname: string): Promise<void> =>
  changeMember(() => call<Member>({ method: 'PUT', path: `${ROOT}/me`, body: { nickname } }));

/** `picture`: a JPEG, PNG or WebP file as base64. Throws `PICTURE_INVALID`. */
export const changeAvatar = (picture: string): Promise<void> =>
  changeMember(() => call<Member>({ method: 'PUT', path: `${ROOT}/me/avatar`, body: { picture } }));

/** Everything that is kept about the member, as a text that people can read. */
export async function exportOwnData(): Promise<string> {
  const { data } = await asMember(() => call<object>({ path: `${ROOT}/me/data` }));
  return JSON.stringify(data, null, 2);
}

/**
 * Erases the account; throws `MEMBER_HAS_OPEN_BUSINESS` with what must end first. Nobody is logged in afterwards.
 * `again`: an earlier request had no answer. That nobody is known by this session any more is then the answer; logging
 * in anew would make an account only to erase it.
 */
export async function eraseAccount(again: boolean): Promise<void> {
  const erase = () => call({ method: 'DELETE', path: `${ROOT}/me` });
  try {
    await (again ? erase() : asMember(erase));
  } catch (error) {
    if (!again || !hasCode(error, 'UNAUTHORIZED')) throw error;
  }
  dropSession();
}
