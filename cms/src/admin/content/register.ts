import type { StrapiApp } from '@strapi/strapi/admin';
import { ModerationIcon } from './moderation/moderation-icon';
import { MODERATION_PATH, moderationPermissions } from './moderation/permissions';

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
  },
};
