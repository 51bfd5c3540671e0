import type { Core } from '@strapi/strapi';
import { linkToMembers } from '../../../kernel/db';
import { keepsPersonalData } from '../../../kernel/personal-data';
import { itemRoutes } from './routes/items';
import { cartKeeper } from './services/personal-data';

export default {
  register({ strapi }: { strapi: Core.Strapi }) {
    keepsPersonalData('cart', cartKeeper);
    strapi
      .hook('strapi::content-types.afterSync')
      .register(() => linkToMembers([['cart_items', 'member_id']]));
  },
  routes: { 'content-api': { type: 'content-api', routes: itemRoutes } },
};
