import { z } from 'zod';
import { readSite } from '../../../content/services/read-site';
import { blocks, locale } from '../../../content/shapes';
import { defineRoute, media } from '../../../kernel/http';

const words = z.string().nullable();

export default {
  routes: [
    defineRoute({
      method: 'GET',
      path: '/site',
      access: 'public',
      cache: 'content',
      summary: 'The attraction itself',
      query: { locale },
      response: z.object({
        documentId: z.string(),
        name: z.string(),
        slogan: words,
        hours: words,
        notice: words,
        phone: words,
        serviceHours: words,
        address: words,
        latitude: z.number().nullable(),
        longitude: z.number().nullable(),
        hero: media,
        logo: media,
        about: blocks,
      }),
      handle: async ({ query, locale: accepted }) => ({ data: await readSite(query.locale ?? accepted) }),
    }),
  ],
};
