import useSWR, { useSWRConfig } from 'swr';
import { call } from './client';
import { asMember, readAsMember } from './member-call';
import { useSession } from './session';
import type { CheckInDone, CheckInMonth, PointsAccount, PointsEntry } from './types';
import { useMemberPages } from './use-pages';

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

/** What changed them, the newest first. */
export const usePointsEntries = (direction: PointsDirection) =>
  useMemberPages<PointsEntry>({ family: `${FAMILY}/entries`, path: '/points/entries', query: { direction } });

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
