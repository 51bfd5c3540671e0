import { defineRoute, RateLimit } from '../../../../kernel/http';
import { handOver, lookAtExchange } from '../services/hand-over';
import { code, deskExchange } from './shapes';

/** Short codes are typed: enough for a queue at a desk, too little to try them out. */
const looksOfInspector = new RateLimit('gift-looks-of-inspector', () => 60);

/** What an inspector does at the service desk. */
export const giftDeskRoutes = [
  defineRoute({
    method: 'GET',
    path: '/exchanges/:code/desk',
    access: 'inspector',
    summary: 'What a scanned code is for, before it is handed over; a refusal says why',
    params: { code },
    limits: [{ limit: looksOfInspector, by: ({ member }) => member.documentId }],
    response: deskExchange,
    handle: async ({ member, params, locale, now }) => ({
      data: await lookAtExchange(params.code, { inspector: member }, locale, now),
      meta: { now },
    }),
  }),
  defineRoute({
    method: 'POST',
    path: '/exchanges/:code/hand-over',
    access: 'inspector',
    summary: 'Hands a gift over, once',
    params: { code },
    limits: [{ limit: looksOfInspector, by: ({ member }) => member.documentId }],
    response: deskExchange,
    handle: async ({ member, params, idempotency, locale, now }) => ({
      data: await handOver(params.code, { inspector: member }, idempotency, locale, now),
      meta: { now },
    }),
  }),
];
