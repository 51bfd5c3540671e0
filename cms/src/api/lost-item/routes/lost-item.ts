import { z } from 'zod';
import { defineList, defineOne } from '../../../content/route';
import { listLostItems, readLostItem } from '../../../content/services/read-lost-items';
import { lostItem } from '../../../content/shapes';
import { day } from '../../../kernel/http';

export default {
  routes: [
    defineList({
      path: '/lost-items',
      summary: 'What was found, the latest first',
      query: {
        kind: z.string().max(20).optional(),
        foundOn: day.optional(),
        q: z.string().trim().max(40).optional(),
      },
      response: lostItem,
      list: async ({ kind, foundOn, q }, locale, page) => {
        const { items, total } = await listLostItems({ kind, foundOn, q }, locale, page);
        return { rows: items, total };
      },
    }),
    defineOne({
      path: '/lost-items/:id',
      summary: 'One found thing',
      response: lostItem,
      read: readLostItem,
    }),
  ],
};
