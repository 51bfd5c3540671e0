import { z } from 'zod';
import { instant } from '../../kernel/http/shapes';

export const moderatedComment = z.object({
  documentId: z.string(),
  text: z.string(),
  articleId: z.string(),
  articleTitle: z.string().nullable(),
  state: z.enum(['held', 'shown', 'hidden']),
  /** WeChat's verdict and label (`risky 20006`), `unknown` when it could not be asked, `reported`, or null. */
  reason: z.string().nullable(),
  reports: z.number().int(),
  author: z.object({ nickname: z.string().nullable(), sign: z.string() }),
  at: instant,
  decided: z.object({ by: z.string(), at: instant, note: z.string().nullable() }).nullable(),
});
export type ModeratedRow = z.output<typeof moderatedComment>;

export const moderationFigures = z.object({
  counts: z.object({ waiting: z.number().int(), done: z.number().int(), all: z.number().int() }),
  timeZone: z.string(),
});
export type ModerationFigures = z.output<typeof moderationFigures>;
