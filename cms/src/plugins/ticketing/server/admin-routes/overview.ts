import { z } from 'zod';
import { day, defineAdminRoute, page, pagination } from '../../../../kernel/http';
import { listAllOrders, listOpenAttention, listScans, listTicketsOf } from '../services/list-overview-rows';
import { readOverview } from '../services/read-overview';
import { resolveItem } from '../services/resolve-attention';
import { attentionRow, orderRow, overview, resolvedAttention, scanRow, ticketRow } from './overview-shapes';

const permissions = ['plugin::ticketing.overview.read'] as const;
const onDay = { day: day.optional() };

export const overviewRoutes = [
  defineAdminRoute({
    method: 'GET',
    path: '/overview',
    permissions,
    response: overview,
    handle: async ({ now }) => ({ data: await readOverview(now), meta: { now: now.toISOString() } }),
  }),
  defineAdminRoute({
    method: 'GET',
    path: '/overview/orders',
    permissions,
    query: { ...page, ...onDay },
    response: z.array(orderRow),
    handle: async ({ query }) => {
      const { rows, total } = await listAllOrders(query);
      return { data: rows, meta: pagination(query, total) };
    },
  }),
  defineAdminRoute({
    method: 'GET',
    path: '/overview/scans',
    permissions,
    query: { ...page, ...onDay, admitted: z.stringbool().optional() },
    response: z.array(scanRow),
    handle: async ({ query, locale }) => {
      const { rows, total } = await listScans(query, locale);
      return { data: rows, meta: pagination(query, total) };
    },
  }),
  defineAdminRoute({
    method: 'GET',
    path: '/overview/tickets',
    permissions,
    query: { ...page, ...onDay },
    response: z.array(ticketRow),
    handle: async ({ query }) => {
      const { rows, total } = await listTicketsOf(query);
      return { data: rows, meta: pagination(query, total) };
    },
  }),
  defineAdminRoute({
    method: 'GET',
    path: '/overview/attention',
    permissions,
    query: page,
    response: z.array(attentionRow),
    handle: async ({ query }) => {
      const { rows, total } = await listOpenAttention(query);
      return { data: rows, meta: pagination(query, total) };
    },
  }),
  defineAdminRoute({
    method: 'POST',
    path: '/overview/attention/resolve',
    permissions: ['plugin::ticketing.attention.resolve'],
    body: z.strictObject({
      kind: z.string().min(1).max(64),
      subject: z.string().min(1).max(200),
      note: z.string().trim().min(1).max(200),
    }),
    response: resolvedAttention,
    handle: async ({ body, adminId }) => ({ data: await resolveItem({ ...body, adminId }) }),
  }),
];
