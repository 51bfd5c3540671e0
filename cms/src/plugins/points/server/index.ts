import type { Core } from '@strapi/strapi';
import { auditContent } from '../../../kernel/audit';
import { linkToMembers } from '../../../kernel/db';
import { defineTimer } from '../../../kernel/jobs';
import { keepsPersonalData } from '../../../kernel/personal-data';
import type { Points } from '../contract';
import { adminPointsRoutes } from './admin-routes/points';
import { contentTypes } from './content-types';
import { listen } from './listeners';
import { permissions } from './permissions';
import { checkInRoutes } from './routes/check-in';
import { statementRoutes } from './routes/statement';
import { checkPoints } from './services/check-points';
import { expirePoints } from './services/expire-points';
import { pointsKeeper } from './services/personal-data';
import { forgetRules, RULES_UID } from './services/point-rules';
import { readAccount } from './services/read-statement';
import { settleFrozen } from './services/settle-ticket';
import { giveBack, spend } from './services/spend';
import { warnOfExpiry } from './services/warn-of-expiry';

const points: Points = { account: readAccount, spend, giveBack };

export default {
  register({ strapi }: { strapi: Core.Strapi }) {
    listen();
    keepsPersonalData('points', pointsKeeper);
    auditContent(strapi, { [RULES_UID]: 'point-rules' });
    defineTimer('points.expire', '10 0,1 * * *', async (at) => void (await expirePoints(at)));
    defineTimer('points.settle-frozen', '50 4 * * *', async (at) => void (await settleFrozen(at)));
    defineTimer('points.check', '40 4 * * *', async () => void (await checkPoints()));
    defineTimer('points.warn-of-expiry', '20 10,11 * * *', warnOfExpiry);
    strapi
      .hook('strapi::content-types.afterSync')
      .register(() => linkToMembers([['points_accounts', 'member_id']]));
  },
  async bootstrap({ strapi }: { strapi: Core.Strapi }) {
    await strapi.service('admin::permission').actionProvider.registerMany(permissions);
    strapi.db.lifecycles.subscribe({
      models: [RULES_UID],
      afterCreate: forgetRules,
      afterUpdate: forgetRules,
      afterDelete: forgetRules,
    });
  },
  contentTypes,
  services: { points: () => points },
  routes: {
    admin: { type: 'admin', routes: adminPointsRoutes },
    'content-api': { type: 'content-api', routes: [...statementRoutes, ...checkInRoutes] },
  },
};
