import { z } from 'zod';

/**
 * What the calendar page gets and asks. Only zod here and no server code: the admin's pages import these types.
 * Instants ISO 8601 UTC, days of the venue. `left` is what is on sale: nothing of a closed slot, never negative.
 */
const count = z.number().int();
const instant = z.iso.datetime();
const day = z.iso.date();
const fill = z.enum(['empty', 'plenty', 'few', 'full', 'closed']);

export const poolRow = z.object({ id: z.string(), name: z.string(), wholeDay: z.boolean() });

export const calendarDay = z.object({
  day,
  size: count,
  held: count,
  sold: count,
  left: count,
  fill,
  /** How many slots the day has, and how many of them are closed, smaller than what is sold, set by an editor. */
  slots: count,
  closed: count,
  short: count,
  editedByHand: count,
});

export const calendarMonth = z.object({
  pool: poolRow,
  today: day,
  timeZone: z.string(),
  /** The days that have slots, in order. */
  days: z.array(calendarDay),
});

export const calendarSlot = z.object({
  id: z.string(),
  day,
  startsAt: instant,
  endsAt: instant,
  wholeDay: z.boolean(),
  size: count,
  held: count,
  sold: count,
  left: count,
  /** Places that members wait for, and how many free ones are kept from sale for them. */
  waiting: count,
  offered: count,
  closed: z.boolean(),
  fill,
  /** More is held and sold than the size allows. */
  short: z.boolean(),
  editedByHand: z.boolean(),
  /** Nobody edits it any more. */
  over: z.boolean(),
});

export const editAnswer = z.object({
  /** The slots that are different now, or would be, with what they were before. */
  changed: z.array(z.object({ slot: calendarSlot, before: z.object({ size: count, closed: z.boolean() }) })),
  /** Slots that were meant and already are as wished. */
  unchanged: count,
  /** Tickets, not places, that people have for the changed slots. */
  tickets: z.object({ sold: count, held: count }),
  /** How many of the changed slots are smaller than what is held and sold. */
  short: count,
});

const shape = z.object({ endsAt: instant, wholeDay: z.boolean(), size: count, closed: z.boolean() });

export const proposal = z.object({
  id: z.string(),
  kind: z.enum(['add', 'change', 'remove', 'keep']),
  day,
  startsAt: instant,
  before: shape.nullable(),
  after: shape.nullable(),
  held: count,
  sold: count,
  editedByHand: z.boolean(),
  /** Sold tickets would be for a closed slot, or for more than its size. */
  affectsSales: z.boolean(),
  /** Chosen unless somebody says otherwise: it undoes no editor's decision and touches nobody's ticket. */
  harmless: z.boolean(),
});

export const regeneration = z.object({
  fingerprint: z.string(),
  timeZone: z.string(),
  proposals: z.array(proposal),
});

export const regenerated = z.object({ added: count, changed: count, removed: count });

export type PoolRow = z.output<typeof poolRow>;
export type CalendarDay = z.output<typeof calendarDay>;
export type CalendarMonth = z.output<typeof calendarMonth>;
export type CalendarSlotRow = z.output<typeof calendarSlot>;
export type EditAnswer = z.output<typeof editAnswer>;
export type ProposalRow = z.output<typeof proposal>;
export type RegenerationPreview = z.output<typeof regeneration>;
export type Regenerated = z.output<typeof regenerated>;
