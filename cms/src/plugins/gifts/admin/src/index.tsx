import type { StrapiApp } from '@strapi/strapi/admin';
import { registerDeskReader } from '../../../../admin/desk/other-codes';
import { readGiftCode } from '../../server/rules/gift-code';
import { GiftPanel } from './desk/gift-panel';
import { GiftIcon } from './gift-icon';
import { GIFTS_PATH, giftsPermissions } from './permissions';
import { english } from './translations/en';
import { chinese } from './translations/zh-hans';

const MESSAGES: Record<string, Record<string, string>> = { en: english, 'zh-Hans': chinese };

export default {
  register(app: StrapiApp) {
    app.registerPlugin({ id: 'gifts', name: 'gifts' });
    registerDeskReader({ reads: (scanned) => readGiftCode(scanned) !== null, Panel: GiftPanel });
    app.addMenuLink({
      to: GIFTS_PATH,
      icon: GiftIcon,
      intlLabel: { id: 'gifts.page.title', defaultMessage: '礼品兑换' },
      permissions: giftsPermissions,
      position: -0.75,
      Component: () => import('./page/page'),
    });
  },
  registerTrads: async ({ locales }: { locales: string[] }) =>
    locales.map((locale) => ({ locale, data: MESSAGES[locale] ?? {} })),
};
