import { bronzeRoom, celadonRoom, gorge, skyTerraces } from './scenes/articles-culture';
import { bambooRain, hillVillage, noodles, starCamp, steamers, teaHouse } from './scenes/articles-life';
import {
  cloudSeason,
  cranesAtDawn,
  firstSnow,
  lanternNight,
  mapleLake,
  ridgeWalk,
} from './scenes/articles-scenery';
import { autumnBanner, nightBanner, winterBanner } from './scenes/banners';
import { categoryFood, categoryScenery, categoryStay } from './scenes/categories';
import { categoryCulture } from './scenes/category-culture';
import { ginkgoSwing, kiteHill, koiPond } from './scenes/child-ticket';
import { dayTicket } from './scenes/day-ticket';
import { autumnStairs, lotusLake } from './scenes/day-ticket-gallery';
import { familyTicket } from './scenes/family-ticket';
import { moonGateGarden, teaByTheWindow, teaHills } from './scenes/free-garden';
import { lostBag, lostBottle, lostCamera, lostPhone, lostScarf, lostUmbrella } from './scenes/lost-carried';
import { lostBear, lostGlasses, lostHat, lostKeys, lostPinwheel, lostWallet } from './scenes/lost-small';
import { openTicket } from './scenes/open-ticket';
import { rareView } from './scenes/rare-view';
import { framedSunrise, lampsToThePavilion } from './scenes/rare-view-gallery';
import { realName } from './scenes/real-name';
import { siteHero } from './scenes/site-hero';
import { tenTimes } from './scenes/ten-times';
import { threeGates } from './scenes/three-gates';
import { tourBell, tourCableCar, tourHall } from './scenes/tours-inside';
import {
  tourBridge,
  tourGate,
  tourLotus,
  tourPagoda,
  tourPavilion,
  tourPine,
  tourWaterfall,
} from './scenes/tours-outside';
import { windowOnly } from './scenes/window-only';
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
  'article-13': bronzeRoom,
  'article-14': celadonRoom,
  'article-15': skyTerraces,
  'article-16': gorge,
  'tour-01': tourGate,
  'tour-02': tourBridge,
  'tour-03': tourPagoda,
  'tour-04': tourPavilion,
  'tour-05': tourWaterfall,
  'tour-06': tourBell,
  'tour-07': tourHall,
  'tour-08': tourPine,
  'tour-09': tourCableCar,
  'tour-10': tourLotus,
  'category-scenery': categoryScenery,
  'category-food': categoryFood,
  'category-stay': categoryStay,
  'category-culture': categoryCulture,
  'banner-1': autumnBanner,
  'banner-2': nightBanner,
  'banner-3': winterBanner,
  'lost-01': lostUmbrella,
  'lost-02': lostCamera,
  'lost-03': lostScarf,
  'lost-04': lostPhone,
  'lost-05': lostBag,
  'lost-06': lostBottle,
  'lost-07': lostGlasses,
  'lost-08': lostBear,
  'lost-09': lostHat,
  'lost-10': lostKeys,
  'lost-11': lostWallet,
  'lost-12': lostPinwheel,
};
