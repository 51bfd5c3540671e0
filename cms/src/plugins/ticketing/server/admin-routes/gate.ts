import { z } from 'zod';
import { day, defineAdminRoute } from '../../../../kernel/http';
import { gateSlug, scanAnswer, scanBody } from '../routes/gate-shapes';
import { findTickets } from '../services/find-tickets';
import { readGateFigures } from '../services/gate-figures';
import { listConflicts, listEntries } from '../services/list-entries';
import { redeem } from '../services/redeem';
import { undoScan } from '../services/undo-scan';
import { foundTicket, gateConflict, gateEntry, gateFigures, undoneScan } from './gate-shapes';

const mayRead = ['plugin::ticketing.gate.read'] as const;
const mayScan = ['plugin::ticketing.gate.scan'] as const;
const mayUndo = ['plugin::ticketing.gate.undo'] as const;

const leaf = {
  /** `nextCursor` of the answer before. */
  before: z.string().max(40).optional(),
  limit: z.coerce.number().int().min(1).max(100).default(50),
};

export const adminGateRoutes = [
  defineAdminRoute({
    method: 'GET',
    path: '/gate/entries',
    permissions: mayRead,
    query: { ...leaf, gate: gateSlug.optional(), admitted: z.stringbool().optional() },
    response: z.array(gateEntry),
    handle: async ({ query, locale }) => {
      const { rows, nextCursor } = await listEntries(query, locale);
      return { data: rows, meta: { nextCursor } };
    },
  }),
  defineAdminRoute({
    method: 'GET',
    path: '/gate/conflicts',
    permissions: mayRead,
    query: { ...leaf, open: z.stringbool().default(true) },
    response: z.array(gateConflict),
    handle: async ({ query, locale }) => {
      const { rows, nextCursor } = await listConflicts(query, locale);
      return { data: rows, meta: { nextCursor } };
    },
  }),
  defineAdminRoute({
    method: 'GET',
    path: '/gate/figures',
    permissions: mayRead,
    query: { day: day.optional(), gate: gateSlug.optional() },
    response: gateFigures,
    handle: async ({ query, locale, now }) => ({ data: await readGateFigures(query, locale, now) }),
  }),
  defineAdminRoute({
    method: 'GET',
    path: '/gate/find',
    permissions: mayScan,
    query: { query: z.string().trim().min(2).max(64), gate: gateSlug },
    response: z.array(foundTicket),
    handle: async ({ query, adminId, locale, now }) => {
      const by = { adminId };
      const { tickets, more } = await findTickets({ ...query, token: undefined, by, locale, now });
      return { data: tickets, meta: { more } };
    },
  }),
  defineAdminRoute({
    method: 'POST',
    path: '/gate/scans',
    permissions: mayScan,
    body: scanBody,
    response: scanAnswer,
    handle: async ({ body: { count, choose, ...attempt }, adminId, locale, now }) => ({
      data: await redeem({
        ...attempt,
        headCount: count ?? (choose ? null : 1),
        token: undefined,
        by: { inspectorId: null, adminId },
        locale,
        now,
      }),
    }),
  }),
  defineAdminRoute({
    method: 'POST',
    path: '/gate/scans/:id/undo',
    permissions: mayUndo,
    params: { id: z.string().min(1).max(40) },
    body: z.strictObject({}),
    response: undoneScan,
    handle: async ({ params: { id }, adminId, now }) => ({ data: await undoScan(id, { adminId }, now) }),
  }),
];
