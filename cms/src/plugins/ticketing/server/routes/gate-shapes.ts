import { z } from 'zod';
import { day, fen, instant } from '../../../../kernel/http';

/** The token of a registered device; scanning works without, unless only registered ones may. */
export const DEVICE_HEADER = 'x-gate-device';

/** What a program names its device and its attempts. */
export const device = z.string().min(1).max(64);
export const gateSlug = z.string().min(1).max(64);
export const direction = z.enum(['in', 'out']);
const facts = z.record(z.string(), z.unknown());
const headCount = z.number().int().min(1).max(100);

export const scanBody = z.object({
  code: z.string().min(1).max(512),
  gate: gateSlug,
  device,
  key: z.string().min(1).max(64),
  count: headCount.optional(),
  /** The device can ask for the number of people: without `count` it is asked when more than one could enter. */
  choose: z.boolean().default(false),
  idChecked: z.boolean().default(false),
  direction: direction.optional(),
});

export const scanAnswer = z.object({
  id: z.string(),
  admitted: z.boolean(),
  reason: z.string().optional(),
  facts: facts.optional(),
  ticket: z
    .object({
      shortCode: z.string(),
      title: z.string(),
      date: day.nullable(),
      visitor: z.string().nullable(),
      priceFen: fen,
    })
    .optional(),
  entitlement: z.object({ title: z.string(), uses: z.number().int(), usesLeft: z.number().int() }).optional(),
  direction,
  headCount: z.number().int(),
  usesLeft: z.number().int(),
  at: instant,
});

const use = z.object({
  used: z.number().int(),
  usedToday: z.number().int(),
  last: z.object({ at: instant, gate: z.string() }).nullable(),
});

const kind = z.object({
  id: z.string(),
  title: z.string(),
  product: z.string(),
  liveCodeOnly: z.boolean(),
  earlyMinutes: z.number().int(),
  lateMinutes: z.number().int(),
  minutesBetweenUses: z.number().int().nullable(),
  usesPerDay: z.number().int().nullable(),
  idCheck: z.boolean(),
  parts: z.array(
    z.object({
      title: z.string(),
      gates: z.array(z.string()),
      uses: z.number().int(),
      needsSlot: z.boolean(),
    }),
  ),
});

const slot = z.object({
  id: z.string(),
  date: day,
  startsAt: instant,
  endsAt: instant,
  wholeDay: z.boolean(),
});

const listedTicket = z.object({
  code: z.string(),
  shortCode: z.string(),
  status: z.enum(['held', 'valid', 'used', 'void', 'refunding', 'refunded', 'changed', 'blocked', 'expired']),
  kind: z.string(),
  slot: z.string().nullable(),
  validUntil: instant.nullable(),
  visitor: z.string().nullable(),
  document: z.string().nullable(),
  uses: z.array(use),
});

export const manifest = z.object({
  now: instant,
  day,
  dayEndsAt: instant,
  reset: z.boolean(),
  keys: z.array(z.object({ id: z.string(), publicKey: z.string() })),
  rules: z.object({
    skewSeconds: z.number().int(),
    offlineMinutes: z.number().int(),
    offlineRefuses: z.enum(['live-only', 'all']),
    undoMinutes: z.number().int(),
    largestBatch: z.number().int(),
  }),
  gate: z.object({
    slug: z.string(),
    title: z.string(),
    products: z.array(z.string()),
    direction: z.enum(['in', 'out', 'both']),
    idCheck: z.boolean(),
  }),
  kinds: z.array(kind),
  slots: z.array(slot),
  tickets: z.array(listedTicket),
  revoked: z.array(z.object({ code: z.string(), shortCode: z.string(), reason: z.string(), facts })),
  nextCursor: z.string(),
  more: z.boolean(),
});

/** Room for what is put behind the key of an entry that the server had refused. */
const uploadKey = z.string().min(1).max(56);

export const uploadedScan = z.object({
  key: uploadKey,
  code: z.string().min(1).max(512),
  count: headCount.default(1),
  scannedAt: instant,
  kind: z.enum(['static', 'live', 'typed', 'unknown']),
  direction: direction.default('in'),
  idChecked: z.boolean().default(false),
  decision: z.enum(['admitted', 'refused']),
  reason: z.string().max(64).optional(),
});

export const uploadResult = z.object({
  key: z.string(),
  id: z.string(),
  admitted: z.boolean(),
  repeated: z.boolean(),
  usesLeft: z.number().int(),
  conflict: z.object({ reason: z.string(), facts, beyond: z.number().int() }).nullable(),
});
