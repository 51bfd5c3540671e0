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
      },
      response: articleCard,
      list: async ({ category, pinned }, locale, page) => {
        const { articles, total } = await listArticles({ category, pinned }, locale, page);
        return { rows: articles, total };
      },
    }),
    defineOne({ path: '/articles/:id', summary: 'One guide', response: article, read: readArticle }),
  ],
};
