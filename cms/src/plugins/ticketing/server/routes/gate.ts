import { z } from 'zod';
import { day, defineRoute, fen, instant } from '../../../../kernel/http';
import { listGates } from '../services/list-gates';
import { redeem } from '../services/redeem';

const scan = z.object({
  id: z.string(),
  admitted: z.boolean(),
  reason: z.string().optional(),
  facts: z.record(z.string(), z.unknown()).optional(),
  ticket: z
    .object({
      shortCode: z.string(),
      title: z.string(),
      date: day.nullable(),
      visitor: z.string().nullable(),
      priceFen: fen,
    })
    .optional(),
  headCount: z.number().int(),
  usesLeft: z.number().int(),
  at: instant,
});

export const gateRoutes = [
  defineRoute({
    method: 'GET',
    path: '/gates',
    access: 'inspector',
    summary: 'The gates an inspector can stand at',
    response: z.array(z.object({ slug: z.string(), title: z.string() })),
    handle: async ({ locale }) => ({ data: await listGates(locale) }),
  }),
  defineRoute({
    method: 'POST',
    path: '/scans',
    access: 'inspector',
    summary: 'One attempt at a gate; a refusal is an answer, not an error',
    body: z.object({
      code: z.string().min(1).max(512),
      gate: z.string().min(1).max(64),
      device: z.string().min(1).max(64),
      key: z.string().min(1).max(64),
      count: z.number().int().min(1).max(100).default(1),
    }),
    response: scan,
    handle: async ({ member, body, now }) => {
      const { count, ...attempt } = body;
      return {
        data: await redeem({ ...attempt, headCount: count, inspectorId: member.id, now }),
        meta: { now },
      };
    },
  }),
];
