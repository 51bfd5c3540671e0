import type { Day } from '@/lib/days';
import type { Ticket } from './ticket';

/** What another day costs more (`dueFen`) or gives back (`backFen`); one of them is 0. */
export interface Difference {
  dueFen: number;
  backFen: number;
}

/** Whether the day of a ticket can be changed just now, and what a wanted day would cost. */
export interface ChangeQuote {
  changeable: boolean;
  /** Why not: a code such as `SLOT_SOLD_OUT`, or `cutoff-passed`, `no-changes-left` … */
  reason?: string;
  changesLeft: number;
  /** Until when. */
  until: string | null;
  wanted: ({ date: Day; slot: string; priceFen: number } & Difference) | null;
}

export interface Change extends Difference {
  /** The new ticket: valid, or held until the difference is paid. */
  ticket: Ticket;
  /** Code of the old one. */
  replaces: string;
}
