import { z } from 'zod';
import { defineAdminRoute } from '../../../../kernel/http';
import { checkConnection } from '../services/check-connection';
import { readConnection } from '../services/read-connection';
import { check, connection } from './connection-shapes';

const permissions = ['plugin::wechat-pay.connection.read'] as const;

export const connectionRoutes = [
  defineAdminRoute({
    method: 'GET',
    path: '/connection',
    permissions,
    response: connection,
    handle: async ({ now }) => ({ data: await readConnection(now) }),
  }),
  defineAdminRoute({
    method: 'POST',
    path: '/connection/checks',
    permissions,
    response: z.array(check),
    handle: async ({ now }) => ({ data: await checkConnection(now) }),
  }),
];
