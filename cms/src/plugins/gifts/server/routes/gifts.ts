import { z } from 'zod';
import { defineRoute, page, pagination } from '../../../../kernel/http';
import { cancelExchange } from '../services/cancel-exchange';
import { exchangeGift } from '../services/exchange-gift';
import { listExchanges, readExchange } from '../services/read-exchanges';
import { listGifts, readGift } from '../services/read-gifts';
import { receiveExchange } from '../services/receive-exchange';
import { address, code, documentId, exchangeView, giftCard, giftView, states } from './shapes';

/** Exchanges before `/:id`, which would take their name for a gift's. */
export const giftRoutes = [
  defineRoute({
    method: 'GET',
    path: '/',
    access: 'public',
    cache: 'gifts',
    summary: 'The mall: everything on show, in its order',
    response: z.array(giftCard),
    handle: async ({ locale, now }) => ({ data: await listGifts(locale, now) }),
  }),
  defineRoute({
    method: 'GET',
    path: '/exchanges',
    access: 'member',
    summary: "The member's exchanges, newest first; `meta.counts` by state",
    query: { ...page, status: states },
    response: z.array(exchangeView),
    handle: async ({ member, query, locale, now }) => {
      const { rows, total, counts } = await listExchanges(member.id, query, locale);
      return { data: rows, meta: { now, counts, ...pagination(query, total) } };
    },
  }),
  defineRoute({
    method: 'GET',
    path: '/exchanges/:code',
    access: 'member',
    summary: "One exchange of the member's, with what its QR code says",
    params: { code },
    response: exchangeView,
    handle: async ({ member, params, locale, now }) => ({
      data: await readExchange(member.id, params.code, locale),
      meta: { now },
    }),
  }),
  defineRoute({
    method: 'POST',
    path: '/exchanges/:code/cancel',
    access: 'member',
    summary: 'Before it is handed over or posted: points and gift are back',
    params: { code },
    response: exchangeView,
    handle: async ({ member, params, locale, now }) => ({
      data: await cancelExchange(member.id, params.code, locale, now),
      meta: { now },
    }),
  }),
  defineRoute({
    method: 'POST',
    path: '/exchanges/:code/received',
    access: 'member',
    summary: 'The parcel has come',
    params: { code },
    response: exchangeView,
    handle: async ({ member, params, locale, now }) => ({
      data: await receiveExchange(member.id, params.code, locale, now),
      meta: { now },
    }),
  }),
  defineRoute({
    method: 'GET',
    path: '/:id',
    access: 'public',
    cache: 'gifts',
    summary: 'A gift with its pictures and text',
    params: { id: documentId },
    response: giftView,
    handle: async ({ params, locale, now }) => ({ data: await readGift(params.id, locale, now) }),
  }),
  defineRoute({
    method: 'POST',
    path: '/:id/exchange',
    access: 'member',
    summary: 'One gift for points; `points` is the price that was shown, `address` for those that are posted',
    params: { id: documentId },
    body: z.object({ points: z.number().int().positive().optional(), address: address.optional() }),
    response: exchangeView,
    handle: async ({ member, params, body, idempotency, locale, now }) => ({
      data: await exchangeGift({
        memberId: member.id,
        gift: params.id,
        shownPoints: body.points,
        address: body.address,
        idempotency,
        locale,
        now,
      }),
      meta: { now },
    }),
  }),
];
