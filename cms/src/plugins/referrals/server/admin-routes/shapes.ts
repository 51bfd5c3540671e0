import { z } from 'zod';

/** What the admin's pages of promotion get; only zod, for they import its types. Amounts in fen, instants ISO 8601 UTC. */
const fen = z.number().int();
const instant = z.iso.datetime();
const count = z.number().int();

const balance = z.object({
  pendingFen: fen,
  confirmedFen: fen,
  availableFen: fen,
  lockedFen: fen,
  paidFen: fen,
  debtFen: fen,
});

export const overview = z.object({
  timeZone: z.string(),
  today: z.iso.date(),
  /** Over all promoters. */
  balance,
  /** What accounts and ledger differ by: anything but zero is a mistake of ours. */
  differenceFen: fen,
  promoters: count,
  followers: count,
  /** Of the shown days: commissions by what they count for now, and how many came to nothing. */
  commissions: count,
  voided: count,
  earnedFen: fen,
  waiting: z.object({ count, amountFen: fen }),
  days: z.array(z.object({ day: z.iso.date(), earnedFen: fen, paidFen: fen, tickets: count })),
});

export const promoterRow = z.object({
  documentId: z.string(),
  nickname: z.string().nullable(),
  /** Masked. */
  phone: z.string().nullable(),
  disabled: z.object({ at: instant, reason: z.string(), by: z.string() }).nullable(),
  /** Name of the administrator who this promoter is. */
  staff: z.string().nullable(),
  followers: count,
  tickets: count,
  voided: count,
  refused: count,
  earnedFen: fen,
  balance,
});

export const promoterCase = promoterRow.extend({
  staffAdminId: count.nullable(),
  promotedBy: z.object({ documentId: z.string(), nickname: z.string().nullable() }).nullable(),
  people: z.array(
    z.object({ documentId: z.string(), nickname: z.string().nullable(), at: instant, tickets: count, fen }),
  ),
  touches: z.array(
    z.object({
      nickname: z.string().nullable(),
      outcome: z.string(),
      reason: z.string().nullable(),
      at: instant,
    }),
  ),
  entries: z.array(
    z.object({
      kind: z.string(),
      amountFen: fen,
      ticketCode: z.string().nullable(),
      title: z.string().nullable(),
      withdrawal: z.string().nullable(),
      balance,
      at: instant,
    }),
  ),
});

const status = z.enum([
  'submitted',
  'approved',
  'transferring',
  'waiting_for_member',
  'paid',
  'rejected',
  'failed',
  'cancelled',
]);
export const WITHDRAWAL_TABS = ['review', 'under-way', 'done'] as const;
export const WARNINGS = ['same-device', 'same-document', 'many-refunds', 'new-account', 'in-debt'] as const;

export const withdrawalRow = z.object({
  number: z.string(),
  amountFen: fen,
  status,
  method: z.enum(['transfer', 'by-hand']).nullable(),
  reason: z.string().nullable(),
  promoter: z.object({
    documentId: z.string(),
    nickname: z.string().nullable(),
    phone: z.string().nullable(),
  }),
  /** Of all tickets the promoter brought, how many came to nothing, in percent. */
  refundPercent: count,
  warnings: z.array(z.enum(WARNINGS)),
  firstReviewer: z.string().nullable(),
  at: instant,
  changedAt: instant,
});

export const withdrawalCase = withdrawalRow.extend({
  /** Masked, of requests that have not ended. */
  realName: z.string().nullable(),
  needsSecond: z.boolean(),
  hasReceipt: z.boolean(),
  balance,
  steps: z.array(z.object({ status: z.string(), by: z.string(), note: z.string().nullable(), at: instant })),
  /** Tickets whose commission is in the money that is asked for, the last to become available on top. */
  sources: z.array(
    z.object({
      ticketCode: z.string(),
      orderNumber: z.string(),
      title: z.string(),
      buyer: z.string().nullable(),
      paidFen: fen,
      amountFen: fen,
      status: z.string(),
      paidAt: instant,
      confirmedAt: instant.nullable(),
    }),
  ),
});

export const withdrawalFigures = z.object({
  timeZone: z.string(),
  review: z.object({ count, amountFen: fen, since: instant.nullable() }),
  underWay: z.object({ count, amountFen: fen, since: instant.nullable() }),
  paid: z.object({ count, amountFen: fen, since: instant.nullable() }),
});

export const reviewed = z.object({ number: z.string(), status, needsSecond: z.boolean() });

export type Overview = z.output<typeof overview>;
export type PromoterRow = z.output<typeof promoterRow>;
export type PromoterCase = z.output<typeof promoterCase>;
export type WithdrawalTab = (typeof WITHDRAWAL_TABS)[number];
export type Warning = (typeof WARNINGS)[number];
export type WithdrawalRow = z.output<typeof withdrawalRow>;
export type WithdrawalCase = z.output<typeof withdrawalCase>;
export type WithdrawalFigures = z.output<typeof withdrawalFigures>;
export type Reviewed = z.output<typeof reviewed>;
