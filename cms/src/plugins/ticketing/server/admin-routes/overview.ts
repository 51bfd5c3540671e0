import { z } from 'zod';
import { day, defineAdminRoute, page, pagination } from '../../../../kernel/http';
import { listAllOrders, listScans, listTicketsOf } from '../services/list-overview-rows';
import { readOverview } from '../services/read-overview';
import { orderRow, overview, scanRow, ticketRow } from './overview-shapes';

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
];
