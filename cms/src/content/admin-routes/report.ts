import { defineAdminRoute } from '../../kernel/http';
import { day } from '../../kernel/http/shapes';
import { readReport } from '../services/read-report';
import { report } from './report-shapes';

/** Who may read guides may know what becomes of them: editors, marketers, managers. */
export const reportRoutes = [
  defineAdminRoute({
    method: 'GET',
    path: '/report',
    permissions: [{ action: 'plugin::content-manager.explorer.read', subject: 'api::article.article' }],
    query: { from: day, to: day },
    response: report,
    handle: async ({ query, locale, now }) => ({ data: await readReport(query, locale, now) }),
  }),
];
