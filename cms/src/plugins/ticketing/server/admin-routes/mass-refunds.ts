import { z } from 'zod';
import { day, defineAdminRoute, page, pagination } from '../../../../kernel/http';
import {
  listMassRefunds,
  listTroubles,
  readMassDay,
  readMassMonth,
  readMassRefund,
  rehearseMassRefund,
} from '../services/read-mass-refunds';
import { startMassRefund } from '../services/start-mass-refund';
import { retryMassRefund, steerMassRefund } from '../services/steer-mass-refund';
import {
  massDay,
  massMonth,
  massPlan,
  massRun,
  massRunDetail,
  massTrouble,
  retriedRun,
  startedRun,
} from './mass-refund-shapes';

const mayMass = ['plugin::ticketing.refunds.mass'] as const;
/** What was used up is refunded too. */
const mayForce = ['plugin::ticketing.refunds.mass', 'plugin::ticketing.refunds.force'] as const;

const MOST_SLOTS = 500;
const MOST_PRODUCTS = 200;
const LONGEST_REASON = 40;

const month = z.string().regex(/^(19|2\d)\d{2}-(0[1-9]|1[0-2])$/, 'must be a month like 2026-12');
const names = (most: number) => z.array(z.string().min(1).max(64)).min(1).max(most).nullable().default(null);

/** What is left out means all; `fee: none` and `reserved: release` are what a storm asks for. */
const selection = z
  .strictObject({
    day,
    pool: z.string().min(1).max(64).nullable().default(null),
    slots: names(MOST_SLOTS),
    products: names(MOST_PRODUCTS),
    fee: z.enum(['none', 'tiers']).default('none'),
    reserved: z.enum(['release', 'refund']).default('release'),
    closeSlots: z.boolean().default(true),
  })
  .transform(({ fee, reserved, slots, products, ...rest }) => ({
    ...rest,
    // In one order, so that the same choice has the same token.
    slots: slots && [...new Set(slots)].sort(),
    products: products && [...new Set(products)].sort(),
    fee,
    reserved,
  }));
const confirmation = z.strictObject({
  selection,
  token: z.string().min(1).max(64),
  typed: z.string().min(1).max(40),
  reason: z.string().trim().min(1).max(LONGEST_REASON),
});
const params = { number: z.string().min(1).max(40) };

type Chosen = z.output<typeof selection>;
const chosen = ({ fee, reserved, ...rest }: Chosen, used: boolean) => ({
  ...rest,
  terms: { fee, reserved, used },
});

/** The same twice: with the used tickets left alone, and, for who may force it, refunded as well. */
const dryRunAndStart = (path: string, permissions: typeof mayMass | typeof mayForce, used: boolean) => [
  defineAdminRoute({
    method: 'POST',
    path: `${path}/dry-run`,
    permissions,
    body: z.strictObject({ selection }),
    response: massPlan,
    handle: async ({ body, now }) => ({ data: await rehearseMassRefund(chosen(body.selection, used), now) }),
  }),
  defineAdminRoute({
    method: 'POST',
    path,
    permissions,
    body: confirmation,
    response: startedRun,
    handle: async ({ body: { selection: wanted, ...body }, adminId, now }) => ({
      data: { number: await startMassRefund({ ...body, selection: chosen(wanted, used), adminId }, now) },
    }),
  }),
];

export const massRefundRoutes = [
  defineAdminRoute({
    method: 'GET',
    path: '/mass-refunds/month',
    permissions: mayMass,
    query: { month },
    response: massMonth,
    handle: async ({ query, now }) => ({ data: await readMassMonth(query.month, now) }),
  }),
  defineAdminRoute({
    method: 'GET',
    path: '/mass-refunds/day',
    permissions: mayMass,
    query: { day },
    response: massDay,
    handle: async ({ query }) => ({ data: await readMassDay(query.day) }),
  }),
  ...dryRunAndStart('/mass-refunds/forced', mayForce, true),
  ...dryRunAndStart('/mass-refunds', mayMass, false),
  defineAdminRoute({
    method: 'GET',
    path: '/mass-refunds',
    permissions: mayMass,
    query: page,
    response: z.array(massRun),
    handle: async ({ query }) => {
      const { rows, total } = await listMassRefunds(query);
      return { data: rows, meta: pagination(query, total) };
    },
  }),
  defineAdminRoute({
    method: 'GET',
    path: '/mass-refunds/:number',
    permissions: mayMass,
    params,
    response: massRunDetail,
    handle: async ({ params: { number } }) => ({ data: await readMassRefund(number) }),
  }),
  defineAdminRoute({
    method: 'GET',
    path: '/mass-refunds/:number/troubles',
    permissions: mayMass,
    params,
    query: page,
    response: z.array(massTrouble),
    handle: async ({ params: { number }, query }) => {
      const { rows, total } = await listTroubles(number, query);
      return { data: rows, meta: pagination(query, total) };
    },
  }),
  ...(['pause', 'resume'] as const).map((verb) =>
    defineAdminRoute({
      method: 'POST',
      path: `/mass-refunds/:number/${verb}`,
      permissions: mayMass,
      params,
      body: z.strictObject({}),
      response: massRunDetail,
      handle: async ({ params: { number }, adminId }) => ({
        data: await steerMassRefund(number, verb, adminId),
      }),
    }),
  ),
  defineAdminRoute({
    method: 'POST',
    path: '/mass-refunds/:number/retry',
    permissions: mayMass,
    params,
    body: z.strictObject({}),
    response: retriedRun,
    handle: async ({ params: { number }, adminId, now }) => ({
      data: { retried: await retryMassRefund(number, adminId, now) },
    }),
  }),
];
