import { z } from 'zod';
import { fen, instant } from '../../../../kernel/http';

/** Amounts in fen, instants ISO 8601 UTC. People are masked. */
export const centre = z.object({
  open: z.boolean().describe('false: the attraction has switched promotion off'),
  promoter: z.enum(['active', 'disabled']),
  disabledReason: z.string().nullable(),
  figures: z.object({ todayFen: fen, monthFen: fen, totalFen: fen }),
  balance: z.object({
    pendingFen: fen.describe('paid for, not used yet'),
    confirmedFen: fen.describe('used, still frozen'),
    availableFen: fen,
    lockedFen: fen.describe('in a withdrawal that is under way'),
    paidFen: fen.describe('paid out, ever'),
    debtFen: fen.describe('taken back after it was gone; later commission pays it first'),
  }),
  followers: z.number().int(),
  rules: z.object({
    binding: z.enum(['first', 'last', 'new']),
    bindingDays: z.number().int().describe('of `last`'),
    freezeDays: z.number().int(),
    levels: z.union([z.literal(1), z.literal(2)]),
    minimumFen: fen,
    maximumFen: fen,
    realNameFromFen: fen,
  }),
  openWithdrawal: z.string().nullable().describe('number of the withdrawal that is under way'),
});

export const follower = z.object({
  name: z.string().nullable(),
  at: instant,
  orders: z.number().int(),
  commissionFen: fen,
  latestAt: instant.nullable().describe('when they bought last'),
});

export const COMMISSION_STATES = ['pending', 'confirmed', 'available', 'void', 'taken-back'] as const;

export const commission = z.object({
  ticketCode: z.string(),
  product: z.object({ slug: z.string(), title: z.string() }),
  buyer: z.string().nullable(),
  amountFen: fen.describe('negative where it was taken back'),
  paidFen: fen.describe('what the buyer paid'),
  status: z.enum(COMMISSION_STATES),
  level: z.union([z.literal(1), z.literal(2)]),
  at: instant,
  availableAt: instant.nullable(),
});

const WITHDRAWAL_STATES = [
  'submitted',
  'approved',
  'transferring',
  'waiting_for_member',
  'paid',
  'rejected',
  'failed',
  'cancelled',
] as const;

export const withdrawal = z
  .object({
    number: z.string(),
    amountFen: fen,
    status: z.enum(WITHDRAWAL_STATES),
    reason: z.string().nullable(),
    at: instant,
    method: z.enum(['transfer', 'by-hand']).nullable(),
    steps: z.array(
      z.object({
        status: z
          .enum([...WITHDRAWAL_STATES, 'reviewed'])
          .describe('as above, and `reviewed`: approved by the first of two'),
        at: instant,
        note: z.string().nullable(),
      }),
    ),
    confirmation: z
      .object({ mchId: z.string(), appId: z.string(), package: z.string() })
      .nullable()
      .describe(
        'for wx.requestMerchantTransfer, while the receiver has to confirm; only when asked for alone',
      ),
    confirmUrl: z.string().nullable().describe('sandbox only: a page where a browser confirms'),
  })
  .meta({ id: 'Withdrawal' });
