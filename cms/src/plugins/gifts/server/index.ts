import type { Core } from '@strapi/strapi';
import { auditContent } from '../../../kernel/audit';
import { linkToMembers } from '../../../kernel/db';
import { defineTimer } from '../../../kernel/jobs';
import { onNews, tellAfterContent } from '../../../kernel/news';
import { keepsPersonalData } from '../../../kernel/personal-data';
import { whenReady } from '../../../kernel/ready';
import { adminGiftRoutes } from './admin-routes/gifts';
import { contentTypes } from './content-types';
import { permissions } from './permissions';
import { giftDeskRoutes } from './routes/desk';
import { giftRoutes } from './routes/gifts';
import { allowDesk } from './services/allow-desk';
import { remindOfDeadlines } from './services/announce';
import { checkGiftInvariants } from './services/check-invariants';
import { expireExchanges } from './services/expire-exchanges';
import { forgetGifts } from './services/gift-facts';
import { giftsKeeper } from './services/personal-data';
import { tidyAddresses } from './services/receive-exchange';
import { resealAddresses } from './services/reseal-addresses';
import { syncStock, watchGifts } from './services/sync-stock';

const MEMBER_COLUMNS = [
  ['gift_exchanges', 'member_id'],
  ['gift_members', 'member_id'],
] as const;

export default {
  register({ strapi }: { strapi: Core.Strapi }) {
    // Before what refuses, so that its transaction is around them all.
    auditContent(strapi, { 'plugin::gifts.gift': 'gift' });
    keepsPersonalData('gifts', giftsKeeper);
    onNews('gifts', forgetGifts);
    whenReady(syncStock);
    whenReady(allowDesk);
    defineTimer('gifts.expire', '50 */5 * * * *', async (at) => void (await expireExchanges(at)));
    // Three times a morning: a message that could not be sent is tried again, nobody hears of a gift twice.
    defineTimer('gifts.remind', '20 10-12 * * *', remindOfDeadlines);
    defineTimer('gifts.check-invariants', '45 4 * * *', async () => void (await checkGiftInvariants()));
    defineTimer('gifts.tidy-addresses', '25 4 * * *', async (at) => {
      await tidyAddresses(at);
      await resealAddresses();
    });
    strapi.hook('strapi::content-types.afterSync').register(() => linkToMembers(MEMBER_COLUMNS));
  },
  async bootstrap({ strapi }: { strapi: Core.Strapi }) {
    await strapi.service('admin::permission').actionProvider.registerMany(permissions);
    watchGifts();
    const changed = () => tellAfterContent('gifts');
    strapi.db.lifecycles.subscribe({
      models: ['plugin::gifts.gift'],
      afterCreate: changed,
      afterUpdate: changed,
      afterDelete: changed,
      afterCreateMany: changed,
      afterUpdateMany: changed,
      afterDeleteMany: changed,
    });
  },
  contentTypes,
  /** Never called: what is named here can be allowed to a role of members (see services/hand-over.ts). */
  controllers: { desk: { handOver: (): void => undefined } },
  routes: {
    admin: { type: 'admin', routes: adminGiftRoutes },
    'content-api': { type: 'content-api', routes: [...giftDeskRoutes, ...giftRoutes] },
  },
};
