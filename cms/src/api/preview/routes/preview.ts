import { z } from 'zod';
import { PREVIEW_KINDS } from '../../../content/rules/preview-token';
import { readDraft } from '../../../content/services/preview';
import { article, banner, helpLink, tour } from '../../../content/shapes';
import { defineRoute } from '../../../kernel/http';

/** Of the plugin ticketing, which answers for its shape at GET /ticketing/products/{id}. */
const productAsInTheShop = z.looseObject({ slug: z.string(), priceFen: z.number().int() });

export default {
  routes: [
    defineRoute({
      method: 'GET',
      path: '/preview',
      access: 'public',
      unshared: true,
      summary: 'A draft, for who has the token that the admin made (header X-Preview-Token)',
      response: z.object({
        kind: z.enum(PREVIEW_KINDS),
        document: z.union([article, tour, helpLink, banner, productAsInTheShop]),
      }),
      handle: async ({ header, now }) => ({
        data: (await readDraft(header('x-preview-token') ?? '', now)) as never,
      }),
    }),
  ],
};
