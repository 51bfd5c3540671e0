import { z } from 'zod';
import { defineRoute, fen } from '../../../../kernel/http';
import { askRefund } from '../services/ask-refund';
import { readRefundQuote } from '../services/quote-refund';

const params = { code: z.string().min(1).max(32) };

const refund = z
  .object({
    number: z.string(),
    status: z.enum(['requested', 'approved', 'rejected', 'submitted', 'success', 'abnormal', 'failed']),
    amountFen: fen,
    feeFen: fen,
    paidByHand: z.boolean().describe('WeChat Pay could not pay it out: staff pay it by other means'),
    rejectedReason: z.string().optional().describe('what the reviewer said'),
  })
  .meta({ id: 'Refund' });

export const refundRoutes = [
  defineRoute({
    method: 'GET',
    path: '/tickets/:code/refund',
    access: 'member',
    summary: 'What would go back if the money were asked for now',
    params,
    response: z.object({
      refundable: z.boolean(),
      reason: z.string().optional(),
      amountFen: fen,
      feeFen: fen,
      tier: z.object({ untilHours: z.number().int(), feePercent: z.number().int(), feeFen: fen }).nullable(),
      refund: refund.nullable(),
    }),
    handle: async ({ member, params: { code }, now }) => ({
      data: await readRefundQuote(member.id, code, now),
      meta: { now },
    }),
  }),
  defineRoute({
    method: 'POST',
    path: '/tickets/:code/refund',
    access: 'member',
    summary: 'Ask for the money of one ticket; asking again answers the same refund',
    params,
    body: z.object({ reason: z.string().trim().max(80).optional() }),
    response: refund,
    handle: async ({ member, params: { code }, body, now }) => ({
      data: await askRefund({ memberId: member.id, code, reason: body.reason, now }),
      meta: { now },
    }),
  }),
];
