import { z } from 'zod';
import { defineRoute, page, pagination, RateLimit } from '../../../../kernel/http';
import { cancelWithdrawal } from '../services/cancel-withdrawal';
import { deviceOf } from '../services/device';
import { listWithdrawals, readWithdrawal } from '../services/read-withdrawals';
import { submitWithdrawal } from '../services/submit-withdrawal';
import { withdrawal } from './shapes';

const requestsOfMember = new RateLimit('withdrawals-of-member', () => 20);
const params = { number: z.string().min(6).max(32) };
const MOST_FEN = 100_000_000;

export const withdrawalRoutes = [
  defineRoute({
    method: 'GET',
    path: '/withdrawals',
    access: 'member',
    summary: 'A promoter’s withdrawals, the last on top',
    query: page,
    response: z.array(withdrawal),
    handle: async ({ member, query }) => {
      const { rows, total } = await listWithdrawals(member.id, query);
      return { data: rows, meta: pagination(query, total) };
    },
  }),
  defineRoute({
    method: 'POST',
    path: '/withdrawals',
    access: 'member',
    summary: 'Ask for commission to be paid out; takes an Idempotency-Key',
    body: z.object({
      amountFen: z.number().int().min(1).max(MOST_FEN),
      realName: z.string().trim().min(2).max(40).optional().describe('needed from `realNameFromFen` on'),
    }),
    response: withdrawal,
    limits: [{ limit: requestsOfMember, by: ({ member }) => String(member.id) }],
    handle: async ({ member, body, address, header, idempotency, now }) => ({
      data: await submitWithdrawal({
        memberId: member.id,
        amountFen: body.amountFen,
        realName: body.realName,
        device: deviceOf(address, header('user-agent')),
        idempotency,
        now,
      }),
    }),
  }),
  defineRoute({
    method: 'GET',
    path: '/withdrawals/:number',
    access: 'member',
    summary: 'One withdrawal, with what the phone needs while it waits for its member',
    params,
    response: withdrawal,
    handle: async ({ member, params: { number } }) => ({ data: await readWithdrawal(number, member.id) }),
  }),
  defineRoute({
    method: 'POST',
    path: '/withdrawals/:number/cancel',
    access: 'member',
    summary: 'Think better of a withdrawal that nobody approved yet',
    params,
    body: z.strictObject({}),
    response: withdrawal,
    handle: async ({ member, params: { number }, now }) => ({
      data: await cancelWithdrawal(number, member.id, now),
    }),
  }),
];
