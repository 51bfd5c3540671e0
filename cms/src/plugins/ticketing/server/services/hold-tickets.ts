import type { Tx } from '../../../../kernel/db';
import type { Locale } from '../../../../kernel/errors';
import { type Idempotency, orFirstAnswer } from '../../../../kernel/http';
import type { SalesChannel } from '../rules/availability';
import { draftTicket, viewedEntitlements } from './draft-ticket';
import { commitHold } from './hold-group';
import { claimsOf } from './hold-quotas';
import { type HoldLine, planLines } from './plan-lines';
import { type TicketView, ticketView } from './ticket-view';

export interface HoldRequest {
  memberId: number;
  channel: SalesChannel;
  lines: readonly HoldLine[];
  idempotency?: Idempotency | undefined;
  locale: Locale;
  now: Date;
  /** What else must happen with the hold or not at all, such as emptying the cart; first in its transaction. */
  alongside?: ((tx: Tx) => Promise<void>) | undefined;
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
  const drafts = planned.map((line) => draftTicket(line, request));
  const views = drafts.map((draft) =>
    ticketView({ ...draft.ticket, status: 'held' }, viewedEntitlements(draft), null, request.locale),
  );
  return commitHold({
    tickets: drafts.map(({ ticket }) => ticket),
    entitlements: drafts.flatMap(({ entitlements }) => entitlements),
    views: await Promise.all(views),
    claims: claimsOf(request.memberId, drafts),
    idempotency: request.idempotency,
    alongside: request.alongside,
  });
}
