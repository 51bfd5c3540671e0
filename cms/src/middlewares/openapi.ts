import type { Core } from '@strapi/strapi';
import type { Context, Next } from 'koa';
import { ownRoutes } from '../kernel/http/own-routes';

const PATH = '/api/openapi.json';

type Operation = Record<string, unknown>;
export interface Document {
  info: Record<string, unknown>;
  servers: unknown;
  paths: Record<string, Record<string, Operation>>;
}

const PICTURE = {
  description: 'OK',
  content: { 'image/*': { schema: { type: 'string', format: 'binary' } } },
};
const ERROR = { description: '`{error: {status, name, message, details}}`; `name` is the stable code' };

/**
 * Finishes Strapi's document of itself: it leaves the `/api` prefix out of the paths, knows no summaries and claims
 * that every route wants a token.
 */
export default (_config: unknown, { strapi }: { strapi: Core.Strapi }) => {
  let finished: Document | undefined;
  return async (ctx: Context, next: Next) => {
    if (ctx.path !== PATH || ctx.method !== 'GET') return next();
    if (!finished) {
      await next();
      if (ctx.status !== 200) return;
      finished = finish(ctx.body as Document, strapi);
    }
    ctx.body = finished;
  };
};

/** Also for who makes the document without a server: of `strapi` only plugins and apis are read. */
export function finish(document: Document, strapi: Core.Strapi): Document {
  const paths = Object.entries(document.paths).map(
    ([path, operations]) => [`/api${path}`, operations] as const,
  );
  const finished: Document = {
    ...document,
    info: {
      ...document.info,
      title: 'Shanmen 山门',
      description: 'Money in fen, instants in UTC, days as YYYY-MM-DD.',
    },
    servers: [{ url: '/' }],
    paths: Object.fromEntries(paths),
  };
  for (const { path, method, summary, access, picture } of ownRoutes(strapi)) {
    // A plugin's own root has no slash behind it: Strapi says `/gifts` of what is declared as `/` of `gifts`.
    const written = path.replace(/:(\w+)/g, '{$1}').replace(/\/$/, '');
    const operation = finished.paths[written]?.[method.toLowerCase()];
    if (!operation) continue;
    Object.assign(operation, {
      summary,
      security: access === 'public' ? [] : [{ bearerAuth: [] }],
      responses: {
        ...(operation.responses as object),
        ...(picture ? { 200: PICTURE } : {}),
        default: ERROR,
      },
    });
  }
  return finished;
}
