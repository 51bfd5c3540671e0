import { z } from 'zod';
import { day, defineRoute, fen, instant, media, visitor } from '../../../../kernel/http';
import { addItem, MAX_ITEMS } from '../services/add-item';
import { changeItem } from '../services/change-item';
import { checkOut } from '../services/check-out';
import { listItems } from '../services/list-items';
import { removeItem } from '../services/remove-item';

const item = z
  .object({
    id: z.string(),
    product: z.object({ slug: z.string(), title: z.string(), cover: media }).nullable(),
    date: day.nullable(),
    slot: z.object({ id: z.string(), startsAt: instant, endsAt: instant, wholeDay: z.boolean() }).nullable(),
    visitor: z.object({ name: z.string(), phone: z.string() }).nullable().describe('masked'),
    priceFen: fen.nullable(),
    left: z.number().int().nullable(),
    open: z.boolean(),
    reason: z.string().optional(),
  })
  .meta({ id: 'CartItem' });

const wish = {
  date: day.optional(),
  slot: z.string().max(32).optional(),
  visitor: visitor.optional(),
};
const params = { id: z.string().min(1).max(32) };

const changeRoute = (method: 'PATCH' | 'PUT') =>
  defineRoute({
    method,
    path: '/items/:id',
    access: 'member',
    summary: 'Change day, slot or visitor',
    params,
    body: z.object(wish),
    response: item,
    handle: async ({ member, params: { id }, body, channel, locale, now }) => ({
      data: await changeItem(member.id, id, body, locale, { channel, now }),
      meta: { now },
    }),
  });

export const itemRoutes = [
  defineRoute({
    method: 'GET',
    path: '/items',
    access: 'member',
    summary: 'The cart, with live prices and places; lines that cannot be bought any more say why',
    response: z.array(item),
    handle: async ({ member, channel, locale, now }) => ({
      data: await listItems(member.id, locale, { channel, now }),
      meta: { now },
    }),
  }),
  defineRoute({
    method: 'POST',
    path: '/items',
    access: 'member',
    summary: 'Put one ticket into the cart; the same again is another ticket',
    body: z.object({ product: z.string().min(1).max(64), ...wish }),
    response: item,
    handle: async ({ member, body, idempotency, channel, locale, now }) => ({
      data: await addItem({
        memberId: member.id,
        line: body,
        idempotency,
        locale,
        occasion: { channel, now },
      }),
      meta: { now },
    }),
  }),
  changeRoute('PATCH'),
  // WeChat's request knows no PATCH.
  changeRoute('PUT'),
  defineRoute({
    method: 'DELETE',
    path: '/items/:id',
    access: 'member',
    summary: 'Take an item out; one that is gone already is fine',
    params,
    response: z.null(),
    handle: async ({ member, params: { id } }) => {
      await removeItem(member.id, id);
      return { data: null };
    },
  }),
  defineRoute({
    method: 'POST',
    path: '/checkout',
    access: 'member',
    summary: 'Hold the chosen items, all or none; they leave the cart with it',
    body: z.object({ items: z.array(z.string().max(32)).min(1).max(MAX_ITEMS) }),
    response: z.array(z.looseObject({ code: z.string(), status: z.string() })).describe('tickets'),
    handle: async ({ member, body, idempotency, channel, locale, now }) => ({
      data: (
        await checkOut({
          memberId: member.id,
          ids: body.items,
          idempotency,
          locale,
          occasion: { channel, now },
        })
      ).map((ticket) => ({ ...ticket })),
      meta: { now },
    }),
  }),
];
