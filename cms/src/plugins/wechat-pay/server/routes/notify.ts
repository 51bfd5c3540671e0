import { z } from 'zod';
import { DomainError } from '../../../../kernel/errors';
import { defineRoute } from '../../../../kernel/http';

const summaries = {
  transaction: "WeChat Pay's notification of a payment: signed raw text, answered 204 when taken",
  refund: "WeChat Pay's notification of a refund",
  transfer: "WeChat Pay's notification of a transfer to a member (商家转账)",
};

/** For the document only: `notify-middleware` answers these paths before Strapi parses a body. */
export const notifyRoutes = Object.entries(summaries).map(([topic, summary]) =>
  defineRoute({
    method: 'POST',
    path: `/notify/${topic}`,
    access: 'public',
    summary,
    response: z.null(),
    handle: async () => {
      throw new DomainError('NOT_FOUND');
    },
  }),
);
