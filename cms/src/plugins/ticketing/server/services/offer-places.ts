import { settings } from '../../../../../config/settings';
import { raiseAttention } from '../../../../kernel/attention';
import { db, inTransaction } from '../../../../kernel/db';
import { DomainError, type ErrorCode } from '../../../../kernel/errors';
import { publish } from '../../../../kernel/events';
import { unseal } from '../../../../kernel/vault';
import { afterRefusal, offerEnd } from '../rules/waiting-list';
import * as setAside from '../store/set-aside';
import * as waiting from '../store/waiting-list';
import { holdTickets } from './hold-tickets';
import type { HoldLine } from './plan-lines';
import type { TicketView } from './ticket-view';

type Next = waiting.WaitingRow & { lines: Buffer };

/** Somebody else ended or offered the entry: nothing to do for this one. */
class NoLongerWaiting extends Error {}

/** The attempt of the job that gives up an entry which cannot be offered: half a minute after the first. */
const LAST_ATTEMPT = 4;

/**
 * Offers what is set aside of a slot: to the first in line whose tickets all fit, as held tickets that only need to be
 * paid, and so on until nobody fits; the rest is on sale again. Each offer is one transaction, and everything is read
 * again for the next one, so that it may be run twice, by two at once, or again after it was killed.
 * Throws when an entry fails for a reason that may pass: the queue tries again, at last without that entry.
 */
export async function offerPlaces(slotId: number, at: Date, attempt: number): Promise<void> {
  for (;;) {
    const next = await nextInLine(slotId);
    if (!next) return;
    await offerTo(next, at, attempt);
  }
}

/** Under the slot's lock, where nobody can join, leave or free a place: who is next, or all to the public. */
const nextInLine = (slotId: number): Promise<Next | null> =>
  inTransaction(async (tx) => {
    const left = (await setAside.lockLeft(tx, [slotId])).get(slotId) ?? 0;
    const [next] = left > 0 ? await waiting.firstFitting(tx, slotId, left) : [];
    if (!next) await setAside.giveToPublic(tx, slotId);
    return next ?? null;
  });

/** Afterwards the entry is offered or ended; or it throws, and the entry keeps its place in line. */
async function offerTo(entry: Next, at: Date, attempt: number): Promise<void> {
  try {
    await holdFor(entry, at);
  } catch (error) {
    if (error instanceof NoLongerWaiting) return;
    const verdict = error instanceof DomainError ? afterRefusal(error.code, error.facts.reason) : 'again';
    if (verdict === 'again' && attempt < LAST_ATTEMPT) throw error;
    const code = error instanceof DomainError ? error.code : 'INTERNAL';
    await endEntry(entry, verdict === 'expired' ? 'expire' : 'fail', code, at);
    // One that cannot be read must not keep places from all behind it; but it may not go unnoticed either.
    if (verdict === 'again')
      await raiseAttention(db(), 'offer-failed', entry.publicId, { error: String(error), code });
  }
}

/** The hold of the tickets and the entry's move stand or fall together. */
async function holdFor(entry: Next, at: Date): Promise<void> {
  const { waitingOfferMinutes, holdMinutes } = settings();
  const until = offerEnd(at, { offer: waitingOfferMinutes, hold: holdMinutes }, entry.closesAt);
  await holdTickets({
    memberId: entry.memberId,
    channel: entry.channel,
    lines: JSON.parse(unseal(entry.lines)) as HoldLine[],
    locale: 'zh',
    now: at,
    offer: { places: entry.places, until },
    alongside: async (tx, held) => {
      const codes = held.map(({ code }) => code);
      if ((await waiting.offer(tx, entry.id, codes, until)).length === 0) throw new NoLongerWaiting();
      await publish(tx, 'waiting.offered', newsOf(entry, held, until));
    },
  });
}

function newsOf(entry: Next, held: readonly TicketView[], until: Date) {
  const [first] = held;
  if (!first?.date || !first.slot) throw new Error(`waiting list: entry ${entry.publicId} holds no slot`);
  const { startsAt, endsAt, wholeDay } = first.slot;
  return {
    entryId: entry.publicId,
    memberId: entry.memberId,
    productSlug: first.product.slug,
    productTitle: first.product.title,
    visitDate: first.date,
    startsAt,
    endsAt,
    wholeDay,
    ticketCodes: held.map(({ code }) => code),
    places: entry.places,
    amountFen: held.reduce((sum, { priceFen }) => sum + priceFen, 0),
    until: until.toISOString(),
  };
}

/** Its places are not waited for any more. Somebody else may have ended it meanwhile. */
async function endEntry({ id }: Next, by: 'expire' | 'fail', code: ErrorCode, at: Date): Promise<void> {
  await inTransaction(async (tx) => {
    const ended = await waiting.end(tx, id, by, by === 'fail' ? code : null, at);
    await setAside.forgo(tx, ended);
  });
}
