import { db } from '../../../../kernel/db';
import { DomainError, type Facts } from '../../../../kernel/errors';
import { placesLeft, type SalesChannel } from '../rules/availability';
import { changeableUntil, type Difference, noChange } from '../rules/change-terms';
import * as slots from '../store/slots';
import * as tickets from '../store/tickets';
import {
  bookedPart,
  differenceTo,
  planChange,
  readChangeCase,
  type WantedDay,
  wantedSlot,
} from './change-plan';

export interface ChangeQuote {
  changeable: boolean;
  /** Why not: a code of a refusal, or a word of `NoChange`. */
  reason?: string;
  facts?: Facts;
  changesLeft: number;
  /** Until when the day can be changed; null when it cannot at all. */
  until: string | null;
  /** Of the wanted day, when one was asked for and may be booked. */
  wanted: ({ date: string; slot: string; priceFen: number } & Difference) | null;
}

export interface ChangeQuestion {
  memberId: number;
  code: string;
  channel: SalesChannel;
  now: Date;
  /** Nothing: only whether it may be changed at all. */
  wanted: WantedDay;
}

/** What a change of date would cost or give back just now, or why it is not possible. Throws TICKET_NOT_FOUND. */
export async function quoteChange(question: ChangeQuestion): Promise<ChangeQuote> {
  const [ticket] = await tickets.ofMemberByCodes(db(), question.memberId, [question.code]);
  if (!ticket) throw new DomainError('TICKET_NOT_FOUND');
  const { opened, lines, changeCase } = await readChangeCase(db(), ticket);
  const reason = noChange(changeCase, question.now);
  const { dated, maxChanges, changes } = changeCase;
  const terms = {
    changesLeft: dated ? Math.max(0, maxChanges - changes) : 0,
    until: (dated && maxChanges > 0 && changeableUntil(changeCase)?.toISOString()) || null,
  };
  if (reason) return { changeable: false, reason, ...terms, wanted: null };
  const { date, slot: slotId } = question.wanted;
  if (!date && !slotId) return { changeable: true, ...terms, wanted: null };
  try {
    const slot = await wantedSlot(ticket, question.wanted);
    if (slot.id === bookedPart(opened)?.slotId)
      throw new DomainError('DATE_NOT_BOOKABLE', { date: slot.visitDate, reason: 'same-slot' });
    const { priceFen } = await planChange(ticket, slot, question);
    const difference = differenceTo(ticket, priceFen, lines);
    const wanted = { date: slot.visitDate, slot: slot.publicId, priceFen, ...difference };
    const [counted] = await slots.byPublicId(db(), slot.publicId);
    const places = opened.reduce((sum, part) => sum + part.places, 0);
    if (!counted || placesLeft(counted) < places)
      return { changeable: false, reason: 'SLOT_SOLD_OUT', ...terms, wanted };
    return { changeable: true, ...terms, wanted };
  } catch (error) {
    if (!(error instanceof DomainError)) throw error;
    return { changeable: false, reason: error.code, facts: error.facts, ...terms, wanted: null };
  }
}
