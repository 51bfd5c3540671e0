import useSWR from 'swr';
import { useLocale } from '@/i18n/locale';
import { call } from './client';
import { asMember, readAsMember } from './member-call';
import { useSession } from './session';
import type { LiveCode, SharedTicket } from './types';

const linkOf = (code: string) => `/ticketing/tickets/${code}/companion`;
const sharedPath = (secret: string) => `/ticketing/shared-tickets/${secret}`;

interface Link {
  secret: string | null;
}

/** The secret of a ticket's link, if the member made one; asked only while `code` is given. */
export function useCompanionLink(code: string | null) {
  const member = useSession()?.member.documentId;
  return useSWR(member && code ? ['ticketing/companion', member, code] : null, () =>
    readAsMember(async () => (await call<Link>({ path: linkOf(code ?? '') })).data),
  );
}

/** Again: the same link. Throws `TICKET_NOT_VALID`. */
export function makeCompanionLink(code: string): Promise<Link> {
  return asMember(async () => (await call<Link>({ method: 'POST', path: linkOf(code) })).data);
}

export function takeLinkBack(code: string): Promise<unknown> {
  return asMember(() => call({ method: 'DELETE', path: linkOf(code) }));
}

/** A ticket by its secret link; nobody need be logged in. */
export function useSharedTicket(secret: string, refreshInterval: (ticket?: SharedTicket) => number) {
  const locale = useLocale();
  return useSWR(
    secret ? ['ticketing/shared', secret, locale] : null,
    async () => (await call<SharedTicket>({ path: sharedPath(secret), anonymous: true })).data,
    { refreshInterval },
  );
}

export async function fetchSharedCode(secret: string): Promise<LiveCode> {
  return (await call<LiveCode>({ path: `${sharedPath(secret)}/live-code`, anonymous: true })).data;
}
