import { z } from 'zod';

/** What the page of changes gets and asks; as overview-shapes, only zod. Values are told as they are stored: money in fen. */
const change = z.object({
  field: z.string(),
  before: z.unknown(),
  after: z.unknown(),
  locale: z.string().optional(),
  component: z.string().optional(),
  of: z.array(z.string()).optional(),
});

export const SUBJECT_KINDS = [
  'product',
  'pool',
  'slots',
  'gate',
  'refund',
  'mass-refund',
  'attention',
  'order',
  'ticket',
  'visitor',
  'visitors-tickets',
  'scan',
  'device',
  'points',
  'point-rules',
  'gift',
  'gift-exchange',
  'gift-posting',
] as const;

export const auditRow = z.object({
  id: z.string(),
  at: z.iso.datetime(),
  actor: z.object({ kind: z.enum(['admin', 'member', 'system']), name: z.string() }),
  action: z.string(),
  subject: z.object({ kind: z.string(), id: z.string(), title: z.string() }),
  changes: z.array(change),
});

export const auditActor = z.object({ key: z.string(), name: z.string() });

export type AuditRow = z.output<typeof auditRow>;
export type AuditChangeRow = z.output<typeof change>;
export type AuditActorRow = z.output<typeof auditActor>;
