import type { Day } from '@/lib/days';
import type { Media } from './media';

export type TicketStatus =
  | 'held'
  | 'valid'
  | 'used'
  | 'void'
  | 'refunding'
  | 'refunded'
  | 'changed'
  | 'blocked'
  | 'expired';

/** How many tickets a member has in each state; states without tickets may be missing. */
export type TicketCounts = Partial<Record<TicketStatus, number>>;

export interface Ticket {
  code: string;
  shortCode: string;
  status: TicketStatus;
  product: { slug: string; title: string; cover: Media | null };
  date?: Day | null;
  slot?: { id: string; startsAt: string; endsAt: string; wholeDay: boolean } | null;
  priceFen: number;
  /** What must be paid for it; less than its price only where it takes the place of another. */
  dueFen: number;
  uses: number;
  usesLeft: number;
  /** What it opens, in order. */
  entitlements: TicketEntitlement[];
  expiresAt?: string | null;
  /** Of a ticket without a day: the instant at which it ends; null is never. */
  validUntil?: string | null;
  /** Whether a day must still be reserved; `none` of a ticket that has its day or needs none. */
  reservation: 'none' | 'needed' | 'made';
  orderNumber?: string | null;
  /** Code of the ticket whose day was changed to this one's; and of the one that this one's was, or will be once paid. */
  replaces?: string | null;
  replacedBy?: string | null;
  /** How often its day may still be changed. */
  changesLeft: number;
  visitor?: MaskedVisitor | null;
  staticCode?: string | null;
  createdAt: string;
}

/** One thing that a ticket opens, and how often it still does. No gates: every gate. */
export interface TicketEntitlement {
  title: string;
  gates: string[];
  uses: number;
  usesLeft: number;
}

/** As the server hands a visitor out: never in full. */
export interface MaskedVisitor {
  name?: string | null;
  phone?: string | null;
  document?: string | null;
}

export interface VisitorDetails {
  name: string;
  phone: string;
  documentType?: string;
  documentNumber?: string;
}

export interface TicketLine {
  product: string;
  date?: Day;
  slot?: string;
  visitor?: VisitorDetails;
}

export interface LiveCode {
  code: string;
  expiresAt: string;
}

/** A wish in the cart, as it stands now: it reserves nothing. */
export interface CartItem {
  id: string;
  product: { slug: string; title: string; cover: Media | null } | null;
  date: Day | null;
  slot: { id: string; startsAt: string; endsAt: string; wholeDay: boolean } | null;
  visitor: MaskedVisitor | null;
  priceFen: number | null;
  /** Places left; null when it needs none. */
  left: number | null;
  open: boolean;
  /** Why it cannot be bought any more. */
  reason?: string;
}

export type WaitingStatus = 'waiting' | 'offered' | 'taken' | 'lapsed' | 'left' | 'expired' | 'failed';

/** A place in the queue for a day or time that is sold out. */
export interface WaitingEntry {
  id: string;
  status: WaitingStatus;
  product: { slug: string; title: string; cover: Media | null };
  date: Day;
  slot: { id: string; startsAt: string; endsAt: string; wholeDay: boolean };
  ticketCount: number;
  /** Places that others wait for before this entry. */
  placesBefore: number | null;
  since: string;
  /** No offer comes after it. */
  closesAt: string;
  /** Tickets held for this member until then, to be paid. */
  offer: { tickets: string[]; until: string } | null;
  /** Why it failed: an error code. */
  reason: string | null;
}

/** A ticket as a companion sees it: no price, no order, no code that could be typed. */
export type SharedTicket = Pick<
  Ticket,
  'status' | 'product' | 'date' | 'slot' | 'uses' | 'usesLeft' | 'entitlements' | 'validUntil' | 'reservation'
> & { visitor: { name: string } | null };
