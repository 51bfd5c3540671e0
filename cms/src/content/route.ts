import { z } from 'zod';
import type { Locale } from '../kernel/errors';
import { defineRoute, pagination } from '../kernel/http';
import type { PageQuery } from './services/published';
import { id, locale, pageOf, pages } from './shapes';

type Query = Record<string, z.ZodType>;
type Read<Q extends Query> = z.output<z.ZodObject<Q>>;

interface ListDeclaration<Q extends Query, R extends z.ZodType> {
  path: string;
  summary: string;
  query?: Q;
  response: R;
  list: (
    query: Read<Q>,
    locale: Locale,
    page: PageQuery,
    now: Date,
  ) => Promise<{ rows: z.input<R>[]; total: number }>;
}

/** `GET /articles`: for everybody, page by page, remembered in front of the server until an editor publishes. */
export const defineList = <R extends z.ZodType, Q extends Query = Record<never, never>>({
  path,
  summary,
  query,
  response,
  list,
}: ListDeclaration<Q, R>) =>
  defineRoute({
    method: 'GET',
    path,
    access: 'public',
    cache: 'content',
    summary,
    query: { ...pages, ...(query ?? ({} as Q)) },
    response: z.array(response),
    handle: async ({ query: asked, locale: accepted, now }) => {
      const given = asked as unknown as Read<Q> & Read<typeof pages>;
      const page = pageOf(given);
      const { rows, total } = await list(given, given.locale ?? accepted, page, now);
      return { data: rows as never, meta: pagination(page, total) };
    },
  });

interface OneDeclaration<R extends z.ZodType> {
  path: string;
  summary: string;
  response: R;
  read: (id: string, locale: Locale) => Promise<z.input<R>>;
}

/** `GET /articles/:id`: for everybody; 404 CONTENT_NOT_FOUND for what is not published. */
export const defineOne = <R extends z.ZodType>({ path, summary, response, read }: OneDeclaration<R>) =>
  defineRoute({
    method: 'GET',
    path,
    access: 'public',
    cache: 'content',
    summary,
    params: { id },
    query: { locale },
    response,
    handle: async ({ params, query, locale: accepted }) => ({
      data: (await read(params.id, query.locale ?? accepted)) as never,
    }),
  });
