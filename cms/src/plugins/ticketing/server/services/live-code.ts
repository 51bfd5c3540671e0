import { db } from '../../../../kernel/db';
import { DomainError } from '../../../../kernel/errors';
import { liveCode } from '../rules/ticket-code';
import * as tickets from '../store/tickets';
import { ticketKeys } from './ticket-keys';

/** The phone asks every 30 s; a code lives 60 s, and the gate allows 30 s of clock difference. */
export const LIVE_CODE_SECONDS = 60;

/** Throws TICKET_NOT_FOUND; TICKET_NOT_VALID for a ticket that opens no gate. */
export async function issueLiveCode(memberId: number, code: string, now: Date) {
  const [ticket] = await tickets.ofMemberByCodes(db(), memberId, [code]);
  if (!ticket) throw new DomainError('TICKET_NOT_FOUND');
  if (ticket.status !== 'valid') throw new DomainError('TICKET_NOT_VALID', { status: ticket.status });
  const expiresAt = new Date(now.getTime() + LIVE_CODE_SECONDS * 1000);
  return {
    code: liveCode(ticket.code, expiresAt, ticketKeys().signing),
    expiresAt: expiresAt.toISOString(),
  };
}
