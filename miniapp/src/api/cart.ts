import useSWR, { useSWRConfig } from 'swr';
import { type Locale, useLocale } from '@/i18n/locale';
import { call } from './client';
import { asMember, readAsMember } from './member-call';
import { useSession } from './session';
import type { CartItem, Ticket, TicketLine } from './types';

const ROOT = '/cart';

export const cartKeys = {
  items: (member: string, locale: Locale) => ['cart/items', member, locale] as const,
};

/** The cart with live prices and places; asked only of members. */
export function useCart() {
  const member = useSession()?.member.documentId;
  const locale = useLocale();
  return useSWR(member ? cartKeys.items(member, locale) : null, async () => {
    const { data } = await readAsMember(() => call<CartItem[]>({ path: `${ROOT}/items` }));
    return data;
  });
}

/** Asks for the cart again wherever it shows: its page and the badges. */
export function useRefreshCart(): () => Promise<unknown> {
  const { mutate } = useSWRConfig();
  return () => mutate((key) => Array.isArray(key) && key[0] === 'cart/items');
}

/** Puts one ticket into the cart; the same again is another. Throws as a hold does, and `CART_FULL`. */
export async function addToCart(line: TicketLine, idempotencyKey: string): Promise<CartItem> {
  const { data } = await asMember(() =>
    call<CartItem>({ method: 'POST', path: `${ROOT}/items`, body: line, idempotencyKey }),
  );
  return data;
}

/** What is not named stays as it is. */
export type CartChange = Partial<Omit<TicketLine, 'product'>>;

export async function changeCartItem(id: string, change: CartChange): Promise<CartItem> {
  const { data } = await asMember(() =>
    call<CartItem>({ method: 'PUT', path: `${ROOT}/items/${id}`, body: change }),
  );
  return data;
}

/** Taking out what is gone already is fine. */
export function removeCartItem(id: string): Promise<unknown> {
  return asMember(() => call({ method: 'DELETE', path: `${ROOT}/items/${id}` }));
}

/** Holds the chosen items, all or none; a refusal names the `item` that failed. */
export async function checkOutCart(items: string[], idempotencyKey: string): Promise<Ticket[]> {
  const { data } = await asMember(() =>
    call<Ticket[]>({ method: 'POST', path: `${ROOT}/checkout`, body: { items }, idempotencyKey }),
  );
  return data;
}
