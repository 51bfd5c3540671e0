import { z } from 'zod';

/** What the page of refunds gets and asks; as overview-shapes, only zod. Amounts in fen, instants ISO 8601 UTC. */
const fen = z.number().int();
const instant = z.iso.datetime();

export const REFUND_TABS = ['review', 'under-way', 'done', 'person'] as const;

const status = z.enum(['requested', 'approved', 'rejected', 'submitted', 'success', 'abnormal', 'failed']);

export const refundListRow = z.object({
  number: z.string(),
  orderNumber: z.string(),
  title: z.string(),
  shortCode: z.string(),
  visitDate: z.iso.date().nullable(),
  startsAt: instant.nullable(),
  /** Masked. */
  visitor: z.string(),
  /** What was paid for the ticket, what is kept of it, and what goes back. Uses that are used up are in neither. */
  paidFen: fen,
  feeFen: fen,
  amountFen: fen,
  status,
  /** `asked` by the visitor, or why it goes back by itself. */
  cause: z.string(),
  /** The visitor's words. */
  reason: z.string().nullable(),
  askedAt: instant,
  changedAt: instant,
  trouble: z.string().nullable(),
  /** Who reviewed it; the note is why it was rejected. */
  decision: z.object({ by: z.string(), at: instant, note: z.string().nullable() }).nullable(),
});

const figure = z.object({ count: z.number().int(), amountFen: fen, since: instant.nullable() });

export const refundFigures = z.object({
  timeZone: z.string(),
  review: figure,
  underWay: figure,
  person: figure,
});

export const decidedRefund = z.object({ number: z.string(), status, amountFen: fen, feeFen: fen });

export type RefundTabName = (typeof REFUND_TABS)[number];
export type RefundListRow = z.output<typeof refundListRow>;
export type RefundFigures = z.output<typeof refundFigures>;
export type RefundFigure = z.output<typeof figure>;
export type DecidedRefund = z.output<typeof decidedRefund>;
