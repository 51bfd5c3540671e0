import { z } from 'zod';
import { day, instant } from '../../../../kernel/http';

const points = z.number().int();

/** What the page of points shows. Money in fen. */
export const overviewShape = z.object({
  on: z.object({ tickets: z.boolean(), checkIn: z.boolean() }),
  available: points,
  frozen: points,
  debt: points,
  /** Members who have any. */
  holders: points,
  /** Available points that end within thirty days. */
  endingSoon: points,
  fenPer100: points,
  liabilityFen: points,
  timeZone: z.string(),
  days: z.array(z.object({ day, issued: points, spent: points, expired: points, takenBack: points })),
});
export type Overview = z.infer<typeof overviewShape>;

export const memberShape = z.object({
  documentId: z.string(),
  nickname: z.string(),
  /** Masked. */
  phone: z.string().nullable(),
  available: points,
  frozen: points,
  debt: points,
});
export type FoundMember = z.infer<typeof memberShape>;

export const memberEntryShape = z.object({
  id: z.string(),
  delta: points,
  reason: z.string(),
  title: z.string(),
  note: z.string().optional(),
  state: z.enum(['frozen', 'available', 'void']),
  at: instant,
  expiresAt: instant.optional(),
});
export type MemberEntry = z.infer<typeof memberEntryShape>;

export const adjustmentShape = {
  points: z
    .number()
    .int()
    .min(-1_000_000)
    .max(1_000_000)
    .refine((value) => value !== 0, 'must not be 0'),
  note: z.string().trim().min(1).max(200),
  key: z.string().min(8).max(64),
};
