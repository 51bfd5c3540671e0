import { randomCode } from '../../../../kernel/code';
import { inTransaction, only, type Tx } from '../../../../kernel/db';
import { DomainError, type Locale } from '../../../../kernel/errors';
import { type Idempotency, once, orFirstAnswer } from '../../../../kernel/http';
import { seal } from '../../../../kernel/vault';
import { placesLeft, type SalesChannel } from '../rules/availability';
import * as setAside from '../store/set-aside';
import * as slots from '../store/slots';
import * as waiting from '../store/waiting-list';
import { type HoldLine, type PlannedLine, planLines } from './plan-lines';
import type { ProductFacts } from './product-facts';
import type { SlotFacts } from './slot-facts';
import { type WaitingEntryView, waitingView } from './waiting-view';

const ID_LENGTH = 12;
/** Entries of one member that wait or are offered. */
const MAX_ENTRIES = 10;

export interface JoinRequest {
  memberId: number;
  channel: SalesChannel;
  /** Tickets of one product for one slot: they are offered together or not at all. */
  lines: readonly HoldLine[];
  idempotency?: Idempotency | undefined;
  locale: Locale;
  now: Date;
}

/**
 * Waits for places of a slot that has not enough left. Checked as a hold would be, except that there is no room.
 * Throws what `planLines` throws; INVALID_INPUT for lines of several products or slots; SLOT_NOT_SOLD_OUT (buy
 * instead), DATE_NOT_BOOKABLE (closed), ALREADY_WAITING, LIMIT_REACHED (entries of a member; more than the slot has).
 */
export const joinWaitingList = (request: JoinRequest): Promise<WaitingEntryView> =>
  orFirstAnswer(request.idempotency, () => join(request));

async function join(request: JoinRequest): Promise<WaitingEntryView> {
  const planned = await planLines(request.lines, request);
  const { product, slot } = sameSlot(planned);
  return inTransaction((tx) =>
    once(tx, request.idempotency, async () => {
      const id = await insertEntry(tx, request, product, slot);
      const row = only(await waiting.find(tx, request.memberId, id));
      return waitingView(row, [product], request.locale);
    }),
  );
}

function sameSlot(planned: readonly PlannedLine[]): { product: ProductFacts; slot: SlotFacts } {
  const [first] = planned;
  const same = planned.every(
    ({ product, slot }) => product.documentId === first?.product.documentId && slot?.id === first.slot?.id,
  );
  if (!first || !same)
    throw new DomainError('INVALID_INPUT', { issues: [{ path: 'body.lines', code: 'mixed' }] });
  const { product, slot } = first;
  // Nothing that is without a slot can be sold out.
  if (!slot) throw new DomainError('SLOT_NOT_SOLD_OUT', { product: product.slug });
  return { product, slot };
}

async function insertEntry(
  tx: Tx,
  { memberId, channel, lines, now }: JoinRequest,
  product: ProductFacts,
  slot: SlotFacts,
): Promise<string> {
  await waiting.lockMember(tx, memberId);
  if (only(await waiting.countOpen(tx, memberId)).count >= MAX_ENTRIES)
    throw new DomainError('LIMIT_REACHED', { limit: MAX_ENTRIES, of: 'waiting-list' });
  const id = randomCode(ID_LENGTH);
  const places = lines.length * product.weight;
  const inserted = await waiting.insert(
    tx,
    id,
    memberId,
    product.documentId,
    product.slug,
    product.words.zh.title,
    slot.id,
    channel,
    lines.length,
    places,
    // By documentId: until there is a place, an editor may have given the slug to another product.
    seal(JSON.stringify(lines.map((line) => ({ ...line, product: product.documentId })))),
    new Date(slot.endsAt.getTime() - product.cutoffMinutes * 60_000),
    now,
  );
  if (inserted.length === 0)
    throw new DomainError('ALREADY_WAITING', { product: product.slug, slot: slot.publicId });
  // The slot comes last, as everywhere.
  if ((await setAside.awaitPlaces(tx, slot.id, places)).length === 0) throw await refusal(tx, slot, places);
  return id;
}

async function refusal(tx: Tx, { publicId }: SlotFacts, places: number): Promise<DomainError> {
  const { closed, size, visitDate, ...counts } = only(await slots.byPublicId(tx, publicId));
  if (closed) return new DomainError('DATE_NOT_BOOKABLE', { date: visitDate, reason: 'closed' });
  if (places > size) return new DomainError('LIMIT_REACHED', { limit: size, of: 'slot' });
  return new DomainError('SLOT_NOT_SOLD_OUT', { slot: publicId, left: placesLeft({ size, ...counts }) });
}
