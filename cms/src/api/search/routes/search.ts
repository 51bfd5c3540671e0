import { z } from 'zod';
import { search } from '../../../content/services/search';
import { articleCard, locale, tourCard } from '../../../content/shapes';
import { defineRoute } from '../../../kernel/http';

const found = { snippet: z.string().describe('the text around the hit') };

export default {
  routes: [
    defineRoute({
      method: 'GET',
      path: '/search',
      access: 'public',
      cache: 'content',
      summary: 'Guides, tours and tickets that have all of what was typed; the best 50',
      query: { q: z.string().trim().min(1).max(40), locale },
      response: z.object({
        articles: z.array(articleCard.extend(found)),
        tours: z.array(tourCard.extend(found)),
        tickets: z.array(z.object({ documentId: z.string(), slug: z.string() })),
      }),
      handle: async ({ query: { q, locale: asked }, locale: accepted }) => ({
        data: await search(q, asked ?? accepted),
      }),
    }),
  ],
};
