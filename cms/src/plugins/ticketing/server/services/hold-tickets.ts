import type { Tx } from '../../../../kernel/db';
import { DomainError, type Locale } from '../../../../kernel/errors';
import { type Idempotency, orFirstAnswer } from '../../../../kernel/http';
import type { SalesChannel } from '../rules/availability';
import * as setAside from '../store/set-aside';
import * as slots from '../store/slots';
import { draftTicket, viewedEntitlements } from './draft-ticket';
import { commitHold } from './hold-group';
import { claimsOf } from './hold-quotas';
import { type HoldLine, type PlannedLine, planLines } from './plan-lines';
import { type TicketView, ticketView } from './ticket-view';

export interface HoldRequest {
  memberId: number;
  channel: SalesChannel;
  lines: readonly HoldLine[];
  idempotency?: Idempotency | undefined;
  locale: Locale;
  now: Date;
  /**
   * What else must happen with the hold or not at all, such as emptying the cart; first in its transaction. Gets the
   * tickets that will be held.
   */
  alongside?: ((tx: Tx, held: readonly TicketView[]) => Promise<void>) | undefined;
  /** From the places that are set aside for the waiting list, exactly so many, held until then. Needs `alongside`. */
  offer?: { places: number; until: Date } | undefined;
}

/**
 * Turns wishes into held tickets, all or none. Everything is decided before the transaction except what others may
 * take at the same moment: places, and what a member or a document may have. Holds that arrive together are committed
 * together (`hold-group`).
 * Throws what `planLines` throws; SLOT_SOLD_OUT and LIMIT_REACHED with the `line` that was refused.
 */
export const holdTickets = (request: HoldRequest): Promise<TicketView[]> =>
  orFirstAnswer(request.idempotency, () => hold(request));

async function hold(request: HoldRequest): Promise<TicketView[]> {
  const planned = await planLines(request.lines, request);
  refuseOtherPlaces(planned, request);
  const drafts = planned.map((line) => draftTicket(line, request));
  const views = drafts.map((draft) =>
    ticketView({ ...draft.ticket, status: 'held' }, viewedEntitlements(draft), null, request.locale),
  );
  return commitHold({
    tickets: drafts.map(({ ticket }) => ticket),
    entitlements: drafts.flatMap(({ entitlements }) => entitlements),
    views: await Promise.all(views),
    claims: claimsOf(request, drafts),
    idempotency: request.idempotency,
    alongside: request.alongside,
    places: request.offer ? setAside : slots,
  });
}

/** The line counts what was waited for; an editor may have changed since how many places a ticket takes. */
function refuseOtherPlaces(planned: readonly PlannedLine[], { offer }: HoldRequest): void {
  const places = planned.reduce((sum, { product }) => sum + product.weight, 0);
  if (offer && places !== offer.places)
    throw new DomainError('PLACES_CHANGED', { places, waitedFor: offer.places });
}
