import { z } from 'zod';
import { defineRoute } from '../../../../kernel/http';
import { signOff } from '../services/gate-presence';
import { listGates } from '../services/list-gates';
import { readManifest } from '../services/read-manifest';
import { redeem } from '../services/redeem';
import { LARGEST_BATCH, uploadScans } from '../services/upload-scans';
import {
  DEVICE_HEADER,
  device,
  gateSlug,
  manifest,
  scanAnswer,
  scanBody,
  uploadedScan,
  uploadResult,
} from './gate-shapes';

export const gateRoutes = [
  defineRoute({
    method: 'GET',
    path: '/gates',
    access: 'inspector',
    summary: 'The gates an inspector can stand at',
    response: z.array(
      z.object({
        slug: z.string(),
        title: z.string(),
        direction: z.enum(['in', 'out', 'both']),
        idCheck: z.boolean(),
      }),
    ),
    handle: async ({ locale }) => ({ data: await listGates(locale) }),
  }),
  defineRoute({
    method: 'POST',
    path: '/scans',
    access: 'inspector',
    summary: 'One attempt at a gate; a refusal is an answer, not an error',
    body: scanBody,
    response: scanAnswer,
    handle: async ({ member, body: { count, choose, ...attempt }, header, locale, now }) => {
      const by = { inspectorId: member.id, adminId: null };
      const headCount = count ?? (choose ? null : 1);
      return {
        data: await redeem({ ...attempt, headCount, token: header(DEVICE_HEADER), by, locale, now }),
        meta: { now },
      };
    },
  }),
  defineRoute({
    method: 'GET',
    path: '/scans/manifest',
    access: 'inspector',
    summary: 'The list for working without network: whole at first, afterwards what changed since a cursor',
    query: {
      gate: gateSlug,
      since: z.string().max(200).optional(),
      device: device.optional(),
      queued: z.coerce.number().int().min(0).max(1_000_000).default(0),
    },
    response: manifest,
    handle: async ({ member, query, header, locale, now }) => ({
      data: await readManifest({
        gate: query.gate,
        since: query.since,
        device: query.device,
        queued: query.queued,
        token: header(DEVICE_HEADER),
        inspectorId: member.id,
        locale,
        now,
      }),
      meta: { now },
    }),
  }),
  defineRoute({
    method: 'POST',
    path: '/scans/upload',
    access: 'inspector',
    summary: 'Books what a device did without network: always, in order, once for each key',
    body: z.object({ gate: gateSlug, device, scans: z.array(uploadedScan).min(1).max(LARGEST_BATCH) }),
    response: z.array(uploadResult),
    handle: async ({ member, body, header, now }) => ({
      data: await uploadScans({
        ...body,
        scans: body.scans.map((one) => ({ ...one, scannedAt: new Date(one.scannedAt) })),
        token: header(DEVICE_HEADER),
        inspectorId: member.id,
        now,
      }),
      meta: { now },
    }),
  }),
  defineRoute({
    method: 'POST',
    path: '/scans/sign-off',
    access: 'inspector',
    summary: 'A device has uploaded everything and forgets its list: nobody waits for it any more',
    body: z.object({ device }),
    response: z.object({ signedOff: z.boolean() }),
    handle: async ({ body, now }) => ({ data: { signedOff: await signOff(body.device, now) } }),
  }),
];
