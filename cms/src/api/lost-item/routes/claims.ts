import { z } from 'zod';
import { LOST_KINDS } from '../../../content/rules/lost-kinds';
import { claimItem, listOwnClaims, reportLoss } from '../../../content/services/claims';
import { id } from '../../../content/shapes';
import { day, defineRoute, instant, RateLimit } from '../../../kernel/http';

const claimsOfMember = new RateLimit('claims-of-member', () => 6);
const limits = [{ limit: claimsOfMember, by: ({ member }: { member: { id: number } }) => String(member.id) }];
const words = {
  name: z.string().trim().min(1).max(40),
  phone: z
    .string()
    .trim()
    .regex(/^[0-9+()\- ]{5,32}$/),
  text: z.string().trim().max(500).default(''),
};
const claim = z.object({ documentId: z.string(), state: z.string() });

const MOST_SHOWN = 100;
const ownClaim = claim.extend({
  itemId: z.string().nullable().describe('of the found thing; null for a loss that was reported'),
  title: z.string(),
  kind: z.string(),
  at: instant,
});

export default {
  routes: [
    defineRoute({
      method: 'GET',
      path: '/claims',
      access: 'member',
      summary: 'What I claimed and reported, the newest first',
      response: z.array(ownClaim),
      handle: async ({ member }) => ({ data: await listOwnClaims(member, MOST_SHOWN) }),
    }),
    defineRoute({
      method: 'POST',
      path: '/lost-items/:id/claims',
      access: 'member',
      summary: 'Say that a found thing is mine; the desk calls back',
      params: { id },
      body: z.object(words),
      response: claim,
      limits,
      handle: async ({ params, member, body, idempotency }) => ({
        data: await claimItem(params.id, member, body, idempotency),
      }),
    }),
    defineRoute({
      method: 'POST',
      path: '/losses',
      access: 'member',
      summary: 'Say that I have lost something that is not in the list',
      body: z.object({
        title: z.string().trim().min(1).max(40),
        kind: z.enum(LOST_KINDS).optional(),
        lostOn: day.optional(),
        place: z.string().trim().max(60).optional(),
        ...words,
      }),
      response: claim,
      limits,
      handle: async ({ member, body: { name, phone, text, ...loss }, idempotency }) => ({
        data: await reportLoss(loss, member, { name, phone, text }, idempotency),
      }),
    }),
  ],
};
