import useSWR from 'swr';
import type { Day } from '@/lib/days';
import { call } from './client';
import { asMember, readAsMember } from './member-call';
import { useSession } from './session';
import type { Change, ChangeQuote } from './types';

const pathOf = (code: string) => `/ticketing/tickets/${code}/change`;

export type WantedSlot = { date: Day } | { slot: string };

/** Whether the day of a ticket can be changed; asked only while `code` is given. */
export function useChangeQuote(code: string | null) {
  const member = useSession()?.member.documentId;
  const key = member && code ? (['ticketing/change', member, code] as const) : null;
  return useSWR(key, () => fetchChangeQuote(code ?? ''));
}

/** What another day would cost or give back just now. */
export function fetchChangeQuote(code: string, wanted?: WantedSlot): Promise<ChangeQuote> {
  return readAsMember(
    async () => (await call<ChangeQuote>({ path: pathOf(code), query: { ...wanted } })).data,
  );
}

/**
 * Changes the day: a new ticket takes the place of the old one, at once or as soon as its difference is paid. The same
 * day again answers the same. Throws `NOT_CHANGEABLE`, `SLOT_SOLD_OUT`, `DATE_NOT_BOOKABLE`, `LIMIT_REACHED`.
 */
export function changeDay(code: string, wanted: WantedSlot): Promise<Change> {
  return asMember(
    async () => (await call<Change>({ method: 'POST', path: pathOf(code), body: wanted })).data,
  );
}
