import useSWR, { type SWRConfiguration } from 'swr';
import { type Locale, useLocale } from '@/i18n/locale';
import { type Answer, call, inPath } from './client';
import { asMember, readAsMember } from './member-call';
import { useSession } from './session';
import type { DeskExchange, ExchangeStatus, Gift, GiftCard, GiftExchange, PostAddress } from './types';
import { useMemberPages } from './use-pages';

const ROOT = '/gifts';

/** Keys name the language and the member, so that nothing of one shows to the other. */
export const giftKeys = {
  mall: (locale: Locale) => ['gifts/mall', locale] as const,
  gift: (id: string, locale: Locale) => ['gifts/gift', id, locale] as const,
  balance: (member: string) => ['gifts/balance', member] as const,
  exchange: (member: string, code: string, locale: Locale) =>
    ['gifts/exchange', member, code, locale] as const,
};

async function dataOf<Data>(answer: Promise<Answer<Data>>): Promise<Data> {
  return (await answer).data;
}

export function useGifts() {
  return useSWR(giftKeys.mall(useLocale()), () => dataOf(call<GiftCard[]>({ path: ROOT, anonymous: true })));
}

export function useGift(id: string) {
  return useSWR(giftKeys.gift(id, useLocale()), () =>
    dataOf(call<Gift>({ path: `${ROOT}/${inPath(id)}`, anonymous: true })),
  );
}

/** The points that the member may spend; not asked for a guest. */
export function usePointsToSpend() {
  const member = useSession()?.member.documentId;
  return useSWR(member ? giftKeys.balance(member) : null, async () => {
    const { available } = await readAsMember(() =>
      dataOf(call<{ available: number }>({ path: '/points/account' })),
    );
    return available;
  });
}

/** The member's exchanges in some states, newest first. */
export const useExchanges = (statuses: readonly ExchangeStatus[]) =>
  useMemberPages<GiftExchange>({
    family: 'gifts/exchanges',
    path: `${ROOT}/exchanges`,
    query: { status: statuses.join(',') },
  });

export function useExchange(code: string, options?: SWRConfiguration<GiftExchange>) {
  const member = useSession()?.member.documentId;
  const locale = useLocale();
  return useSWR(
    member ? giftKeys.exchange(member, code, locale) : null,
    () => readAsMember(() => dataOf(call<GiftExchange>({ path: `${ROOT}/exchanges/${inPath(code)}` }))),
    options,
  );
}

/** `points`: the price that is shown. Throws `GIFT_PRICE_CHANGED`, `GIFT_SOLD_OUT`, `POINTS_NOT_ENOUGH`, `LIMIT_REACHED`, `GIFT_NOT_ON_OFFER`, `ADDRESS_INVALID`. */
export function exchangeGift(
  gift: string,
  points: number,
  address: PostAddress | null,
  idempotencyKey: string,
): Promise<GiftExchange> {
  const body = address ? { points, address } : { points };
  const path = `${ROOT}/${gift}/exchange`;
  return asMember(() => dataOf(call<GiftExchange>({ method: 'POST', path, body, idempotencyKey })));
}

/** Throws `EXCHANGE_NOT_CANCELLABLE` once it is handed over or posted. */
export function cancelExchange(code: string): Promise<GiftExchange> {
  const path = `${ROOT}/exchanges/${code}/cancel`;
  return asMember(() => dataOf(call<GiftExchange>({ method: 'POST', path, body: {} })));
}

export function confirmReceived(code: string): Promise<GiftExchange> {
  const path = `${ROOT}/exchanges/${code}/received`;
  return asMember(() => dataOf(call<GiftExchange>({ method: 'POST', path, body: {} })));
}

/** For inspectors: what a scanned code is for. Throws `EXCHANGE_…` with why it cannot be handed over. */
export function lookAtExchange(code: string): Promise<DeskExchange> {
  const path = `${ROOT}/exchanges/${encodeURIComponent(code)}/desk`;
  return asMember(() => dataOf(call<DeskExchange>({ path })));
}

/** Hands it over, once; the same key brings the first answer again. */
export function handOverGift(code: string, idempotencyKey: string): Promise<DeskExchange> {
  const path = `${ROOT}/exchanges/${encodeURIComponent(code)}/hand-over`;
  return asMember(() => dataOf(call<DeskExchange>({ method: 'POST', path, body: {}, idempotencyKey })));
}
