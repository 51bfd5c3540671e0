import { z } from 'zod';
import { defineRoute, RateLimit } from '../../../../kernel/http';
import { foundTicket, gateEntry, gateFigures, undoneScan } from '../admin-routes/gate-shapes';
import { findTickets } from '../services/find-tickets';
import { registerDevice } from '../services/gate-devices';
import { readGateFigures } from '../services/gate-figures';
import { listEntries } from '../services/list-entries';
import { undoScan } from '../services/undo-scan';
import { DEVICE_HEADER, gateSlug } from './gate-shapes';

/** Personal data: enough for a queue at the gate, too little for a list of visitors. */
const findsOfInspector = new RateLimit('finds-of-inspector', () => 60);
/** A code has eight digits and minutes to live. */
const registrationsOfInspector = new RateLimit('device-registrations', () => 10);

/** What an inspector does beside scanning. */
export const gateStaffRoutes = [
  defineRoute({
    method: 'GET',
    path: '/scans/find',
    access: 'inspector',
    summary: 'Tickets by phone, name, order number or code, masked; each look-up is recorded',
    query: { query: z.string().trim().min(2).max(64), gate: gateSlug },
    limits: [{ limit: findsOfInspector, by: ({ member }) => member.documentId }],
    response: z.array(foundTicket),
    handle: async ({ member, query, header, locale, now }) => {
      const { tickets, more } = await findTickets({
        ...query,
        token: header(DEVICE_HEADER),
        by: { inspector: member },
        locale,
        now,
      });
      return { data: tickets, meta: { more } };
    },
  }),
  defineRoute({
    method: 'POST',
    path: '/scans/:id/undo',
    access: 'inspector',
    summary: 'Takes an own scan back, for some minutes; the second time gives the first answer',
    params: { id: z.string().min(1).max(40) },
    response: undoneScan,
    handle: async ({ member, params: { id }, now }) => ({
      data: await undoScan(id, { inspector: member }, now),
    }),
  }),
  defineRoute({
    method: 'GET',
    path: '/scans/mine',
    access: 'inspector',
    summary: 'The inspector’s own last scans, newest first',
    query: { limit: z.coerce.number().int().min(1).max(50).default(20) },
    response: z.array(gateEntry),
    handle: async ({ member, query: { limit }, locale }) => {
      const { rows } = await listEntries({ inspectorId: member.id, limit }, locale);
      return { data: rows };
    },
  }),
  defineRoute({
    method: 'GET',
    path: '/scans/figures',
    access: 'inspector',
    summary: 'Today at a gate: let in, out, refused and why; people inside the venue now',
    query: { gate: gateSlug.optional() },
    response: gateFigures,
    handle: async ({ query, locale, now }) => ({ data: await readGateFigures(query, locale, now) }),
  }),
  defineRoute({
    method: 'POST',
    path: '/gate-devices',
    access: 'inspector',
    summary:
      'Registers this phone or tablet with the code that staff made; the token goes into X-Gate-Device',
    body: z.object({ code: z.string().regex(/^\d{8}$/) }),
    limits: [{ limit: registrationsOfInspector, by: ({ member }) => member.documentId }],
    response: z.object({
      id: z.string(),
      name: z.string(),
      gates: z.array(z.string()),
      token: z.string(),
      expiresAt: z.iso.datetime(),
    }),
    handle: async ({ body: { code }, now }) => ({ data: await registerDevice(code, now) }),
  }),
];
