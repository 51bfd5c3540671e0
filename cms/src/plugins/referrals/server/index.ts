import type { Core } from '@strapi/strapi';
import { auditContent } from '../../../kernel/audit';
import { db, linkToMembers } from '../../../kernel/db';
import { defineTimer } from '../../../kernel/jobs';
import { keepsPersonalData } from '../../../kernel/personal-data';
import { adminPromoterRoutes } from './admin-routes/promoters';
import { adminWithdrawalRoutes } from './admin-routes/withdrawals';
import { setting } from './content-types/setting';
import { reconciliation } from './deps';
import { listen } from './listeners';
import { permissions } from './permissions';
import { promotionRoutes } from './routes/promotion';
import { withdrawalRoutes } from './routes/withdrawals';
import { checkInvariants } from './services/check-invariants';
import { compareBooks } from './services/compare-books';
import { referralsKeeper } from './services/personal-data';
import { watchSettings } from './services/read-settings';
import { releaseDue } from './services/release-due';
import { forgetDevices } from './store/scenes';

const MEMBER_COLUMNS = [
  ['referral_promoters', 'member_id'],
  ['referral_touches', 'member_id'],
  ['referral_bindings', 'member_id'],
  ['referral_commissions', 'follower_id'],
] as const;
const DEVICES_KEPT_MS = 180 * 86_400_000;

export default {
  register({ strapi }: { strapi: Core.Strapi }) {
    listen();
    keepsPersonalData('promotion', referralsKeeper);
    auditContent(strapi, { 'plugin::referrals.setting': 'referral-setting' });
    defineTimer('referrals.release', '10 */5 * * * *', async (at) => void (await releaseDue(at)));
    defineTimer('referrals.check-invariants', '45 4 * * *', async (at) => void (await checkInvariants(at)));
    defineTimer('referrals.forget-devices', '50 4 * * *', async (at) => {
      await forgetDevices(db(), new Date(at.getTime() - DEVICES_KEPT_MS));
    });
    strapi.hook('strapi::content-types.afterSync').register(() => linkToMembers(MEMBER_COLUMNS));
  },
  async bootstrap({ strapi }: { strapi: Core.Strapi }) {
    reconciliation().onReconcile('referrals', compareBooks);
    await strapi.service('admin::permission').actionProvider.registerMany(permissions);
    watchSettings();
  },
  contentTypes: { setting },
  routes: {
    admin: { type: 'admin', routes: [...adminPromoterRoutes, ...adminWithdrawalRoutes] },
    'content-api': { type: 'content-api', routes: [...promotionRoutes, ...withdrawalRoutes] },
  },
};
