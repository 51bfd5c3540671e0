import { z } from 'zod';
import { TICKET_ACTIONS, TICKET_GROUPS } from '../rules/mass-groups';

/**
 * What the pages of mass refunds get and ask; as calendar-shapes, nothing of Node. Amounts in fen, instants ISO 8601 UTC, days
 * of the venue.
 */
const count = z.number().int();
const fen = z.number().int();
const day = z.iso.date();
const instant = z.iso.datetime();

export const massMonth = z.object({
  today: day,
  timeZone: z.string(),
  /** Days that have slots, with how many tickets are sold for them. */
  days: z.array(z.object({ day, tickets: count, closed: z.boolean() })),
});

export const massDay = z.object({
  slots: z.array(
    z.object({
      id: z.string(),
      pool: z.string(),
      poolName: z.string(),
      startsAt: instant,
      endsAt: instant,
      wholeDay: z.boolean(),
      closed: z.boolean(),
      /** Sold, used ones included; held; entries of the waiting list. */
      tickets: count,
      held: count,
      waiting: count,
    }),
  ),
  products: z.array(z.object({ id: z.string(), title: z.string(), tickets: count })),
});

export const massRow = z.object({
  product: z.string(),
  title: z.string(),
  group: z.enum(TICKET_GROUPS),
  /** Null: these tickets are left alone. */
  action: z.enum(TICKET_ACTIONS).nullable(),
  tickets: count,
  amountFen: fen,
  feeFen: fen,
});

export const massPlan = z.object({
  token: z.string(),
  rows: z.array(massRow),
  /** Entries of the waiting list that end, and the tickets they waited for. */
  waiting: z.object({ entries: count, tickets: count }),
  slots: count,
  /** How many of the slots are still on sale. */
  openSlots: count,
  tickets: count,
  amountFen: fen,
  feeFen: fen,
  /** Until the last refund is handed to WeChat Pay, if nothing goes wrong. */
  seconds: count,
});

export const massRun = z.object({
  number: z.string(),
  status: z.enum(['running', 'paused', 'done']),
  day,
  reason: z.string(),
  by: z.string(),
  startedAt: instant,
  finishedAt: instant.nullable(),
  fee: z.enum(['none', 'tiers']),
  progress: z.object({
    total: count,
    waiting: count,
    underWay: count,
    done: count,
    skipped: count,
    failed: count,
    waitingFen: fen,
    underWayFen: fen,
    doneFen: fen,
    failedFen: fen,
  }),
});

export const massRunDetail = massRun.extend({ rows: z.array(massRow) });

export const massTrouble = z.object({
  shortCode: z.string(),
  title: z.string(),
  orderNumber: z.string().nullable(),
  refundNumber: z.string().nullable(),
  amountFen: fen,
  /** `skipped`: left alone because it changed meanwhile. `under-way`: its refund waits for a person. */
  outcome: z.enum(['failed', 'skipped', 'under-way']),
  reason: z.string().nullable(),
});

export const startedRun = z.object({ number: z.string() });
export const retriedRun = z.object({ retried: count });

export type MassGroupName = (typeof TICKET_GROUPS)[number];
export type MassMonth = z.output<typeof massMonth>;
export type MassDay = z.output<typeof massDay>;
export type MassRowView = z.output<typeof massRow>;
export type MassPlanView = z.output<typeof massPlan>;
export type MassRun = z.output<typeof massRun>;
export type MassRunDetail = z.output<typeof massRunDetail>;
export type MassTrouble = z.output<typeof massTrouble>;
