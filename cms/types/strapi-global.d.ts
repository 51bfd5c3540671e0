import type { Core } from '@strapi/strapi';

declare global {
  /** The running application; Strapi sets it before any plugin runs. */
  var strapi: Core.Strapi;
}
