import type { Core } from '@strapi/strapi';
import { linkToMembers } from '../../../kernel/db';
import { itemRoutes } from './routes/items';

export default {
  register({ strapi }: { strapi: Core.Strapi }) {
    strapi
      .hook('strapi::content-types.afterSync')
      .register(() => linkToMembers([['cart_items', 'member_id']]));
  },
  routes: { 'content-api': { type: 'content-api', routes: itemRoutes } },
};
