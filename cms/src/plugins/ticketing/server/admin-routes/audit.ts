import { z } from 'zod';
import { day, defineAdminRoute, page, pagination } from '../../../../kernel/http';
import { listAudit, listAuditActors } from '../services/list-audit';
import { auditActor, auditRow, SUBJECT_KINDS } from './audit-shapes';

const permissions = ['plugin::ticketing.audit.read'] as const;

export const auditRoutes = [
  defineAdminRoute({
    method: 'GET',
    path: '/audit',
    permissions,
    query: {
      ...page,
      subjectKind: z.enum(SUBJECT_KINDS).optional(),
      subjectId: z.string().max(64).optional(),
      actor: z.string().max(80).optional(),
      day: day.optional(),
    },
    response: z.array(auditRow),
    handle: async ({ query }) => {
      const { rows, total } = await listAudit(query);
      return { data: rows, meta: pagination(query, total) };
    },
  }),
  defineAdminRoute({
    method: 'GET',
    path: '/audit/actors',
    permissions,
    response: z.object({ actors: z.array(auditActor), timeZone: z.string() }),
    handle: async () => ({ data: await listAuditActors() }),
  }),
];
