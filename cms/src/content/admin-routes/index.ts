import type { Core } from '@strapi/strapi';
import { lostRoutes } from './lost';
import { moderationRoutes } from './moderation';
import { reportRoutes } from './report';

/**
 * Routes of the content's own admin pages, below `/shanmen-content`. Content is no plugin, and Strapi mounts what an API
 * declares for visitors only: they are given to the server by hand. Call in `register`, before routes are mounted.
 */
export function addAdminRoutes(strapi: Core.Strapi): void {
  const routes = [...moderationRoutes, ...reportRoutes, ...lostRoutes];
  strapi.server.routes({ type: 'admin', prefix: '/shanmen-content', routes } as never);
}
