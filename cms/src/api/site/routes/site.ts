import { factories } from '@strapi/strapi';
import type { Context, Next } from 'koa';

/** Strapi shows drafts to whoever asks for `status=draft`; the public is shown what is published. */
const publishedOnly = async (ctx: Context, next: Next) => {
  ctx.query = { ...ctx.query, status: 'published' };
  await next();
};

export default factories.createCoreRouter('api::site.site', {
  only: ['find'],
  config: { find: { middlewares: [publishedOnly as never] } },
});
