import useSWR, { type SWRConfiguration } from 'swr';
import { call } from './client';
import { asMember, readAsMember } from './member-call';
import { useSession } from './session';
import type { Commission, CommissionStatus, Follower, ReferralCentre, Withdrawal } from './types';
import { useMemberPages } from './use-pages';

const FAMILY = 'referrals';

/**
 * The member's scene of a page; the same for ever. `page`: a path of the mini-program with its query, without a leading
 * slash.
 */
export async function askScene(page: string): Promise<string> {
  const { data } = await call<{ scene: string }>({
    method: 'POST',
    path: '/referrals/poster',
    body: { page },
  });
  return data.scene;
}

/** As `askScene`, for whoever is logged in; kept by the phone. */
export function useMyScene(page: string | null) {
  const member = useSession()?.member.documentId;
  const key = member && page ? (['referrals/scene', member, page] as const) : null;
  return useSWR(key, () => readAsMember(() => askScene(page ?? '')), {
    revalidateIfStale: false,
    revalidateOnFocus: false,
    revalidateOnReconnect: false,
  });
}

/** The page that a scene stands for. Throws `SCENE_NOT_FOUND`. */
export function useScenePage(scene: string | null) {
  return useSWR(scene ? (['referrals/page', scene] as const) : null, async () => {
    const path = `/referrals/scenes/${encodeURIComponent(scene ?? '')}`;
    return (await call<{ page: string }>({ path, anonymous: true })).data.page;
  });
}

function useOfMember<Data>(path: string | null, options?: SWRConfiguration<Data>) {
  const member = useSession()?.member.documentId;
  const key = member && path ? ([FAMILY, member, path] as const) : null;
  const read = () => readAsMember(async () => (await call<Data>({ path: path ?? '' })).data);
  return useSWR(key, read, options);
}

/** What the member's recommendations brought. */
export const useCentre = () => useOfMember<ReferralCentre>('/referrals/centre');
export const useFollowers = () => useMemberPages<Follower>({ family: FAMILY, path: '/referrals/followers' });
export const useCommissions = (status?: CommissionStatus) =>
  useMemberPages<Commission>({ family: FAMILY, path: '/referrals/commissions', query: { status } });
export const useWithdrawals = () =>
  useMemberPages<Withdrawal>({ family: FAMILY, path: '/referrals/withdrawals' });
export const useWithdrawal = (number: string | null, options?: SWRConfiguration<Withdrawal>) =>
  useOfMember<Withdrawal>(number && `/referrals/withdrawals/${number}`, options);

/** Asks for money to be paid out. `realName` from the amount on that the rules name. */
export function askWithdrawal(
  wish: { amountFen: number; realName?: string },
  idempotencyKey: string,
): Promise<Withdrawal> {
  const path = '/referrals/withdrawals';
  return asMember(
    async () => (await call<Withdrawal>({ method: 'POST', path, body: wish, idempotencyKey })).data,
  );
}

/** Takes a request back before it is approved. */
export function cancelWithdrawal(number: string): Promise<Withdrawal> {
  const path = `/referrals/withdrawals/${number}/cancel`;
  return asMember(async () => (await call<Withdrawal>({ method: 'POST', path, body: {} })).data);
}
