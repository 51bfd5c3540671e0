import useSWR, { type SWRConfiguration } from 'swr';
import { call } from './client';
import { asMember, readAsMember } from './member-call';
import { useSession } from './session';
import type { Refund, RefundQuote } from './types';

const pathOf = (code: string) => `/ticketing/tickets/${code}/refund`;

/** The refund of a ticket as it stands, and what would come back now; asked only while `code` is given. */
export function useRefundQuote(code: string | null, options?: SWRConfiguration<RefundQuote>) {
  const member = useSession()?.member.documentId;
  const key = member && code ? (['ticketing/refund', member, code] as const) : null;
  const read = () => readAsMember(async () => (await call<RefundQuote>({ path: pathOf(code ?? '') })).data);
  return useSWR(key, read, options);
}

/**
 * Asks for the money of one ticket; from then on its code is dead. Asked again it answers the same refund.
 * Throws `NOT_REFUNDABLE`, `TICKET_ALREADY_USED`, `TICKET_NOT_VALID`.
 */
export function askRefund(code: string, reason: string | null): Promise<Refund> {
  const body = reason ? { reason } : {};
  return asMember(async () => (await call<Refund>({ method: 'POST', path: pathOf(code), body })).data);
}
