import type { Core } from '@strapi/strapi';
import type { Context, Next } from 'koa';
import { db } from '../kernel/db';

/** GET /_ready: 200 when this process can sell (database answers), 503 otherwise. /_health is Strapi's own. */
export default (_config: unknown, { strapi }: { strapi: Core.Strapi }) =>
  async (ctx: Context, next: Next) => {
    if (ctx.path !== '/_ready') return next();
    try {
      await db().query('select 1');
      ctx.body = { ready: true };
    } catch (error) {
      strapi.log.warn(`not ready: ${(error as Error).message}`);
      ctx.status = 503;
      ctx.body = { ready: false };
    }
  };
