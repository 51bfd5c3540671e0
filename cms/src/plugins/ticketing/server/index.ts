import type { Core } from '@strapi/strapi';
import { onTogether } from '../../../kernel/events';
import { defineTimer } from '../../../kernel/jobs';
import { whenReady } from '../../../kernel/ready';
import { contentTypes } from './content-types';
import { gateRoutes } from './routes/gate';
import { orderRoutes } from './routes/orders';
import { productRoutes } from './routes/products';
import { ticketRoutes } from './routes/tickets';
import { linkToMembers } from './schema-links';
import { applyPayment } from './services/apply-payment';
import { generateSlots } from './services/generate-slots';
import { forgetProducts } from './services/product-facts';
import { sweep } from './services/sweep';

export default {
  register({ strapi }: { strapi: Core.Strapi }) {
    onTogether('payment.succeeded', applyPayment);
    whenReady(generateSlots);
    defineTimer('ticketing.sweep', '*/15 * * * * *', sweep);
    defineTimer('ticketing.generate-slots', '5 3 * * *', async (at) => void (await generateSlots(at)));
    strapi.hook('strapi::content-types.afterSync').register(linkToMembers);
  },
  async bootstrap({ strapi }: { strapi: Core.Strapi }) {
    strapi.db.lifecycles.subscribe({
      models: ['plugin::ticketing.product', 'plugin::ticketing.pool'],
      afterCreate: forgetProducts,
      afterUpdate: forgetProducts,
      afterDelete: forgetProducts,
      afterCreateMany: forgetProducts,
      afterUpdateMany: forgetProducts,
      afterDeleteMany: forgetProducts,
    });
  },
  contentTypes,
  routes: {
    'content-api': {
      type: 'content-api',
      routes: [...productRoutes, ...ticketRoutes, ...orderRoutes, ...gateRoutes],
    },
  },
};
