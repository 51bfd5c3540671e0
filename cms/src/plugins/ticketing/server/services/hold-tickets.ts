import { settings } from '../../../../../config/settings';
import { randomCode, SHORT_CODE_LENGTH, TICKET_CODE_LENGTH } from '../../../../kernel/code';
import type { Tx } from '../../../../kernel/db';
import { DomainError, type Locale } from '../../../../kernel/errors';
import { type Idempotency, orFirstAnswer } from '../../../../kernel/http';
import type { NewEntitlement, NewTicket } from '../store/held';
import { commitHold } from './hold-group';
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
 * Turns wishes into held tickets, all or none. Everything is decided before the transaction except whether there is
 * room; holds that arrive together are committed together (`hold-group`).
 * Throws what `planLines` throws, and SLOT_SOLD_OUT with the line whose slot is full.
 */
export const holdTickets = (request: HoldRequest): Promise<TicketView[]> =>
  orFirstAnswer(request.idempotency, () => hold(request));

async function hold(request: HoldRequest): Promise<TicketView[]> {
  const planned = await planLines(request.lines, request.now);
  const drafts = planned.map((line) => ({ line, ticket: newTicket(line, request) }));
  const views = drafts.map(({ line, ticket }) =>
    ticketView({ ...ticket, status: 'held' }, [bookedBy(line)], null, request.locale),
  );
  return commitHold({
    tickets: drafts.map(({ ticket }) => ticket),
    entitlements: drafts.map(({ line, ticket }) => newEntitlement(line, ticket.code)),
    views: await Promise.all(views),
    soldOut: (slotId) => soldOut(planned, slotId),
    idempotency: request.idempotency,
    alongside: request.alongside,
  });
}

function newTicket({ product, slot, visitor }: PlannedLine, { memberId, now }: HoldRequest): NewTicket {
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

const newEntitlement = ({ product, slot }: PlannedLine, ticketCode: string): NewEntitlement => ({
  ticketCode,
  position: 0,
  title: product.words.zh.title,
  poolId: product.pool?.documentId ?? null,
  slotId: slot?.id ?? null,
  places: slot ? product.weight : 0,
  gates: [],
  uses: product.uses,
  shareFen: product.priceFen,
});

const bookedBy = ({ product, slot }: PlannedLine) => ({
  uses: product.uses,
  used: 0,
  slotPublicId: slot?.publicId ?? null,
  startsAt: slot?.startsAt ?? null,
  endsAt: slot?.endsAt ?? null,
  wholeDay: slot?.wholeDay ?? null,
});

function soldOut(planned: readonly PlannedLine[], slotId: number): DomainError {
  const line = planned.findIndex(({ slot }) => slot?.id === slotId);
  return new DomainError('SLOT_SOLD_OUT', { line, slot: planned[line]?.slot?.publicId });
}
