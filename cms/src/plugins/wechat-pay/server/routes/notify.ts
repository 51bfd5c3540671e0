import { z } from 'zod';
import { DomainError } from '../../../../kernel/errors';
import { defineRoute } from '../../../../kernel/http';

/** For the document only: `notify-middleware` answers these paths before Strapi parses a body. */
export const notifyRoutes = [
  defineRoute({
    method: 'POST',
    path: '/notify/transaction',
    access: 'public',
    summary: "WeChat Pay's notification of a payment: signed raw text, answered 204 when taken",
    response: z.null(),
    handle: async () => {
      throw new DomainError('NOT_FOUND');
    },
  }),
];
