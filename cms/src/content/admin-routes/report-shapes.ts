import { z } from 'zod';
import { day } from '../../kernel/http/shapes';

const count = z.number().int();

export const reportRow = z.object({
  kind: z.enum(['article', 'tour', 'banner']),
  documentId: z.string(),
  /** Null: deleted since. */
  title: z.string().nullable(),
  views: count,
  plays: count,
  taps: count,
  /** Tickets that were bought within two days of a tap and not given back. */
  purchases: count,
  paidFen: z.number(),
});
export type ReportRow = z.output<typeof reportRow>;

export const report = z.object({
  rows: z.array(reportRow),
  days: z.array(z.object({ day, views: count, taps: count, purchases: count })),
  today: day,
  timeZone: z.string(),
});
export type Report = z.output<typeof report>;
