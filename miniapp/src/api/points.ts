import useSWR, { useSWRConfig } from 'swr';
import useSWRInfinite from 'swr/infinite';
import { call } from './client';
import { asMember, readAsMember } from './member-call';
import { useSession } from './session';
import type { CheckInDone, CheckInMonth, PointsAccount, PointsEntry } from './types';

const PAGE_SIZE = 20;
const FAMILY = 'points';

export type PointsDirection = 'all' | 'in' | 'out';

/** How many points there are; asked only of members. */
export function usePointsAccount() {
  const member = useSession()?.member.documentId;
  return useSWR(member ? ([`${FAMILY}/account`, member] as const) : null, async () => {
    const { data } = await readAsMember(() => call<PointsAccount>({ path: '/points/account' }));
    return data;
  });
}

/** What changed them, the newest first; grows as one scrolls. */
export function usePointsEntries(direction: PointsDirection) {
  const member = useSession()?.member.documentId;
  const pages = useSWRInfinite(
    (index: number) => (member ? ([`${FAMILY}/entries`, member, direction, index + 1] as const) : null),
    ([, , , page]) =>
      readAsMember(() =>
        call<PointsEntry[]>({ path: '/points/entries', query: { direction, page, pageSize: PAGE_SIZE } }),
      ),
    { persistSize: false },
  );
  const entries = pages.data?.flatMap(({ data }) => data);
  const total = pages.data?.[0]?.meta?.pagination?.total ?? 0;
  return {
    entries,
    isAll: (entries?.length ?? 0) >= total,
    error: pages.error as unknown,
    isValidating: pages.isValidating,
    refresh: () => pages.mutate(),
    loadMore: () => pages.setSize(pages.size + 1),
  };
}

/** A month (`YYYY-MM`, null for this one) of check-ins, and the streak as it stands. */
export function useCheckIns(month: string | null) {
  const member = useSession()?.member.documentId;
  return useSWR(
    member ? ([`${FAMILY}/check-in`, member, month ?? 'now'] as const) : null,
    async () => {
      const query = month ? { month } : {};
      const { data } = await readAsMember(() => call<CheckInMonth>({ path: '/points/check-in', query }));
      return data;
    },
    { keepPreviousData: true },
  );
}

/** Checks in for today; again on the same day it answers the same. Throws `CHECK_IN_CLOSED`. */
export function checkIn(): Promise<CheckInDone> {
  return asMember(
    async () => (await call<CheckInDone>({ method: 'POST', path: '/points/check-in', body: {} })).data,
  );
}

/** Asks again for everything about points wherever it shows. */
export function useRefreshPoints(): () => Promise<unknown> {
  const { mutate } = useSWRConfig();
  return () => mutate((key) => Array.isArray(key) && String(key[0]).startsWith(`${FAMILY}/`));
}
