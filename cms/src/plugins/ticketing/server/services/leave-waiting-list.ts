import { db, inTransaction } from '../../../../kernel/db';
import type { Locale } from '../../../../kernel/errors';
import * as setAside from '../store/set-aside';
import * as tickets from '../store/tickets';
import * as waiting from '../store/waiting-list';
import { giveUp } from './give-up';
import { readEntry, requireEntry } from './read-waiting-list';
import type { WaitingEntryView } from './waiting-view';

/**
 * Leaves the line. Of an entry that is offered already its held tickets are given up, which lets the offer lapse; an
 * entry that ended is answered as it is, so that leaving twice is fine.
 * Throws WAITING_ENTRY_NOT_FOUND, and what giving up a ticket throws (ORDER_PAID, PAYMENT_UNREACHABLE).
 */
export async function leaveWaitingList(
  memberId: number,
  id: string,
  locale: Locale,
  now: Date,
): Promise<WaitingEntryView> {
  const entry = await requireEntry(memberId, id);
  await inTransaction(async (tx) => {
    const ended = await waiting.end(tx, entry.id, 'leave', null, now);
    await setAside.forgo(tx, ended);
  });
  // Read again: the job may have offered it in the meantime.
  const left = await requireEntry(memberId, id);
  if (left.status === 'offered') await giveUpHeld(memberId, left.ticketCodes, locale, now);
  return readEntry(memberId, id, locale);
}

async function giveUpHeld(memberId: number, codes: string[], locale: Locale, now: Date): Promise<void> {
  for (const { code, status } of await tickets.ofMemberByCodes(db(), memberId, codes)) {
    if (status === 'held') await giveUp(memberId, code, locale, now);
  }
}
