import type { StrapiApp } from '@strapi/strapi/admin';
import { POINTS_PATH, pointsPermissions } from './permissions';
import { PointsIcon } from './points-icon';
import { translations } from './translations';

export default {
  register(app: StrapiApp) {
    app.registerPlugin({ id: 'points', name: 'points' });
    app.addMenuLink({
      to: POINTS_PATH,
      icon: PointsIcon,
      intlLabel: { id: 'points.title', defaultMessage: '积分与礼品' },
      permissions: pointsPermissions,
      Component: () => import('./page'),
    });
  },
  registerTrads: async ({ locales }: { locales: string[] }) =>
    locales.map((locale) => ({ locale, data: translations[locale] ?? {} })),
};
