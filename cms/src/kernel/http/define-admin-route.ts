import type { Core } from '@strapi/strapi';
import type { Context } from 'koa';
import { z } from 'zod';
import { now } from '../clock';
import type { Locale } from '../errors';
import { type Answer, check, localeOf } from './define-route';
import { sendError } from './errors';

type Shape = Record<string, z.ZodType>;
type Wanted = string | { action: string; subject: string };

/** What the handler of an admin page's route gets: everything checked, nothing of Koa. */
export interface AdminInput<P extends Shape, Q extends Shape, B extends z.ZodType> {
  params: z.output<z.ZodObject<P>>;
  query: z.output<z.ZodObject<Q>>;
  body: z.output<B>;
  /** Strapi's id of the administrator who asks. */
  adminId: number;
  locale: Locale;
  now: Date;
}

export interface AdminRouteDeclaration<
  P extends Shape,
  Q extends Shape,
  B extends z.ZodType,
  R extends z.ZodType,
> {
  method: 'GET' | 'POST' | 'PUT' | 'PATCH' | 'DELETE';
  /** Below the plugin's name: `/overview` of ticketing is `/ticketing/overview`. */
  path: string;
  /**
   * Actions that the administrator's roles must all allow, such as `plugin::ticketing.overview.read`, or what they may
   * do with a content type.
   */
  permissions: readonly [Wanted, ...Wanted[]];
  params?: P;
  query?: Q;
  body?: B;
  response: R;
  /** The controller: one service call. */
  handle: (input: AdminInput<P, Q, B>) => Promise<Answer<z.input<R>>>;
}

/**
 * One declaration of an admin page's route gives its validation, its types and its guard. Strapi's own admin
 * authentication answers 401 without an administrator's session (a member's token is none) and its policies 403
 * without the permissions; then 400 INVALID_INPUT and DomainErrors as in `defineRoute`.
 * The admin asks in its reader's language: `Accept-Language: en…` gives English texts, all else Chinese.
 */
export function defineAdminRoute<
  R extends z.ZodType,
  P extends Shape = Record<never, never>,
  Q extends Shape = Record<never, never>,
  B extends z.ZodType = z.ZodUndefined,
>(route: AdminRouteDeclaration<P, Q, B, R>): Core.RouteInput {
  const params = z.object(route.params ?? ({} as P));
  const query = z.object(route.query ?? ({} as Q));
  const { body } = route;

  const handler = async (ctx: Context) => {
    try {
      const input = {
        params: check(params, ctx.params, 'params'),
        query: check(query, ctx.query, 'query'),
        body: body ? check(body, ctx.request.body ?? {}, 'body') : undefined,
        adminId: ctx.state.user.id,
        locale: localeOf(ctx),
        now: now(),
      };
      // As in defineRoute: the compiler cannot follow the schemas through their conditional types.
      ctx.body = await route.handle(input as never);
    } catch (error) {
      sendError(ctx, error, localeOf(ctx));
    }
  };

  return {
    method: route.method,
    path: route.path,
    handler: handler as never,
    config: {
      policies: [
        'admin::isAuthenticatedAdmin',
        { name: 'admin::hasPermissions', config: { actions: [...route.permissions] } },
      ],
    },
  };
}
