import { ChartPie } from '@strapi/icons';
import type { StrapiApp } from '@strapi/strapi/admin';
import { LostIcon } from './lost/lost-icon';
import { LOST_PATH, lostPermissions } from './lost/permissions';
import { ModerationIcon } from './moderation/moderation-icon';
import { MODERATION_PATH, moderationPermissions } from './moderation/permissions';
import { REPORT_PATH, reportPermissions } from './report/permissions';

/** Pages of what editors, marketers and the desk do beside Strapi's own forms. */
export const contentPages = {
  register(app: StrapiApp): void {
    app.addMenuLink({
      to: MODERATION_PATH,
      icon: ModerationIcon,
      intlLabel: { id: 'shanmen.moderation.title', defaultMessage: '留言审核' },
      permissions: moderationPermissions,
      position: 1.1,
      Component: () => import('./moderation/page'),
    });
    app.addMenuLink({
      to: LOST_PATH,
      icon: LostIcon,
      intlLabel: { id: 'shanmen.lost.title', defaultMessage: '失物招领' },
      permissions: lostPermissions,
      position: 1.2,
      Component: () => import('./lost/page'),
    });
    app.addMenuLink({
      to: REPORT_PATH,
      icon: ChartPie,
      intlLabel: { id: 'shanmen.report.title', defaultMessage: '内容效果' },
      permissions: reportPermissions,
      position: 1.3,
      Component: () => import('./report/page'),
    });
  },
};
