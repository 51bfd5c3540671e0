import type { Queryable } from '../../kernel/db';
import type { Locale } from '../../kernel/errors';
import type { HoldRequest } from './server/services/hold-tickets';
import type { HoldLine, Occasion, PlannedLine } from './server/services/plan-lines';
import type { ProductView, Viewer } from './server/services/product-view';
import type { LineQuote } from './server/services/quote-line';
import type { TicketStanding } from './server/services/standings';
import type { TicketView } from './server/services/ticket-view';

export type { TicketStatus } from './server/rules/ticket-state';
export type { HoldLine, HoldRequest, LineQuote, Occasion, TicketStanding, TicketView };

/** What ticketing offers to the plugins on its right: `strapi.plugin('ticketing').service('tickets')`. */
export interface Tickets {
  /** Turns wishes into held tickets, all or none. Refusals carry `line`, the index of the line. */
  hold(request: HoldRequest): Promise<TicketView[]>;
  /** Throws what `hold` would throw for this line, except that places are not looked at. */
  check(line: HoldLine, occasion: Occasion): Promise<PlannedLine>;
  /** Price and places as they are now, and why the line cannot be bought if so. Never throws a refusal. */
  quote(line: HoldLine, locale: Locale, occasion: Occasion): Promise<LineQuote>;
  /** What visitors would see if an editor published the draft now. Throws PRODUCT_NOT_FOUND. */
  draft(documentId: string, viewer: Viewer): Promise<ProductView>;
  /**
   * What a ticket is now, or null for an unknown code. Read it inside the transaction that holds the lock of what you are
   * going to write: news may come late, twice or in another order, and the ticket itself is what counts.
   */
  standing(q: Queryable, code: string): Promise<TicketStanding | null>;
  standings(q: Queryable, codes: readonly string[]): Promise<Map<string, TicketStanding>>;
  /** The same of the ticket that stands for a code now, when its day was changed. By the code that was asked for. */
  current(q: Queryable, code: string): Promise<TicketStanding | null>;
  currents(q: Queryable, codes: readonly string[]): Promise<Map<string, TicketStanding>>;
  /** True when both members bought a paid ticket for one and the same identity document that is still kept. */
  shareDocument(q: Queryable, memberId: number, otherId: number): Promise<boolean>;
}
