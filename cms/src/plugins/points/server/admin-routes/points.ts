import { z } from 'zod';
import { defineAdminRoute, page, pagination } from '../../../../kernel/http';
import { adjust } from '../services/adjust';
import { findMembers, readMember, readOverview } from '../services/read-overview';
import { adjustmentShape, memberEntryShape, memberShape, overviewShape } from './points-shapes';

const READ = ['plugin::points.points.read'] as const;
const member = { member: z.string().regex(/^[a-z0-9]{1,64}$/) };
const account = z.object({ available: z.number(), frozen: z.number(), debt: z.number() });

export const adminPointsRoutes = [
  defineAdminRoute({
    method: 'GET',
    path: '/overview',
    permissions: READ,
    query: { days: z.coerce.number().int().min(7).max(366).default(30) },
    response: overviewShape,
    handle: async ({ query, now }) => ({ data: await readOverview(query.days, now) }),
  }),
  defineAdminRoute({
    method: 'GET',
    path: '/members',
    permissions: READ,
    query: { query: z.string().max(60).default('') },
    response: z.array(memberShape),
    handle: async ({ query }) => ({ data: await findMembers(query.query) }),
  }),
  defineAdminRoute({
    method: 'GET',
    path: '/members/:member',
    permissions: READ,
    params: member,
    query: page,
    response: z.object({ member: memberShape, entries: z.array(memberEntryShape) }),
    handle: async ({ params, query }) => {
      const { total, ...data } = await readMember(params.member, query);
      return { data, meta: pagination(query, total) };
    },
  }),
  defineAdminRoute({
    method: 'POST',
    path: '/members/:member/adjustments',
    permissions: ['plugin::points.points.read', 'plugin::points.points.adjust'],
    params: member,
    body: z.object(adjustmentShape),
    response: account,
    handle: async ({ params, body, adminId, now }) => ({
      data: await adjust({ ...params, ...body, adminId, now }),
    }),
  }),
];
