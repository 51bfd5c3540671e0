import type { Locale } from '../../kernel/errors';
import type { HoldRequest } from './server/services/hold-tickets';
import type { HoldLine, Occasion, PlannedLine } from './server/services/plan-lines';
import type { LineQuote } from './server/services/quote-line';
import type { TicketView } from './server/services/ticket-view';

export type { TicketStatus } from './server/rules/ticket-state';
export type { HoldLine, HoldRequest, LineQuote, Occasion, TicketView };

/** What ticketing offers to the plugins on its right: `strapi.plugin('ticketing').service('tickets')`. */
export interface Tickets {
  /** Turns wishes into held tickets, all or none. Refusals carry `line`, the index of the line. */
  hold(request: HoldRequest): Promise<TicketView[]>;
  /** Throws what `hold` would throw for this line, except that places are not looked at. */
  check(line: HoldLine, occasion: Occasion): Promise<PlannedLine>;
  /** Price and places as they are now, and why the line cannot be bought if so. Never throws a refusal. */
  quote(line: HoldLine, locale: Locale, occasion: Occasion): Promise<LineQuote>;
}
