import { randomCode } from '../../../../kernel/code';
import { db } from '../../../../kernel/db';
import { DomainError, type Locale } from '../../../../kernel/errors';
import * as companions from '../store/companions';
import * as tickets from '../store/tickets';
import { issueLiveCode } from './live-code';
import { readTicket } from './read-tickets';

/** 137 bits: nobody guesses one. */
const SECRET_LENGTH = 28;

/**
 * A secret link under which a companion has the ticket's code on a phone of their own. The ticket stays its buyer's: the
 * link shows neither price nor order nor phone and can change nothing. Again: the same link.
 * Throws TICKET_NOT_FOUND; TICKET_NOT_VALID for a ticket that opens no gate.
 */
export async function shareTicket(memberId: number, code: string, now: Date): Promise<{ secret: string }> {
  const [ticket] = await tickets.ofMemberByCodes(db(), memberId, [code]);
  if (!ticket) throw new DomainError('TICKET_NOT_FOUND');
  if (ticket.status !== 'valid') throw new DomainError('TICKET_NOT_VALID', { status: ticket.status });
  const [link] = await companions.share(db(), ticket.id, randomCode(SECRET_LENGTH), now);
  // The other of two that shared at one moment may not be seen yet by this statement.
  return link ?? shareTicket(memberId, code, now);
}

export async function readShare(memberId: number, code: string): Promise<{ secret: string | null }> {
  const [link] = await companions.ofTicket(db(), memberId, code);
  return { secret: link?.secret ?? null };
}

/** The link is dead from now on; taking back what is not shared is fine. */
export async function takeBackShare(memberId: number, code: string): Promise<void> {
  await companions.takeBack(db(), memberId, code);
}

/** The ticket as a companion sees it. Throws TICKET_NOT_FOUND, also for a link that was taken back. */
export async function readShared(secret: string, locale: Locale) {
  const [link] = await companions.bySecret(db(), secret);
  if (!link) throw new DomainError('TICKET_NOT_FOUND');
  const view = await readTicket(link.memberId, link.code, locale);
  const { status, product, date, slot, uses, usesLeft, entitlements, validUntil, reservation } = view;
  const visitor = view.visitor && { name: view.visitor.name };
  return { status, product, date, slot, uses, usesLeft, entitlements, validUntil, reservation, visitor };
}

/** Throws as `issueLiveCode`. */
export async function issueSharedCode(secret: string, now: Date) {
  const [link] = await companions.bySecret(db(), secret);
  if (!link) throw new DomainError('TICKET_NOT_FOUND');
  return issueLiveCode(link.memberId, link.code, now);
}
