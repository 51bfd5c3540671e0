import { z } from 'zod';

/** What the queue of what needs a person gets and asks; as overview-shapes, only zod. Instants ISO 8601 UTC. */
const instant = z.iso.datetime();

export const ATTENTION_STATES = ['open', 'done'] as const;

export const attentionRow = z.object({
  kind: z.string(),
  subject: z.string(),
  createdAt: instant,
  facts: z.record(z.string(), z.unknown()),
  /** Null while it waits. `by` is `system` when it came right by itself. */
  resolved: z.object({ by: z.string(), at: instant, note: z.string() }).nullable(),
});

export const attentionFigures = z.object({
  timeZone: z.string(),
  total: z.number().int(),
  kinds: z.array(z.object({ kind: z.string(), count: z.number().int(), since: instant })),
});

/** What became of an item that was taken out of the queue, and whose doing it was. */
export const resolvedAttention = z.object({ by: z.string(), at: instant, note: z.string() });

export type AttentionRow = z.output<typeof attentionRow>;
export type AttentionFigures = z.output<typeof attentionFigures>;
export type ResolvedAttention = z.output<typeof resolvedAttention>;
