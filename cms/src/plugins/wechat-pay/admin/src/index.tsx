import { Message } from '@strapi/icons';
import type { StrapiApp } from '@strapi/strapi/admin';
import { BooksIcon } from './books-icon';
import {
  CONNECTION_PATH,
  connectionPermissions,
  RECONCILIATION_PATH,
  reconciliationPermissions,
} from './permissions';
import { translations } from './translations';

export default {
  register(app: StrapiApp) {
    app.registerPlugin({ id: 'wechat-pay', name: 'wechat-pay' });
    app.addMenuLink({
      to: RECONCILIATION_PATH,
      icon: BooksIcon,
      intlLabel: { id: 'wechat-pay.reconciliation.title', defaultMessage: '对账' },
      permissions: reconciliationPermissions,
      Component: () => import('./reconciliation/page'),
    });
    app.addMenuLink({
      to: CONNECTION_PATH,
      icon: Message,
      intlLabel: { id: 'wechat-pay.connection.title', defaultMessage: '微信' },
      permissions: connectionPermissions,
      Component: () => import('./connection/page'),
    });
  },
  registerTrads: async ({ locales }: { locales: string[] }) =>
    locales.map((locale) => ({ locale, data: translations[locale] ?? {} })),
};
