import type { Context, Next } from 'koa';
import order from '../../config/plugin-order.json';
import { DomainError } from '../kernel/errors';
import { localeOf, sendError } from '../kernel/http';

const OWN = new RegExp(`^/api/(${order.join('|')})/`);
/** 405 for a method that this route does not have, 501 for one that no route has. */
const STATUSES = [405, 501];

/** The router refuses methods in plain text; our routes do so as they refuse all else. Its header `Allow` stays. */
export default () => async (ctx: Context, next: Next) => {
  await next();
  if (STATUSES.includes(ctx.status) && !ctx.body && OWN.test(ctx.path)) {
    sendError(ctx, new DomainError('METHOD_NOT_ALLOWED'), localeOf(ctx));
  }
};
