import type { StrapiApp } from '@strapi/strapi/admin';

/** Strapi's marketplace, and the builder of content types, which works on a developer's machine only. */
const DEVELOPER_TOOLS = new Set(['admin::marketplace.read', 'plugin::content-type-builder.read']);

/**
 * Takes what only developers use out of the menus, for super administrators too. Menus and links ask for permissions
 * through this chain; the server's own checks stay as they are.
 */
export function hideDeveloperTools(app: StrapiApp): void {
  app.addRBACMiddleware(
    () => (next) => (permissions) => next(permissions.filter(({ action }) => !DEVELOPER_TOOLS.has(action))),
  );
  // Counts of content types, components and tokens say nothing about an attraction's day.
  app.widgets.register((widgets) => widgets.filter(({ id }) => id !== 'key-statistics'));
}
