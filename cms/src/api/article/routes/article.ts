import { z } from 'zod';
import { defineList, defineOne } from '../../../content/route';
import { listArticles, readArticle } from '../../../content/services/read-articles';
import { article, articleCard, id } from '../../../content/shapes';

export default {
  routes: [
    defineList({
      path: '/articles',
      summary: 'Guides, the newest first',
      query: {
        category: id.optional().describe('slug or documentId'),
        pinned: z.stringbool({ truthy: ['true'], falsy: ['false'] }).optional(),
        ticket: id.optional().describe('slug of a ticket that they speak of'),
      },
      response: articleCard,
      list: async ({ category, pinned, ticket }, locale, page) => {
        const { articles, total } = await listArticles({ category, pinned, ticket }, locale, page);
        return { rows: articles, total };
      },
    }),
    defineOne({ path: '/articles/:id', summary: 'One guide', response: article, read: readArticle }),
  ],
};
