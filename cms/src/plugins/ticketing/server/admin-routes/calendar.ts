import { z } from 'zod';
import { day, defineAdminRoute } from '../../../../kernel/http';
import { editSlots, rehearseEdit } from '../services/edit-slots';
import { listPools, listSlots, readMonth, venueNow } from '../services/read-slot-calendar';
import { applyRegeneration, previewRegeneration } from '../services/regenerate-slots';
import {
  calendarMonth,
  calendarSlot,
  editAnswer,
  poolRow,
  regenerated,
  regeneration,
} from './calendar-shapes';

const mayRead = ['plugin::ticketing.calendar.read'] as const;
const mayUpdate = ['plugin::ticketing.calendar.update'] as const;

const MOST_SLOTS = 5_000;
const LARGEST_SIZE = 1_000_000;

const pool = z.string().min(1).max(64);
const month = z.string().regex(/^(19|2\d)\d{2}-(0[1-9]|1[0-2])$/, 'must be a month like 2026-12');
const target = z.union([
  z.strictObject({ slots: z.array(z.string().max(40)).min(1).max(MOST_SLOTS) }),
  z.strictObject({
    from: day,
    to: day,
    weekdays: z.array(z.number().int().min(0).max(6)).max(7).optional(),
  }),
]);
const edit = z
  .strictObject({
    size: z.number().int().min(0).max(LARGEST_SIZE).optional(),
    closed: z.boolean().optional(),
  })
  .refine(({ size, closed }) => size !== undefined || closed !== undefined, 'must set size or closed');
const editBody = z.strictObject({ pool, target, edit });

export const calendarRoutes = [
  defineAdminRoute({
    method: 'GET',
    path: '/calendar/pools',
    permissions: mayRead,
    response: z.array(poolRow),
    handle: async ({ now }) => ({ data: await listPools(), meta: venueNow(now) }),
  }),
  defineAdminRoute({
    method: 'GET',
    path: '/calendar/month',
    permissions: mayRead,
    query: { pool, month },
    response: calendarMonth,
    handle: async ({ query, now }) => ({ data: await readMonth(query.pool, query.month, now) }),
  }),
  defineAdminRoute({
    method: 'GET',
    path: '/calendar/slots',
    permissions: mayRead,
    query: { pool, from: day, to: day },
    response: z.array(calendarSlot),
    handle: async ({ query, now }) => ({ data: await listSlots(query.pool, query.from, query.to, now) }),
  }),
  defineAdminRoute({
    method: 'POST',
    path: '/calendar/edit',
    permissions: mayUpdate,
    body: editBody,
    response: editAnswer,
    handle: async ({ body, adminId, now }) => ({ data: await editSlots({ ...body, adminId }, now) }),
  }),
  defineAdminRoute({
    method: 'POST',
    path: '/calendar/edit/rehearsal',
    permissions: mayUpdate,
    body: editBody,
    response: editAnswer,
    handle: async ({ body, now }) => ({ data: await rehearseEdit(body, now) }),
  }),
  defineAdminRoute({
    method: 'GET',
    path: '/calendar/regeneration',
    permissions: mayRead,
    query: { pool },
    response: regeneration,
    handle: async ({ query, now }) => ({ data: await previewRegeneration(query.pool, now) }),
  }),
  defineAdminRoute({
    method: 'POST',
    path: '/calendar/regeneration',
    permissions: mayUpdate,
    body: z.strictObject({
      pool,
      fingerprint: z.string().max(100),
      chosen: z.array(z.string().max(60)).max(MOST_SLOTS * 2),
    }),
    response: regenerated,
    handle: async ({ body, adminId, now }) => ({ data: await applyRegeneration({ ...body, adminId }, now) }),
  }),
];
