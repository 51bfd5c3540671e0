import { z } from 'zod';

/**
 * What the reconciliation page gets and asks. Only zod here and no server code: the admin's pages import these types.
 * Amounts in fen, instants ISO 8601 UTC, days of Beijing, as WeChat Pay's bills have them.
 */
const count = z.number().int();
const fen = z.number().int();
const instant = z.iso.datetime();
const day = z.iso.date();

const dayTotals = z.object({
  payments: count,
  paidFen: fen,
  refunds: count,
  refundedFen: fen,
  transfers: count,
  transferredFen: fen,
});

export const totals = z.object({
  bill: dayTotals.extend({ feeFen: fen, others: count }),
  ours: dayTotals,
  /** News that only the bill brought; applied before the comparison. */
  healed: count,
});

const run = z.object({
  day,
  status: z.enum(['running', 'waiting', 'done', 'failed']),
  /** Why it waits or failed: WeChat Pay's code, or one of ours. */
  failure: z.string().nullable(),
  startedAt: instant,
  finishedAt: instant.nullable(),
});

export const reconciledDay = run.extend({
  totals: totals.nullable(),
  /** Differences that nobody has settled. */
  open: count,
});

export const difference = z.object({
  kind: z.string(),
  number: z.string(),
  /** What each of the three books has; null where it has nothing, or was not asked. */
  billFen: fen.nullable(),
  paymentFen: fen.nullable(),
  ticketFen: fen.nullable(),
  /** State in the bill and here, where these differ or matter. */
  billState: z.string().nullable(),
  status: z.string().nullable(),
  foundAt: instant,
  resolvedAt: instant.nullable(),
});

export const dayReport = z.object({
  /** The last run, whatever came of it; null for a day that was never looked at. */
  run: run.nullable(),
  /** Of the last run that was done. */
  totals: totals.nullable(),
  reconciledAt: instant.nullable(),
  differences: z.array(difference),
});

export const sheet = z.object({ fileName: z.string(), text: z.string() });

export type Totals = z.output<typeof totals>;
export type ReconciledDay = z.output<typeof reconciledDay>;
export type DifferenceRow = z.output<typeof difference>;
export type DayReport = z.output<typeof dayReport>;
export type Sheet = z.output<typeof sheet>;
