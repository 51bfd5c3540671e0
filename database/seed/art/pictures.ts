import { ginkgoSwing, kiteHill, koiPond } from './scenes/child-ticket';
import { dayTicket } from './scenes/day-ticket';
import { autumnStairs, lotusLake } from './scenes/day-ticket-gallery';
import { moonGateGarden, teaByTheWindow, teaHills } from './scenes/free-garden';
import { rareView } from './scenes/rare-view';
import { framedSunrise, lampsToThePavilion } from './scenes/rare-view-gallery';
import { siteHero } from './scenes/site-hero';
import { familyTicket } from './scenes/family-ticket';
import { openTicket } from './scenes/open-ticket';
import { realName } from './scenes/real-name';
import { tenTimes } from './scenes/ten-times';
import { threeGates } from './scenes/three-gates';
import { windowOnly } from './scenes/window-only';
import { bambooRain, hillVillage, noodles, starCamp, steamers, teaHouse } from './scenes/articles-life';
import { cloudSeason, cranesAtDawn, firstSnow, lanternNight, mapleLake, ridgeWalk } from './scenes/articles-scenery';
import type { Sheet } from './sheet';

/** Every picture by its file name (without ending). */
export const pictures: Record<string, () => Sheet> = {
  'site-hero': siteHero,
  'day-ticket': dayTicket,
  'day-ticket-1': lotusLake,
  'day-ticket-2': autumnStairs,
  'child-ticket': kiteHill,
  'child-ticket-1': koiPond,
  'child-ticket-2': ginkgoSwing,
  'rare-view': rareView,
  'rare-view-1': framedSunrise,
  'rare-view-2': lampsToThePavilion,
  'free-garden': moonGateGarden,
  'free-garden-1': teaHills,
  'free-garden-2': teaByTheWindow,
  'open-ticket': openTicket,
  'family-ticket': familyTicket,
  'three-gates': threeGates,
  'ten-times': tenTimes,
  'real-name': realName,
  'window-only': windowOnly,
  'article-01': ridgeWalk,
  'article-02': cloudSeason,
  'article-03': mapleLake,
  'article-04': firstSnow,
  'article-05': lanternNight,
  'article-06': cranesAtDawn,
  'article-07': bambooRain,
  'article-08': noodles,
  'article-09': steamers,
  'article-10': hillVillage,
  'article-11': starCamp,
  'article-12': teaHouse,
};
