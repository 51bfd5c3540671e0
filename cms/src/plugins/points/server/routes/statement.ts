import { z } from 'zod';
import { defineRoute, instant, page, pagination } from '../../../../kernel/http';
import { readAccountView, readEntries } from '../services/read-statement';

const points = z.number().int();

export const statementRoutes = [
  defineRoute({
    method: 'GET',
    path: '/account',
    access: 'member',
    summary: 'How many points a member has, how many are frozen or owed, and what ends next',
    response: z.object({
      available: points,
      frozen: points,
      debt: points,
      ending: z.object({ points, at: instant }).nullable(),
    }),
    handle: async ({ member, now }) => ({ data: await readAccountView(member.id, now) }),
  }),
  defineRoute({
    method: 'GET',
    path: '/entries',
    access: 'member',
    summary:
      'What changed a member’s points, the newest first; the sum of all is what there is less what is owed',
    query: { ...page, direction: z.enum(['all', 'in', 'out']).default('all') },
    response: z.array(
      z.object({
        id: z.string(),
        delta: points,
        reason: z.string(),
        title: z.string(),
        note: z.string().optional(),
        state: z.enum(['frozen', 'available', 'void']),
        at: instant,
        expiresAt: instant.optional(),
      }),
    ),
    handle: async ({ member, query }) => {
      const { entries, total } = await readEntries(member.id, query.direction, query);
      const { page: number, pageSize } = query;
      return { data: entries, meta: pagination({ page: number, pageSize }, total) };
    },
  }),
];
