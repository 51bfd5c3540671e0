import type { Context, Next } from 'koa';
import { DomainError } from '../kernel/errors';
import { localeOf, sendError } from '../kernel/http';

/** Our own routes take JSON and nothing else; Strapi's upload and admin have forms of their own. */
const OWN = /^\/api\/(wechat|ticketing|cart)\//;

/**
 * Stands in front of the body parser and says with stable codes what is wrong with the form of a request; by itself
 * the parser answers 500 to a broken multipart body and the parser's own English to broken JSON.
 */
export default () => async (ctx: Context, next: Next) => {
  if (ctx.url.includes('%00')) return sendError(ctx, new DomainError('INVALID_INPUT'), localeOf(ctx));
  if (!OWN.test(ctx.path)) return next();
  if (badBody(ctx)) {
    return sendError(ctx, new DomainError('UNSUPPORTED_MEDIA_TYPE'), localeOf(ctx));
  }
  try {
    await next();
  } catch (error) {
    const { name, status } = error as { name?: string; status?: number };
    if (name === 'SyntaxError') return sendError(ctx, new DomainError('INVALID_INPUT'), localeOf(ctx));
    if (status === 413) return sendError(ctx, new DomainError('PAYLOAD_TOO_LARGE'), localeOf(ctx));
    throw error;
  }
};

/** A body that is not plain JSON. WeChat's requests say `application/json` also when they have none, as a GET does. */
function badBody(ctx: Context): boolean {
  const json = ctx.is('json');
  const encoding = ctx.get('content-encoding');
  if (json === null) return false;
  return (json === false && ctx.get('content-type') !== '') || (encoding !== '' && encoding !== 'identity');
}
