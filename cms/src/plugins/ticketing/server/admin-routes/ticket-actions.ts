import { z } from 'zod';
import { defineAdminRoute } from '../../../../kernel/http';
import { blockTicket } from '../services/block-ticket';
import { forceRefund } from '../services/force-refund';
import { keepTicket, retryRefund } from '../services/recover-refund';
import { decidedRefund } from './refund-shapes';
import { blockedTicket } from './ticket-action-shapes';

const mayForce = ['plugin::ticketing.refunds.force'] as const;
const mayDecide = ['plugin::ticketing.refunds.decide'] as const;
const mayBlock = ['plugin::ticketing.tickets.block'] as const;

/** A ticket by its long or short code. */
const ticket = { code: z.string().trim().min(8).max(32) };
const refund = { number: z.string().min(1).max(64) };
const reason = z.string().trim().min(1);
const MOST_FEN = 10_000_000;

/** What staff do to one ticket or one refund, from its order's page or the list of refunds. */
export const ticketActionRoutes = [
  defineAdminRoute({
    method: 'POST',
    path: '/tickets/:code/forced-refund',
    permissions: mayForce,
    params: ticket,
    body: z.strictObject({
      amountFen: z.number().int().min(1).max(MOST_FEN).optional(),
      keepTicket: z.boolean().default(false),
      reason: reason.max(80),
    }),
    response: decidedRefund,
    handle: async ({ params: { code }, body, adminId, now }) => ({
      data: await forceRefund({ code, ...body, adminId, now }),
    }),
  }),
  defineAdminRoute({
    method: 'POST',
    path: '/tickets/:code/block',
    permissions: mayBlock,
    params: ticket,
    body: z.strictObject({ reason: reason.max(200) }),
    response: blockedTicket,
    handle: async ({ params: { code }, body, adminId, now }) => ({
      data: await blockTicket({ code, reason: body.reason, adminId, now }),
    }),
  }),
  defineAdminRoute({
    method: 'POST',
    path: '/tickets/:code/unblock',
    permissions: mayBlock,
    params: ticket,
    body: z.strictObject({}),
    response: blockedTicket,
    handle: async ({ params: { code }, adminId, now }) => ({
      data: await blockTicket({ code, reason: null, adminId, now }),
    }),
  }),
  defineAdminRoute({
    method: 'POST',
    path: '/refunds/:number/retry',
    permissions: mayDecide,
    params: refund,
    body: z.strictObject({}),
    response: decidedRefund,
    handle: async ({ params: { number }, adminId, now }) => ({
      data: await retryRefund({ number, adminId, now }),
    }),
  }),
  defineAdminRoute({
    method: 'POST',
    path: '/refunds/:number/keep-ticket',
    permissions: mayDecide,
    params: refund,
    body: z.strictObject({}),
    response: decidedRefund,
    handle: async ({ params: { number }, adminId, now }) => ({
      data: await keepTicket({ number, adminId, now }),
    }),
  }),
];
