import type { Core } from '@strapi/strapi';
import type { Context } from 'koa';
import { z } from 'zod';
import { now } from '../clock';
import { DomainError, type Locale } from '../errors';
import type { Topic } from '../news';
import { type Member, memberById } from './access';
import { callerAddress } from './caller-address';
import { sendError } from './errors';
import { fingerprintOf, type Idempotency } from './idempotency';
import { Picture, sendPicture } from './picture';
import type { RateLimit } from './rate-limit';
import { userIdOf } from './token';

/** What is longer is no token of ours. */
const LONGEST_HEADER = 256;

export type Access = 'public' | 'member' | 'inspector';
type Shape = Record<string, z.ZodType>;

/** Where a client may say that it is. */
export type Channel = 'mini-program' | 'h5';

export interface Declared {
  summary: string;
  access: Access;
  cache: Topic | undefined;
  /** Answers a picture instead of JSON. */
  picture: boolean;
  params: z.ZodObject;
  query: z.ZodObject;
}

/** What Strapi's own form of our routes does not carry: for the document and for the cache of answers. */
export const declaredRoutes = new WeakMap<Core.RouteInput, Declared>();

/** What a handler gets: everything checked, nothing of Koa. */
export interface Input<P extends Shape, Q extends Shape, B extends z.ZodType, A extends Access> {
  params: z.output<z.ZodObject<P>>;
  query: z.output<z.ZodObject<Q>>;
  body: z.output<B>;
  member: A extends 'public' ? Member | null : Member;
  idempotency: Idempotency | undefined;
  /** Where the visitor is, by the client's own word. Selling at the window or by partners asks for more than a word. */
  channel: Channel;
  /** A header that only some clients send, such as a device's token; undefined without it. */
  header(name: string): string | undefined;
  /** Stands for who is calling, as far as the network tells: see caller-address.ts. */
  address: string;
  locale: Locale;
  now: Date;
}

export interface Answer<T> {
  data: T;
  meta?: Record<string, unknown>;
}

export interface RouteDeclaration<
  P extends Shape,
  Q extends Shape,
  B extends z.ZodType,
  R extends z.ZodType,
  A extends Access,
> {
  method: 'GET' | 'POST' | 'PUT' | 'PATCH' | 'DELETE';
  /** Below the plugin's prefix: `/tickets/:code`. */
  path: string;
  access: A;
  summary: string;
  /**
   * That the answer may be remembered: until there is news of this topic, and about a second at most. It is for
   * everybody, so the handler gets no member; params, query, channel and language are what it may depend on. It says
   * nothing that a second makes wrong, such as `meta.now`.
   */
  cache?: A extends 'public' ? Topic : never;
  params?: P;
  query?: Q;
  body?: B;
  response: R;
  /** For who asks alone: no cache on the way may keep it, no search engine may list it. */
  unshared?: boolean;
  /** True when what is answered is a `Picture`; then `response` says nothing. */
  picture?: boolean;
  /** Taken one after the other before anything is done; `by` names whom a limit counts, null is not counted. */
  limits?: readonly { limit: RateLimit; by: (input: Input<P, Q, B, A>) => string | null }[];
  /** The controller: one service call. */
  handle: (input: Input<P, Q, B, A>) => Promise<Answer<z.input<R>> | Picture>;
}

/**
 * One declaration of a route gives its validation, its types and its place in /api/openapi.json.
 * Strapi itself uses `request`/`response` for the document only and checks nothing at run time.
 * Errors: 400 INVALID_INPUT with the paths of what is wrong, 401 UNAUTHORIZED, 403 FORBIDDEN, and whatever
 * DomainError the handler throws; 429 TOO_MANY_REQUESTS from its limits; anything else is a 500 with an id that the log knows.
 */
export function defineRoute<
  R extends z.ZodType,
  A extends Access,
  P extends Shape = Record<never, never>,
  Q extends Shape = Record<never, never>,
  B extends z.ZodType = z.ZodUndefined,
