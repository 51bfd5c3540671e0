import { z } from 'zod';

/** What the page of the gate gets and asks; as overview-shapes, only zod. Instants ISO 8601 UTC. */
const count = z.number().int();
const instant = z.iso.datetime();
const facts = z.record(z.string(), z.unknown());
const reason = z.object({ code: z.string(), text: z.string() });

export const gateEntry = z.object({
  id: z.string(),
  at: instant,
  gate: z.object({ slug: z.string(), title: z.string() }),
  direction: z.enum(['in', 'out']),
  device: z.string(),
  /** The inspector's chosen name or the end of an id; `admin:3` when it was scanned here. */
  by: z.string(),
  shortCode: z.string().nullable(),
  title: z.string().nullable(),
  /** Masked. */
  visitor: z.string().nullable(),
  headCount: count,
  admitted: z.boolean(),
  reason: reason.nullable(),
  offline: z.boolean(),
  /** Why an entry without network should not have been; `beyond`: people for whom no use was left. */
  conflict: reason.extend({ beyond: count }).nullable(),
  undone: z.object({ at: instant, by: z.string() }).nullable(),
});

export const gateConflict = gateEntry.extend({
  /** Resolved as any item of attention: kind `offline-conflict`, subject the scan's id. */
  resolved: z.object({ at: instant, by: z.string(), note: z.string() }).nullable(),
});

const numbers = { entered: count, left: count, refused: count };

export const gateFigures = z.object({
  day: z.iso.date(),
  timeZone: z.string(),
  ...numbers,
  /** People inside now; null when nobody counts who leaves. */
  inside: count.nullable(),
  openConflicts: count,
  reasons: z.array(reason.extend({ count })),
  hours: z.array(z.object({ hour: z.string(), gate: z.string(), ...numbers })),
  gates: z.array(z.object({ slug: z.string(), title: z.string(), ...numbers })),
});

export const gateDevice = z.object({
  /** Null: not registered, only heard of today. */
  id: z.string().nullable(),
  name: z.string(),
  /** Slugs; empty: every gate. */
  gates: z.array(z.string()),
  state: z.enum(['waiting', 'active', 'expired', 'revoked', 'unregistered']),
  createdBy: z.string().nullable(),
  codeExpiresAt: instant.nullable(),
  tokenExpiresAt: instant.nullable(),
  revokedAt: instant.nullable(),
  revokedBy: z.string().nullable(),
  revokeReason: z.string().nullable(),
  presence: z
    .object({
      device: z.string(),
      gate: z.string(),
      seenAt: instant,
      syncedAt: instant.nullable(),
      /** It has the list and is silent: it may be letting people in. */
      offlineSince: instant.nullable(),
      /** Scans that wait there, by its last word. */
      queued: count,
      leftAt: instant.nullable(),
    })
    .nullable(),
});

export const deviceCode = z.object({
  id: z.string(),
  name: z.string(),
  gates: z.array(z.string()),
  /** Eight digits, for one use within some minutes. */
  code: z.string(),
  expiresAt: instant,
});

export const revokedDevice = z.object({ id: z.string(), revokedAt: instant });

export const foundTicket = z.object({
  shortCode: z.string(),
  title: z.string(),
  status: z.enum(['held', 'valid', 'used', 'void', 'refunding', 'refunded', 'changed', 'blocked', 'expired']),
  date: z.iso.date().nullable(),
  slot: z.object({ startsAt: instant, endsAt: instant, wholeDay: z.boolean() }).nullable(),
  orderNumber: z.string().nullable(),
  /** Masked, all three. */
  visitor: z.string().nullable(),
  phone: z.string().nullable(),
  document: z.string().nullable(),
  usesLeft: count,
  entitlements: z.array(
    z.object({ title: z.string(), gates: z.array(z.string()), uses: count, usesLeft: count }),
  ),
  /** What this gate would say now to one person. */
  verdict: z.object({ admitted: z.boolean(), reason: z.string().optional(), facts: facts.optional() }),
});

export const undoneScan = z.object({
  id: z.string(),
  undoneAt: instant,
  ticket: z.object({ shortCode: z.string(), title: z.string(), status: foundTicket.shape.status }).nullable(),
  usesBack: count,
});

export type GateEntry = z.output<typeof gateEntry>;
export type GateConflict = z.output<typeof gateConflict>;
export type GateFigures = z.output<typeof gateFigures>;
export type GateDevice = z.output<typeof gateDevice>;
export type DeviceCode = z.output<typeof deviceCode>;
export type FoundTicket = z.output<typeof foundTicket>;
export type UndoneScan = z.output<typeof undoneScan>;
