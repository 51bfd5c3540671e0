import type { Core } from '@strapi/strapi';
import order from '../../../config/plugin-order.json';
import { type Declared, declaredRoutes } from './define-route';

export interface OwnRoute extends Declared {
  method: string;
  /** As clients ask for it: `/api/ticketing/products/:id`. */
  path: string;
}

type Routers = Record<string, { routes: Core.RouteInput[] }>;

/** Every route that `defineRoute` made. Strapi puts a plugin's name before the path when it mounts. */
export function ownRoutes(strapi: Core.Strapi): OwnRoute[] {
  const ofPlugins = order.flatMap((plugin) => {
    const { 'content-api': router } = strapi.plugin(plugin).routes as unknown as Routers;
    return declaredOf(router?.routes ?? [], `/api/${plugin}`);
  });
  const ofContent = Object.values(strapi.apis).flatMap(({ routes }) =>
    Object.values(routes as unknown as Routers).flatMap((router) => declaredOf(router.routes, '/api')),
  );
  return [...ofPlugins, ...ofContent];
}

const declaredOf = (routes: readonly Core.RouteInput[], prefix: string): OwnRoute[] =>
  routes.flatMap((route) => {
    const declared = declaredRoutes.get(route);
    return declared ? [{ ...declared, method: route.method, path: `${prefix}${route.path}` }] : [];
  });
