import { z } from 'zod';

/**
 * What the overview page gets and asks. Only zod here and no server code: the admin's pages import these types.
 * Amounts in fen, instants ISO 8601 UTC, days of the venue.
 */
const count = z.number().int();
const fen = z.number().int();
const instant = z.iso.datetime();
const day = z.iso.date();

export const overview = z.object({
  /** The venue's day that the figures are of, and the zone that all times are to be shown in. */
  today: day,
  timeZone: z.string(),
  /** Tickets for today that are valid or used up. */
  expected: count,
  /** Persons who were let in today. */
  entered: count,
  /** What was paid today: tickets, what was paid for them, and how much of that goes back. */
  sold: z.object({ tickets: count, amountFen: fen, refundedFen: fen }),
  /** Tickets that are waiting for payment and keep their places. */
  held: count,
  /** Open items that need a person. */
  attention: count,
  /** Published products, and how many of them the mini-program may sell. */
  products: z.object({ published: count, inMiniProgram: count }),
  /** Fourteen days up to today, oldest first. */
  days: z.array(z.object({ day, sold: count, entered: count })),
});

export const orderRow = z.object({
  number: z.string(),
  createdAt: instant,
  paidAt: instant.nullable(),
  status: z.enum(['open', 'paid', 'closed']),
  member: z.string(),
  tickets: z.array(z.object({ title: z.string(), count })),
  amountFen: fen,
  refundedFen: fen,
  attention: z.string().nullable(),
});

export const scanRow = z.object({
  id: z.string(),
  at: instant,
  gate: z.string(),
  shortCode: z.string().nullable(),
  title: z.string().nullable(),
  headCount: count,
  admitted: z.boolean(),
  /** Code of the refusal and its sentence in the reader's language. */
  reason: z.object({ code: z.string(), text: z.string() }).nullable(),
});

export const ticketRow = z.object({
  shortCode: z.string(),
  title: z.string(),
  status: z.string(),
  visitDate: day.nullable(),
  startsAt: instant.nullable(),
  visitor: z.string().nullable(),
  member: z.string(),
  priceFen: fen,
  holdExpiresAt: instant.nullable(),
  createdAt: instant,
});

export type Overview = z.output<typeof overview>;
export type OrderRow = z.output<typeof orderRow>;
export type ScanRow = z.output<typeof scanRow>;
export type TicketRow = z.output<typeof ticketRow>;
