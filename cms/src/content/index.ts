import type { Core } from '@strapi/strapi';
import { linkToMembers } from '../kernel/db';
import { defineTimer } from '../kernel/jobs';
import { tellAfterContent } from '../kernel/news';
import { keepsPersonalData } from '../kernel/personal-data';
import { whenReady } from '../kernel/ready';
import { addAdminRoutes } from './admin-routes';
import { checkContent } from './services/check-content';
import { countPurchases, forgetOldTaps } from './services/count-purchases';
import { startCounting } from './services/count-seen';
import { dateArticles } from './services/date-articles';
import { contentKeeper } from './services/personal-data';
import { publishDue } from './services/publish-due';
import { putAwayLost } from './services/put-away-lost';
import { refuseNul } from './services/refuse-nul';
import { fillSearchIndex, indexOnPublish } from './services/search-index';

const EDITED = ['article', 'category', 'tour', 'lost-item', 'comment', 'banner', 'help-link', 'site'];
/** A renamed ticket or a replaced picture is seen on content, too. */
const SEEN = ['plugin::ticketing.product', 'plugin::upload.file'];

const MEMBER_COLUMNS = [
  ['content_likes', 'member_id'],
  ['comment_reports', 'member_id'],
  ['content_taps', 'member_id'],
  ['lost_item_handovers', 'member_id'],
] as const;

/** What editors own besides tickets: guides, tours, lost and found, home. Called by the application's `register`. */
export function registerContent(strapi: Core.Strapi): void {
  addAdminRoutes(strapi);
  keepsPersonalData('content', contentKeeper);
  refuseNul();
  dateArticles();
  checkContent();
  indexOnPublish();
  countPurchases();
  whenReady(fillSearchIndex);
  defineTimer('content.publish-due', '*/15 * * * * *', publishDue);
  defineTimer('content.put-away-lost', '45 4 * * *', putAwayLost);
  defineTimer('content.forget-taps', '50 4 * * *', forgetOldTaps);
  strapi.hook('strapi::content-types.afterSync').register(() => linkToMembers(MEMBER_COLUMNS));
}

/** Called by the application's `bootstrap`: what is remembered in front of the server is dropped at each change. */
export function watchContent(strapi: Core.Strapi): void {
  startCounting();
  const changed = () => tellAfterContent('content');
  strapi.db.lifecycles.subscribe({
    models: [...EDITED.map((name) => `api::${name}.${name}`), ...SEEN],
    afterCreate: changed,
    afterUpdate: changed,
    afterDelete: changed,
    afterCreateMany: changed,
    afterUpdateMany: changed,
    afterDeleteMany: changed,
  });
}
