import { z } from 'zod';
import { day, defineAdminRoute, page, pagination } from '../../../../kernel/http';
import { differencesSheet } from '../services/differences-sheet';
import { latestDay, listReconciledDays, readDay } from '../services/read-reconciliations';
import { startReconciliation } from '../services/reconcile-day';
import { dayReport, reconciledDay, sheet } from './reconciliation-shapes';

const READ = ['plugin::wechat-pay.reconciliation.read'] as const;
const RUN = ['plugin::wechat-pay.reconciliation.run'] as const;

export const reconciliationRoutes = [
  defineAdminRoute({
    method: 'GET',
    path: '/reconciliations',
    permissions: READ,
    query: page,
    response: z.array(reconciledDay),
    handle: async ({ query, now }) => {
      const { rows, total } = await listReconciledDays(query);
      return { data: rows, meta: { ...pagination(query, total), latestDay: latestDay(now) } };
    },
  }),
  defineAdminRoute({
    method: 'GET',
    path: '/reconciliations/:day',
    permissions: READ,
    params: { day },
    response: dayReport,
    handle: async ({ params }) => ({ data: await readDay(params.day) }),
  }),
  defineAdminRoute({
    method: 'GET',
    path: '/reconciliations/:day/sheet',
    permissions: READ,
    params: { day },
    response: sheet,
    handle: async ({ params, locale }) => ({ data: await differencesSheet(params.day, locale) }),
  }),
  defineAdminRoute({
    method: 'POST',
    path: '/reconciliations/:day/runs',
    permissions: RUN,
    params: { day },
    response: dayReport,
    handle: async ({ params, now }) => {
      await startReconciliation(params.day, now);
      return { data: await readDay(params.day) };
    },
  }),
];