>(route: RouteDeclaration<P, Q, B, R, A>): Core.RouteInput {
  const params = z.object(route.params ?? ({} as P));
  const query = z.object(route.query ?? ({} as Q));
  const { body } = route;

  const handler = async (ctx: Context) => {
    try {
      if (route.unshared) ctx.set({ 'Cache-Control': 'no-store', 'X-Robots-Tag': 'noindex' });
      // The one place that says an answer is for everybody: middlewares/answers.ts keeps no other.
      ctx.state.remember = route.cache;
      const member = route.cache ? null : await authenticate(ctx, route.access);
      const input = {
        params: check(params, ctx.params, 'params'),
        query: check(query, ctx.query, 'query'),
        body: body ? check(body, ctx.request.body ?? {}, 'body') : undefined,
        member,
        idempotency: idempotencyOf(ctx, member),
        channel: channelOf(ctx),
        header: (name: string) => ctx.get(name).slice(0, LONGEST_HEADER) || undefined,
        address: callerAddress(ctx.ip),
        locale: localeOf(ctx),
        now: now(),
      };
      // The schemas above are the declaration's own, which the compiler cannot follow through its conditional types.
      const checked = input as never;
      for (const { limit, by } of route.limits ?? []) {
        const key = by(checked);
        if (key !== null) await limit.take(key);
      }
      const answer = await route.handle(checked);
      if (answer instanceof Picture) sendPicture(ctx, answer);
      else ctx.body = answer;
    } catch (error) {
      sendError(ctx, error, localeOf(ctx));
    }
  };

  const declared: Core.RouteInput = {
    method: route.method,
    path: route.path,
    handler: handler as never,
    // auth: false switches off users-permissions' own look-ups; access.ts does the same work once in 5 s.
    config: { auth: false },
    request: {
      ...(route.params ? { params: route.params } : {}),
      ...(route.query ? { query: route.query } : {}),
      ...(body ? { body: { 'application/json': body } } : {}),
    },
    response: z.object({
      data: route.response as z.ZodType,
      meta: z.record(z.string(), z.unknown()).optional(),
    }),
  };
  const { summary, access, cache, picture = false } = route;
  declaredRoutes.set(declared, { summary, access, cache, picture, params, query });
  return declared;
}

/** Throws INVALID_INPUT with the paths of what is wrong, below `where`. */
export function check<S extends z.ZodType>(schema: S, value: unknown, where: string): z.output<S> {
  // PostgreSQL's text has no NUL: such a value can only be a mistake or a probe.
  if (written(value, where)?.includes('\\u0000')) {
    throw new DomainError('INVALID_INPUT', { issues: [{ path: where, code: 'nul' }] });
  }
  const parsed = schema.safeParse(value);
  if (parsed.success) return parsed.data;
  throw new DomainError('INVALID_INPUT', {
    issues: parsed.error.issues.map(({ path, message, code }) => ({
      path: [where, ...path].join('.'),
      code,
      message,
    })),
  });
}

/** The text of a value. What is nested some thousand times is more than the stack takes: a probe too. */
function written(value: unknown, where: string): string | undefined {
  try {
    return JSON.stringify(value);
  } catch (error) {
    if (!(error instanceof RangeError)) throw error;
    throw new DomainError('INVALID_INPUT', { issues: [{ path: where, code: 'too_deep' }] });
  }
}

async function authenticate(ctx: Context, access: Access): Promise<Member | null> {
  const given = ctx.get('authorization');
  if (!given && access === 'public') return null;
  const userId = await userIdOf(ctx.get('authorization'));
  const member = userId === null ? null : await memberById(userId);
  if (access === 'public') return member;
  if (!member) throw new DomainError('UNAUTHORIZED');
  if (access !== 'member' && member.role !== access) throw new DomainError('FORBIDDEN');
  return member;
}

function idempotencyOf(ctx: Context, member: Member | null): Idempotency | undefined {
  const key = ctx.get('idempotency-key');
  if (!key || !member) return undefined;
  if (key.length > 128)
    throw new DomainError('INVALID_INPUT', { issues: [{ path: 'Idempotency-Key', code: 'too_big' }] });
  return { memberId: member.id, key, fingerprint: fingerprintOf(ctx.method, ctx.path, ctx.request.body) };
}

export const channelOf = (ctx: Context): Channel => channelFrom(ctx.get('x-sales-channel'));
export const localeOf = (ctx: Context): Locale => localeFrom(ctx.get('accept-language'));

/** From the header `X-Sales-Channel`. */
export const channelFrom = (named: string | undefined): Channel => (named === 'h5' ? 'h5' : 'mini-program');

/** From the header `Accept-Language`. */
export const localeFrom = (accepted: string | undefined): Locale =>
  /^\s*en\b/i.test(accepted ?? '') ? 'en' : 'zh';
