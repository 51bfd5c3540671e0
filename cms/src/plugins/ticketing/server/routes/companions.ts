import { z } from 'zod';
import { defineRoute, instant, RateLimit } from '../../../../kernel/http';
import {
  issueSharedCode,
  readShare,
  readShared,
  shareTicket,
  takeBackShare,
} from '../services/companion-link';
import { ticket } from './shapes';

const code = { code: z.string().min(1).max(32) };
const secret = { secret: z.string().regex(/^[2-9A-HJKMNP-TV-Z]{28}$/) };
/** A companion's phone asks twice a minute; a guesser would ask more often. */
const looksOfAddress = new RateLimit('shared-tickets-of-address', () => 120);
const limits = [{ limit: looksOfAddress, by: ({ address }: { address: string }) => address }];

const sharedTicket = ticket
  .pick({
    status: true,
    product: true,
    date: true,
    slot: true,
    uses: true,
    usesLeft: true,
    entitlements: true,
    validUntil: true,
    reservation: true,
  })
  .extend({ visitor: z.object({ name: z.string() }).nullable() });

/** A ticket under a secret link: for a companion who enters with a phone of their own. */
export const companionRoutes = [
  defineRoute({
    method: 'GET',
    path: '/tickets/:code/companion',
    access: 'member',
    summary: "The secret of the ticket's link for a companion, if it has one",
    params: code,
    response: z.object({ secret: z.string().nullable() }),
    handle: async ({ member, params }) => ({ data: await readShare(member.id, params.code) }),
  }),
  defineRoute({
    method: 'POST',
    path: '/tickets/:code/companion',
    access: 'member',
    summary: 'Make a secret link under which a companion has the code; again: the same',
    params: code,
    response: z.object({ secret: z.string() }),
    handle: async ({ member, params, now }) => ({ data: await shareTicket(member.id, params.code, now) }),
  }),
  defineRoute({
    method: 'DELETE',
    path: '/tickets/:code/companion',
    access: 'member',
    summary: 'Take the link back; it is dead at once',
    params: code,
    response: z.null(),
    handle: async ({ member, params }) => {
      await takeBackShare(member.id, params.code);
      return { data: null };
    },
  }),
  defineRoute({
    method: 'GET',
    path: '/shared-tickets/:secret',
    access: 'public',
    summary: 'A ticket as a companion sees it: no price, no order, nothing to change',
    params: secret,
    response: sharedTicket,
    limits,
    handle: async ({ params, locale, now }) => ({
      data: await readShared(params.secret, locale),
      meta: { now },
    }),
  }),
  defineRoute({
    method: 'GET',
    path: '/shared-tickets/:secret/live-code',
    access: 'public',
    summary: 'A code for the gate that dies after a minute',
    params: secret,
    response: z.object({ code: z.string(), expiresAt: instant }),
    limits,
    handle: async ({ params, now }) => ({ data: await issueSharedCode(params.secret, now), meta: { now } }),
  }),
];
