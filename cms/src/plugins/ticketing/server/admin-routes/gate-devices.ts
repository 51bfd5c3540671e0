import { z } from 'zod';
import { defineAdminRoute } from '../../../../kernel/http';
import { gateSlug } from '../routes/gate-shapes';
import { addDevice, renewDeviceCode, revokeDevice } from '../services/gate-devices';
import { listDevices } from '../services/list-devices';
import { deviceCode, gateDevice, revokedDevice } from './gate-shapes';

const mayRead = ['plugin::ticketing.gate.read'] as const;
const mayManage = ['plugin::ticketing.gate.manage'] as const;
const params = { id: z.string().min(1).max(40) };

export const adminDeviceRoutes = [
  defineAdminRoute({
    method: 'GET',
    path: '/gate/devices',
    permissions: mayRead,
    response: z.array(gateDevice),
    handle: async ({ now }) => ({ data: await listDevices(now) }),
  }),
  defineAdminRoute({
    method: 'POST',
    path: '/gate/devices',
    permissions: mayManage,
    body: z.strictObject({
      name: z.string().trim().min(1).max(40),
      gates: z.array(gateSlug).max(50).default([]),
    }),
    response: deviceCode,
    handle: async ({ body: { name, gates }, adminId, now }) => ({
      data: await addDevice(name, gates, adminId, now),
    }),
  }),
  defineAdminRoute({
    method: 'POST',
    path: '/gate/devices/:id/code',
    permissions: mayManage,
    params,
    body: z.strictObject({}),
    response: deviceCode,
    handle: async ({ params: { id }, adminId, now }) => ({ data: await renewDeviceCode(id, adminId, now) }),
  }),
  defineAdminRoute({
    method: 'POST',
    path: '/gate/devices/:id/revoke',
    permissions: mayManage,
    params,
    body: z.strictObject({ reason: z.string().trim().min(1).max(200).nullable().default(null) }),
    response: revokedDevice,
    handle: async ({ params: { id }, body: { reason }, adminId, now }) => ({
      data: await revokeDevice(id, reason, adminId, now),
    }),
  }),
];
