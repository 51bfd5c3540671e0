import type { StrapiApp } from '@strapi/strapi/admin';
import { PromotionIcon, WithdrawalIcon } from './icons';
import {
  PROMOTION_PATH,
  promotionPermissions,
  WITHDRAWALS_PATH,
  withdrawalsPermissions,
} from './permissions';
import { translations } from './translations';

export default {
  register(app: StrapiApp) {
    app.registerPlugin({ id: 'referrals', name: 'referrals' });
    app.addMenuLink({
      to: PROMOTION_PATH,
      icon: PromotionIcon,
      intlLabel: { id: 'referrals.title', defaultMessage: '推广' },
      permissions: promotionPermissions,
      position: -0.7,
      Component: () => import('./overview/page'),
    });
    app.addMenuLink({
      to: WITHDRAWALS_PATH,
      icon: WithdrawalIcon,
      intlLabel: { id: 'referrals.withdrawals.title', defaultMessage: '提现' },
      permissions: withdrawalsPermissions,
      position: -0.69,
      Component: () => import('./withdrawals/page'),
    });
  },
  registerTrads: async ({ locales }: { locales: string[] }) =>
    locales.map((locale) => ({ locale, data: translations[locale] ?? {} })),
};
