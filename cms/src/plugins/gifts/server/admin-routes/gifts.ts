import { z } from 'zod';
import { defineAdminRoute, page, pagination } from '../../../../kernel/http';
import { code, deskExchange, states } from '../routes/shapes';
import { cancelByStaff } from '../services/cancel-exchange';
import { handOver, lookAtExchange } from '../services/hand-over';
import { readPostingList } from '../services/posting-list';
import { shipMany } from '../services/ship';
import { listForStaff, readOverview } from '../services/staff-lists';
import { overview, postingLine, shipping, shippingResult, staffExchange } from './shapes';

const MOST_ROWS = 500;
const cancelled = z.object({ code: z.string(), status: z.literal('cancelled') });

export const adminGiftRoutes = [
  defineAdminRoute({
    method: 'GET',
    path: '/overview',
    permissions: ['plugin::gifts.exchanges.read'],
    response: overview,
    handle: async ({ locale, now }) => ({ data: await readOverview(locale, now) }),
  }),
  defineAdminRoute({
    method: 'GET',
    path: '/exchanges',
    permissions: ['plugin::gifts.exchanges.read'],
    query: {
      ...page,
      status: states,
      gift: z.string().min(1).max(64).optional(),
      query: z.string().trim().min(2).max(64).optional(),
      dueSoon: z.stringbool().optional(),
      oldestFirst: z.stringbool().optional(),
    },
    response: z.array(staffExchange),
    handle: async ({ query, locale, now }) => {
      const { rows, total } = await listForStaff(query, locale, now);
      return { data: rows, meta: pagination(query, total) };
    },
  }),
  defineAdminRoute({
    method: 'POST',
    path: '/posting-list',
    permissions: ['plugin::gifts.exchanges.read', 'plugin::gifts.addresses.read'],
    body: z.strictObject({}),
    response: z.array(postingLine),
    handle: async ({ adminId }) => ({ data: await readPostingList(adminId) }),
  }),
  defineAdminRoute({
    method: 'POST',
    path: '/shippings',
    permissions: ['plugin::gifts.exchanges.ship'],
    body: z.strictObject({ rows: z.array(shipping).min(1).max(MOST_ROWS) }),
    response: z.array(shippingResult),
    handle: async ({ body, adminId, now }) => ({ data: await shipMany(body.rows, adminId, now) }),
  }),
  defineAdminRoute({
    method: 'POST',
    path: '/exchanges/:code/cancel',
    permissions: ['plugin::gifts.exchanges.cancel'],
    params: { code },
    body: z.strictObject({ reason: z.string().trim().min(1).max(200) }),
    response: cancelled,
    handle: async ({ params, body, adminId, now }) => ({
      data: await cancelByStaff(params.code, body.reason, adminId, now),
    }),
  }),
  defineAdminRoute({
    method: 'GET',
    path: '/exchanges/:code/desk',
    permissions: ['plugin::gifts.exchanges.hand-over'],
    params: { code },
    response: deskExchange,
    handle: async ({ params, adminId, locale, now }) => ({
      data: await lookAtExchange(params.code, { adminId }, locale, now),
    }),
  }),
  defineAdminRoute({
    method: 'POST',
    path: '/exchanges/:code/hand-over',
    permissions: ['plugin::gifts.exchanges.hand-over'],
    params: { code },
    body: z.strictObject({}),
    response: deskExchange,
    handle: async ({ params, adminId, locale, now }) => ({
      data: await handOver(params.code, { adminId }, undefined, locale, now),
    }),
  }),
];
