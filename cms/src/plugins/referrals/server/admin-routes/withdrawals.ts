import { z } from 'zod';
import { defineAdminRoute, page, pagination } from '../../../../kernel/http';
import { listForReview, readForReview, readWithdrawalFigures } from '../services/list-for-review';
import { payByHand, readReceipt } from '../services/pay-by-hand';
import { approveWithdrawal, rejectWithdrawal, takeBackWithdrawal } from '../services/review-withdrawal';
import { reviewed, WITHDRAWAL_TABS, withdrawalCase, withdrawalFigures, withdrawalRow } from './shapes';

const mayRead = ['plugin::referrals.withdrawals.read'] as const;
const mayReview = ['plugin::referrals.withdrawals.review'] as const;
const params = { number: z.string().min(6).max(32) };
/** Base64 of at most 700 KB: Strapi reads no body beyond 1 MB. */
const MOST_BASE64 = 940_000;

export const adminWithdrawalRoutes = [
  defineAdminRoute({
    method: 'GET',
    path: '/withdrawals',
    permissions: mayRead,
    query: { ...page, tab: z.enum(WITHDRAWAL_TABS) },
    response: z.array(withdrawalRow),
    handle: async ({ query, now }) => {
      const { rows, total } = await listForReview(query, now);
      return { data: rows, meta: pagination(query, total) };
    },
  }),
  defineAdminRoute({
    method: 'GET',
    path: '/withdrawals/figures',
    permissions: mayRead,
    response: withdrawalFigures,
    handle: async () => ({ data: await readWithdrawalFigures() }),
  }),
  defineAdminRoute({
    method: 'GET',
    path: '/withdrawals/:number',
    permissions: mayRead,
    params,
    response: withdrawalCase,
    handle: async ({ params: { number }, now }) => ({ data: await readForReview(number, now) }),
  }),
  defineAdminRoute({
    method: 'GET',
    path: '/withdrawals/:number/receipt',
    permissions: mayRead,
    params,
    response: z.object({ contentType: z.string(), base64: z.string() }),
    handle: async ({ params: { number } }) => ({ data: await readReceipt(number) }),
  }),
  defineAdminRoute({
    method: 'POST',
    path: '/withdrawals/:number/approve',
    permissions: mayReview,
    params,
    body: z.strictObject({ method: z.enum(['transfer', 'by-hand']) }),
    response: reviewed,
    handle: async ({ params: { number }, body: { method }, adminId, now }) => ({
      data: await approveWithdrawal({ number, method, adminId, now }),
    }),
  }),
  defineAdminRoute({
    method: 'POST',
    path: '/withdrawals/:number/reject',
    permissions: mayReview,
    params,
    body: z.strictObject({ reason: z.string().trim().min(1).max(80) }),
    response: reviewed,
    handle: async ({ params: { number }, body: { reason }, adminId, now }) => ({
      data: await rejectWithdrawal({ number, reason, adminId, now }),
    }),
  }),
  defineAdminRoute({
    method: 'POST',
    path: '/withdrawals/:number/take-back',
    permissions: mayReview,
    params,
    body: z.strictObject({}),
    response: reviewed,
    handle: async ({ params: { number }, adminId }) => ({ data: await takeBackWithdrawal(number, adminId) }),
  }),
  defineAdminRoute({
    method: 'POST',
    path: '/withdrawals/:number/pay-by-hand',
    permissions: mayReview,
    params,
    body: z.strictObject({
      picture: z.base64().min(1).max(MOST_BASE64),
      note: z.string().trim().min(1).max(80),
    }),
    response: reviewed,
    handle: async ({ params: { number }, body: { picture, note }, adminId, now }) => ({
      data: await payByHand({ number, picture: Buffer.from(picture, 'base64'), note, adminId, now }),
    }),
  }),
];
