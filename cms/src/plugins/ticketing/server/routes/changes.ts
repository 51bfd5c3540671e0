import { z } from 'zod';
import { day, defineRoute, fen, instant } from '../../../../kernel/http';
import { changeDate } from '../services/change-date';
import { quoteChange } from '../services/quote-change';
import { ticket } from './shapes';

const params = { code: z.string().min(1).max(32) };
const wanted = { slot: z.string().min(1).max(32).optional(), date: day.optional() };

export const changeRoutes = [
  defineRoute({
    method: 'GET',
    path: '/tickets/:code/change',
    access: 'member',
    summary: 'Whether the day of a ticket can be changed, and what another day costs more or less',
    params,
    query: wanted,
    response: z.object({
      changeable: z.boolean(),
      reason: z.string().optional(),
      facts: z.record(z.string(), z.unknown()).optional(),
      changesLeft: z.number().int(),
      until: instant.nullable(),
      wanted: z.object({ date: day, slot: z.string(), priceFen: fen, dueFen: fen, backFen: fen }).nullable(),
    }),
    handle: async ({ member, params: { code }, query, channel, now }) => ({
      data: await quoteChange({ memberId: member.id, code, wanted: query, channel, now }),
      meta: { now },
    }),
  }),
  defineRoute({
    method: 'POST',
    path: '/tickets/:code/change',
    access: 'member',
    summary: 'Change the day: a new ticket takes its place, held until a difference is paid if there is one',
    params,
    body: z
      .object(wanted)
      .refine(({ slot, date }) => slot !== undefined || date !== undefined, 'a slot or a date is needed'),
    response: z.object({ ticket, replaces: z.string(), dueFen: fen, backFen: fen }),
    handle: async ({ member, params: { code }, body, channel, idempotency, locale, now }) => ({
      data: await changeDate({ memberId: member.id, code, wanted: body, channel, idempotency, locale, now }),
      meta: { now },
    }),
  }),
];
