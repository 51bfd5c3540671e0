import type { Core } from '@strapi/strapi';
import order from '../../../config/plugin-order.json';
import { type Declared, declaredRoutes } from './define-route';

export interface OwnRoute extends Declared {
  method: string;
  /** As clients ask for it: `/api/ticketing/products/:id`. */
  path: string;
}

/** Every route of our plugins that `defineRoute` made. Strapi puts the plugin's name before the path when it mounts. */
export function ownRoutes(strapi: Core.Strapi): OwnRoute[] {
  return order.flatMap((plugin) => {
    const routers = strapi.plugin(plugin).routes as unknown as {
      'content-api': { routes: Core.RouteInput[] };
    };
    return routers['content-api'].routes.flatMap((route) => {
      const declared = declaredRoutes.get(route);
      return declared ? [{ ...declared, method: route.method, path: `/api/${plugin}${route.path}` }] : [];
    });
  });
}
