import { z } from 'zod';
import { defineAdminRoute, page, pagination } from '../../../../kernel/http';
import { disablePromoter, enablePromoter, nameStaff } from '../services/manage-promoter';
import { readOverview } from '../services/read-overview';
import { listPromoters, readPromoter } from '../services/read-promoters';
import { overview, promoterCase, promoterRow } from './shapes';

const mayRead = ['plugin::referrals.overview.read'] as const;
const mayManage = ['plugin::referrals.promoters.manage'] as const;
const params = { documentId: z.string().min(1).max(64) };
const done = z.object({ documentId: z.string() });

export const adminPromoterRoutes = [
  defineAdminRoute({
    method: 'GET',
    path: '/overview',
    permissions: mayRead,
    query: { days: z.coerce.number().int().min(7).max(92).default(30) },
    response: overview,
    handle: async ({ query: { days }, now }) => ({ data: await readOverview(days, now) }),
  }),
  defineAdminRoute({
    method: 'GET',
    path: '/promoters',
    permissions: mayRead,
    query: {
      ...page,
      sort: z.enum(['earned', 'followers', 'refunds', 'debt']).default('earned'),
      search: z.string().trim().max(40).optional(),
    },
    response: z.array(promoterRow),
    handle: async ({ query, now }) => {
      const { rows, total } = await listPromoters(query, now);
      return { data: rows, meta: pagination(query, total) };
    },
  }),
  defineAdminRoute({
    method: 'GET',
    path: '/promoters/:documentId',
    permissions: mayRead,
    params,
    response: promoterCase,
    handle: async ({ params: { documentId }, now }) => ({ data: await readPromoter(documentId, now) }),
  }),
  defineAdminRoute({
    method: 'POST',
    path: '/promoters/:documentId/disable',
    permissions: mayManage,
    params,
    body: z.strictObject({ reason: z.string().trim().min(1).max(80) }),
    response: done,
    handle: async ({ params: { documentId }, body: { reason }, adminId, now }) => ({
      data: await disablePromoter({ documentId, reason, adminId, now }),
    }),
  }),
  defineAdminRoute({
    method: 'POST',
    path: '/promoters/:documentId/enable',
    permissions: mayManage,
    params,
    body: z.strictObject({}),
    response: done,
    handle: async ({ params: { documentId }, adminId }) => ({
      data: await enablePromoter(documentId, adminId),
    }),
  }),
  defineAdminRoute({
    method: 'PUT',
    path: '/promoters/:documentId/staff',
    permissions: mayManage,
    params,
    body: z.strictObject({ email: z.email().nullable() }),
    response: done,
    handle: async ({ params: { documentId }, body: { email }, adminId }) => ({
      data: await nameStaff({ documentId, email, adminId }),
    }),
  }),
];
