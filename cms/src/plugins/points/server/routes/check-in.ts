import { z } from 'zod';
import { venueDay } from '../../../../kernel/clock';
import { day, defineRoute } from '../../../../kernel/http';
import { checkIn, readCheckIns } from '../services/check-in';

const points = z.number().int();
const MONTH = /^2\d{3}-(0[1-9]|1[0-2])$/;

export const checkInRoutes = [
  defineRoute({
    method: 'GET',
    path: '/check-in',
    access: 'member',
    summary: 'A month of check-ins, this month’s without one, and the streak',
    query: { month: z.string().regex(MONTH).optional() },
    response: z.object({
      open: z.boolean(),
      today: day,
      checkedToday: z.boolean(),
      streak: points,
      pointsADay: points,
      rewards: z.array(z.object({ days: points, points })),
      next: z.object({ day, streak: points, points }),
      days: z.array(z.object({ day, points, bonus: points })),
    }),
    handle: async ({ member, query, now }) => ({
      data: await readCheckIns(member.id, query.month ?? venueDay(now).slice(0, 7), now),
    }),
  }),
  defineRoute({
    method: 'POST',
    path: '/check-in',
    access: 'member',
    summary: 'Checks in for today; again on the same day it answers the same with `again`',
    response: z.object({ day, streak: points, points, bonus: points, again: z.boolean() }),
    handle: async ({ member, now }) => ({ data: await checkIn(member.id, now) }),
  }),
];
