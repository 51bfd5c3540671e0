import { z } from 'zod';
import { defineList, defineOne } from '../../../content/route';
import { listHelpLinks, readHelpLink } from '../../../content/services/read-home';
import { helpLink } from '../../../content/shapes';

export default {
  routes: [
    defineList({
      path: '/help-links',
      summary: 'Help, company, agreement and privacy',
      query: { kind: z.enum(['help', 'company', 'agreement', 'privacy']).optional() },
      response: helpLink,
      list: async ({ kind }, locale, page) => {
        const { links, total } = await listHelpLinks(kind, locale, page);
        return { rows: links, total };
      },
    }),
    defineOne({
      path: '/help-links/:id',
      summary: 'One page of help',
      response: helpLink,
      read: readHelpLink,
    }),
  ],
};
