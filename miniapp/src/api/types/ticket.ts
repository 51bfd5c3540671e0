import type { Shape } from './shape';

export type Ticket = Shape<'Ticket'>;
export type TicketStatus = Ticket['status'];

/** How many tickets a member has in each state; states without tickets may be missing. */
export type TicketCounts = Partial<Record<TicketStatus, number>>;

/** One thing that a ticket opens, and how often it still does. No gates: every gate. */
export type TicketEntitlement = Ticket['entitlements'][number];

/** As the server hands a visitor out: never in full. */
export type MaskedVisitor = NonNullable<Ticket['visitor']>;

export type TicketLine = Shape<'POST /ticketing/tickets takes'>['lines'][number];

/** What a form with every field filled in says; a product decides which of them are needed. */
export interface VisitorDetails {
  name: string;
  phone: string;
  documentType?: string;
  documentNumber?: string;
}

export type LiveCode = Shape<'GET /ticketing/tickets/{code}/live-code'>;

/** A wish in the cart, as it stands now: it reserves nothing. `left` is null when it needs no place. */
export type CartItem = Shape<'CartItem'>;

/** A place in the queue for a day or time that is sold out. */
export type WaitingEntry = Shape<'WaitingEntry'>;
export type WaitingStatus = WaitingEntry['status'];

/** A ticket as a companion sees it: no price, no order, no code that could be typed. */
export type SharedTicket = Shape<'GET /ticketing/shared-tickets/{secret}'>;
