import { db, inTransaction, isUniqueViolation } from '../../../../kernel/db';
import { DomainError, type Locale } from '../../../../kernel/errors';
import { type Idempotency, once, orFirstAnswer, recall } from '../../../../kernel/http';
import type { SalesChannel } from '../rules/availability';
import type { Difference } from '../rules/change-terms';
import * as changes from '../store/changes';
import * as tickets from '../store/tickets';
import { planChange, type WantedDay, wantedSlot } from './change-plan';
import { giveUp } from './give-up';
import { readTicket } from './read-tickets';
import { type KeptChange, replaceTicket } from './replace-ticket';
import type { TicketView } from './ticket-view';

export interface ChangeRequest {
  memberId: number;
  code: string;
  channel: SalesChannel;
  wanted: WantedDay;
  idempotency?: Idempotency | undefined;
  locale: Locale;
  now: Date;
}

export interface ChangeAnswer extends Difference {
  /** The new ticket: valid, or held until its difference is paid. */
  ticket: TicketView;
  /** Code of the ticket whose day was changed. */
  replaces: string;
}

/**
 * Changes the day of a ticket (改签): a new ticket with a new code takes its place. When the new day costs as much or
 * less this is done at once, and a difference goes back; when it costs more, the new ticket is held, to be paid like
 * any other for the difference (`openOrder`), and the old one stays valid until it is. The same day again answers the
 * same; another day gives an unpaid change up first. See docs/decisions/0012-change-of-date.md.
 * Throws TICKET_NOT_FOUND, TICKET_NOT_VALID, TICKET_ALREADY_USED, TICKET_REFUNDING, NOT_CHANGEABLE with the reason,
 * PRODUCT_NOT_ON_SALE_HERE, PRODUCT_NOT_ON_SALE_NOW, DATE_NOT_BOOKABLE, SLOT_SOLD_OUT, LIMIT_REACHED, ORDER_PAID,
 * PAYMENT_UNREACHABLE.
 */
export const changeDate = (request: ChangeRequest): Promise<ChangeAnswer> =>
  orFirstAnswer(request.idempotency, () => change(request));

async function change(request: ChangeRequest): Promise<ChangeAnswer> {
  const kept = await recall<KeptChange>(db(), request.idempotency);
  if (kept) return answerOf(request, kept);
  const [ticket] = await tickets.ofMemberByCodes(db(), request.memberId, [request.code]);
  if (!ticket) throw new DomainError('TICKET_NOT_FOUND');
  const slot = await wantedSlot(ticket, request.wanted);
  const [before] = await changes.replacementOf(db(), ticket.id);
  const isRepeat = before?.slotPublicId === slot.publicId;
  if (before?.status === 'held' && !isRepeat)
    await giveUp(request.memberId, before.code, request.locale, request.now);
  const { priceFen } = isRepeat ? ticket : await planChange(ticket, slot, request);
  try {
    const done = await inTransaction((tx) =>
      once(tx, request.idempotency, () => replaceTicket(tx, ticket, { slot, priceFen }, request.now)),
    );
    return await answerOf(request, done);
  } catch (error) {
    if (!isUniqueViolation(error, 'tickets_one_per_document')) throw error;
    throw new DomainError('LIMIT_REACHED', { of: 'document', limit: 1 });
  }
}

const answerOf = async (
  { memberId, code, locale }: ChangeRequest,
  { code: newCode, dueFen, backFen }: KeptChange,
): Promise<ChangeAnswer> => ({
  ticket: await readTicket(memberId, newCode, locale),
  replaces: code,
  dueFen,
  backFen,
});
