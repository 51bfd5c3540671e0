import useSWR from 'swr';
import useSWRInfinite from 'swr/infinite';
import { call } from './client';
import { hasCode } from './errors';
import { asMember, readAsMember } from './member-call';
import { currentSession, dropSession, keepSession, useSession } from './session';
import type { Member, News } from './types';

const ROOT = '/wechat';
const PAGE_SIZE = 20;

const fetchNews = (page: number, pageSize: number) =>
  readAsMember(() => call<News[]>({ path: `${ROOT}/news`, query: { page, pageSize } }));

/** What the member was told, page by page, the newest first. */
export function useNews() {
  const member = useSession()?.member.documentId;
  const pages = useSWRInfinite(
    (index: number) => (member ? (['wechat/news', member, index + 1] as const) : null),
    ([, , page]) => fetchNews(page, PAGE_SIZE),
    { revalidateFirstPage: true, persistSize: false },
  );
  const news = pages.data?.flatMap(({ data }) => data);
  const total = pages.data?.[0]?.meta?.pagination?.total ?? 0;
  return {
    news,
    isAll: (news?.length ?? 0) >= total,
    error: pages.error as unknown,
    isValidating: pages.isValidating,
    refresh: () => pages.mutate(),
    loadMore: () => pages.setSize(pages.size + 1),
  };
}

/** How much of it is unread. */
export function useUnreadNews() {
  const member = useSession()?.member.documentId;
  return useSWR(member ? ['wechat/news-unread', member] : null, async () => {
    const { meta } = await fetchNews(1, 1);
    return meta?.unread ?? 0;
  });
}

/** Everything up to this instant was on the screen. */
export function markNewsRead(shownAt: string): Promise<unknown> {
  return readAsMember(() => call({ method: 'POST', path: `${ROOT}/news/read`, body: { shownAt } }));
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
