import { z } from 'zod';
import { defineRoute, page, pagination } from '../../../../kernel/http';
import { closeOrder } from '../services/close-order';
import { openOrder } from '../services/open-order';
import { listOrders, readOrder } from '../services/read-orders';
import { order, payment } from './shapes';

const MAX_TICKETS = 50;
const params = { number: z.string().min(6).max(32) };

export const orderRoutes = [
  defineRoute({
    method: 'POST',
    path: '/orders',
    access: 'member',
    summary: 'One payment for held tickets; the same tickets again give the same order',
    body: z.object({ tickets: z.array(z.string().max(32)).min(1).max(MAX_TICKETS) }),
    response: z.object({ order, payment }),
    handle: async ({ member, body, idempotency, now }) => ({
      data: await openOrder({ member, codes: body.tickets, idempotency, now }),
      meta: { now },
    }),
  }),
  defineRoute({
    method: 'GET',
    path: '/orders',
    access: 'member',
    summary: "The member's orders, newest first",
    query: page,
    response: z.array(order),
    handle: async ({ member, query, now }) => {
      const { orders, total } = await listOrders(member.id, query.page, query.pageSize);
      return { data: orders, meta: { now, ...pagination(query, total) } };
    },
  }),
  defineRoute({
    method: 'GET',
    path: '/orders/:number',
    access: 'member',
    summary: 'One order of the member',
    params,
    response: order,
    handle: async ({ member, params: { number }, now }) => ({
      data: await readOrder(member.id, number),
      meta: { now },
    }),
  }),
  defineRoute({
    method: 'POST',
    path: '/orders/:number/close',
    access: 'member',
    summary: 'Do not pay after all: the order is closed, its tickets stay held until their time is over',
    params,
    response: order,
    handle: async ({ member, params: { number }, now }) => ({
      data: await closeOrder(member.id, number, now),
      meta: { now },
    }),
  }),
];
