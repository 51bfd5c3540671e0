import { z } from 'zod';

/** What blocking answers; as overview-shapes, only zod. */
export const blockedTicket = z.object({
  code: z.string(),
  status: z.string(),
  blockedReason: z.string().nullable(),
});

export type BlockedTicket = z.output<typeof blockedTicket>;
