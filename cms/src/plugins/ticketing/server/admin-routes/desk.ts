import { z } from 'zod';
import { day, defineAdminRoute } from '../../../../kernel/http';
import { closeOrderByStaff } from '../services/close-order-by-staff';
import { readCase } from '../services/read-case';
import { findOrders, findTickets, readDesk } from '../services/search-desk';
import { showVisitor } from '../services/show-visitor';
import {
  caseView,
  deskVenue,
  foundOrder,
  foundTicket,
  ORDER_STATES,
  shownVisitor,
  TICKET_STATES,
} from './desk-shapes';

const mayRead = ['plugin::ticketing.orders.read'] as const;

const key = z.string().trim().min(1).max(64);
const search = {
  query: z.string().max(300).optional(),
  from: day.optional(),
  to: day.optional(),
  after: key.optional(),
  before: key.optional(),
  pageSize: z.coerce.number().int().min(1).max(500).default(20),
};

export const deskRoutes = [
  defineAdminRoute({
    method: 'GET',
    path: '/desk',
    permissions: mayRead,
    response: deskVenue,
    handle: async ({ locale, now }) => ({ data: await readDesk(locale, now) }),
  }),
  defineAdminRoute({
    method: 'GET',
    path: '/desk/tickets',
    permissions: mayRead,
    query: { ...search, status: z.enum(TICKET_STATES).optional(), product: key.optional() },
    response: z.array(foundTicket),
    handle: async ({ query, adminId }) => {
      const { rows, ...meta } = await findTickets({ ...query, adminId });
      return { data: rows, meta };
    },
  }),
  defineAdminRoute({
    method: 'GET',
    path: '/desk/orders',
    permissions: mayRead,
    query: { ...search, status: z.enum(ORDER_STATES).optional() },
    response: z.array(foundOrder),
    handle: async ({ query, adminId }) => {
      const { rows, ...meta } = await findOrders({ ...query, adminId });
      return { data: rows, meta };
    },
  }),
  defineAdminRoute({
    method: 'GET',
    path: '/desk/cases/:key',
    permissions: mayRead,
    params: { key },
    response: caseView,
    handle: async ({ params, locale }) => ({ data: await readCase(params.key, locale) }),
  }),
  defineAdminRoute({
    method: 'POST',
    path: '/desk/orders/:number/close',
    permissions: ['plugin::ticketing.orders.close'],
    params: { number: key },
    body: z.strictObject({ reason: z.string().trim().min(1).max(200) }),
    response: z.object({ number: z.string(), status: z.literal('closed') }),
    handle: async ({ params, body, adminId, now }) => ({
      data: await closeOrderByStaff(params.number, body.reason, adminId, now),
    }),
  }),
  defineAdminRoute({
    method: 'POST',
    path: '/desk/tickets/:code/visitor',
    permissions: ['plugin::ticketing.visitors.read'],
    params: { code: key },
    body: z.strictObject({}),
    response: shownVisitor,
    handle: async ({ params, adminId }) => ({ data: await showVisitor(params.code, adminId) }),
  }),
];
