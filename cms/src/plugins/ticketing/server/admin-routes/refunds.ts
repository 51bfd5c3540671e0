import { z } from 'zod';
import { defineAdminRoute, page, pagination } from '../../../../kernel/http';
import { approveRefund, rejectRefund } from '../services/decide-refund';
import { listRefunds, readRefundFigures } from '../services/list-refunds';
import { hurryRefund, payByHand } from '../services/unblock-refund';
import { decidedRefund, REFUND_TABS, refundFigures, refundListRow } from './refund-shapes';

const mayRead = ['plugin::ticketing.refunds.read'] as const;
const mayDecide = ['plugin::ticketing.refunds.decide'] as const;

const params = { number: z.string().min(1).max(64) };

export const adminRefundRoutes = [
  defineAdminRoute({
    method: 'GET',
    path: '/refunds',
    permissions: mayRead,
    query: { ...page, tab: z.enum(REFUND_TABS) },
    response: z.array(refundListRow),
    handle: async ({ query }) => {
      const { rows, total } = await listRefunds(query);
      return { data: rows, meta: pagination(query, total) };
    },
  }),
  defineAdminRoute({
    method: 'GET',
    path: '/refunds/figures',
    permissions: mayRead,
    response: refundFigures,
    handle: async () => ({ data: await readRefundFigures() }),
  }),
  defineAdminRoute({
    method: 'POST',
    path: '/refunds/:number/approve',
    permissions: mayDecide,
    params,
    body: z.strictObject({}),
    response: decidedRefund,
    handle: async ({ params: { number }, adminId, now }) => ({
      data: await approveRefund(number, adminId, now),
    }),
  }),
  defineAdminRoute({
    method: 'POST',
    path: '/refunds/:number/reject',
    permissions: mayDecide,
    params,
    body: z.strictObject({ reason: z.string().trim().min(1).max(80) }),
    response: decidedRefund,
    handle: async ({ params: { number }, body: { reason }, adminId, now }) => ({
      data: await rejectRefund(number, reason, adminId, now),
    }),
  }),
  defineAdminRoute({
    method: 'POST',
    path: '/refunds/:number/hurry',
    permissions: mayDecide,
    params,
    body: z.strictObject({}),
    response: decidedRefund,
    handle: async ({ params: { number }, adminId, now }) => ({
      data: await hurryRefund({ number, adminId, now }),
    }),
  }),
  defineAdminRoute({
    method: 'POST',
    path: '/refunds/:number/pay-by-hand',
    permissions: mayDecide,
    params,
    body: z.strictObject({ receipt: z.string().trim().min(1).max(200) }),
    response: decidedRefund,
    handle: async ({ params: { number }, body: { receipt }, adminId, now }) => ({
      data: await payByHand({ number, receipt, adminId, now }),
    }),
  }),
];
