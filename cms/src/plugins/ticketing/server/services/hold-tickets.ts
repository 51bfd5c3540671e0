import { settings } from '../../../../../config/settings';
import { randomCode, SHORT_CODE_LENGTH, TICKET_CODE_LENGTH } from '../../../../kernel/code';
import { db, inTransaction, type Tx } from '../../../../kernel/db';
import { DomainError, type Locale } from '../../../../kernel/errors';
import { type Idempotency, once, recall } from '../../../../kernel/http';
import * as entitlements from '../store/entitlements';
import * as slots from '../store/slots';
import * as tickets from '../store/tickets';
import { type HoldLine, type PlannedLine, planLines } from './plan-lines';
import { type TicketView, ticketView } from './ticket-view';
import { visitorColumns } from './visitor-vault';

/** A hold may grow with its payment, but never beyond this many times its own length. */
const LONGEST_HOLDS = 3;

export interface HoldRequest {
  memberId: number;
  lines: readonly HoldLine[];
  idempotency?: Idempotency | undefined;
  locale: Locale;
  now: Date;
  /** What else must happen with the hold or not at all, such as emptying the cart; first in its transaction. */
  alongside?: ((tx: Tx) => Promise<void>) | undefined;
}

/**
 * Turns wishes into held tickets, all or none. One transaction: tickets first, then the slots, which are hot, last.
 * Throws what `planLines` throws, and SLOT_SOLD_OUT with the line whose slot is full.
 */
export async function holdTickets(request: HoldRequest): Promise<TicketView[]> {
  const before = await recall<TicketView[]>(db(), request.idempotency);
  if (before) return before;
  const planned = await planLines(request.lines, request.now);
  const drafts = planned.map((line) => draft(line, request));
  // Made before the transaction begins: nothing but SQL happens inside.
  const views = await Promise.all(
    drafts.map((ticket, index) =>
      ticketView({ ...ticket, status: 'held' }, [bookedBy(planned[index])], null, request.locale),
    ),
  );
  return inTransaction((tx) =>
    once(tx, request.idempotency, async () => {
      await request.alongside?.(tx);
      await write(tx, planned, drafts);
      return views;
    }),
  );
}

function draft({ product, slot, visitor }: PlannedLine, { memberId, now }: HoldRequest): tickets.NewTicket {
  const holdMs = settings().holdMinutes * 60_000;
  return {
    code: randomCode(TICKET_CODE_LENGTH),
    shortCode: randomCode(SHORT_CODE_LENGTH),
    memberId,
    productId: product.documentId,
    productSlug: product.slug,
    productTitle: product.words.zh.title,
    priceFen: product.priceFen,
    visitDate: slot?.visitDate ?? null,
    holdExpiresAt: new Date(now.getTime() + holdMs),
    holdLimitAt: new Date(now.getTime() + holdMs * LONGEST_HOLDS),
    ...visitorColumns(visitor),
    onePerDocument: false,
    terms: { liveCodeOnly: product.liveCodeOnly, earlyMinutes: product.earlyMinutes, uses: product.uses },
    createdAt: now,
  };
}

const bookedBy = (line: PlannedLine | undefined) => ({
  uses: line?.product.uses ?? 1,
  used: 0,
  slotPublicId: line?.slot?.publicId ?? null,
  startsAt: line?.slot?.startsAt ?? null,
  endsAt: line?.slot?.endsAt ?? null,
  wholeDay: line?.slot?.wholeDay ?? null,
});

async function write(tx: Tx, planned: readonly PlannedLine[], drafts: tickets.NewTicket[]): Promise<void> {
  const ids = await tickets.insert(tx, drafts);
  const opened: entitlements.NewEntitlement[] = planned.map(({ product, slot }, index) => ({
    ticketId: ids.get(drafts[index]?.code ?? '') ?? 0,
    position: 0,
    title: product.words.zh.title,
    poolId: product.pool?.documentId ?? null,
    slotId: slot?.id ?? null,
    places: slot ? product.weight : 0,
    gates: [],
    uses: product.uses,
    shareFen: product.priceFen,
  }));
  await entitlements.insert(tx, JSON.stringify(opened));
  const full = await slots.take(tx, slotCounts(opened));
  if (full !== null) {
    const line = planned.findIndex(({ slot }) => slot?.id === full);
    throw new DomainError('SLOT_SOLD_OUT', { line, slot: planned[line]?.slot?.publicId });
  }
}

const slotCounts = (opened: readonly entitlements.NewEntitlement[]): slots.SlotCount[] =>
  opened.flatMap(({ slotId, places }) => (slotId === null ? [] : [{ slotId, places }]));
