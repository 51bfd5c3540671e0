import { autumnBanner } from './scenes/autumn-banner';
import { autumnStairs } from './scenes/autumn-stairs';
import { bambooRain } from './scenes/bamboo-rain';
import { bronzeRoom } from './scenes/bronze-room';
import { categoryCulture } from './scenes/category-culture';
import { categoryFood } from './scenes/category-food';
import { categoryScenery } from './scenes/category-scenery';
import { categoryStay } from './scenes/category-stay';
import { celadonRoom } from './scenes/celadon-room';
import { cloudSeason } from './scenes/cloud-season';
import { cranesAtDawn } from './scenes/cranes-at-dawn';
import { dayTicket } from './scenes/day-ticket';
import { familyTicket } from './scenes/family-ticket';
import { firstSnow } from './scenes/first-snow';
import { framedSunrise } from './scenes/framed-sunrise';
import { giftBookmark, giftFan, giftPostcards } from './scenes/gifts-paper';
import { giftCrane, giftMagnet, giftMug, giftTea, giftTote } from './scenes/gifts-things';
import { ginkgoSwing } from './scenes/ginkgo-swing';
import { gorge } from './scenes/gorge';
import { hillVillage } from './scenes/hill-village';
import { kiteHill } from './scenes/kite-hill';
import { koiPond } from './scenes/koi-pond';
import { lampsToThePavilion } from './scenes/lamps-to-the-pavilion';
import { lanternNight } from './scenes/lantern-night';
import { lostBag, lostBottle, lostCamera, lostPhone, lostScarf, lostUmbrella } from './scenes/lost-carried';
import { lostBear, lostGlasses, lostHat, lostKeys, lostPinwheel, lostWallet } from './scenes/lost-small';
import { lotusLake } from './scenes/lotus-lake';
import { mapleLake } from './scenes/maple-lake';
import { moonGateGarden } from './scenes/moon-gate-garden';
import { nightBanner } from './scenes/night-banner';
import { noodles } from './scenes/noodles';
import { openTicket } from './scenes/open-ticket';
import { rareView } from './scenes/rare-view';
import { realName } from './scenes/real-name';
import { ridgeWalk } from './scenes/ridge-walk';
import { siteHero } from './scenes/site-hero';
import { skyTerraces } from './scenes/sky-terraces';
import { starCamp } from './scenes/star-camp';
import { steamers } from './scenes/steamers';
import { teaByTheWindow } from './scenes/tea-by-the-window';
import { teaHills } from './scenes/tea-hills';
import { teaHouse } from './scenes/tea-house';
import { tenTimes } from './scenes/ten-times';
import { threeGates } from './scenes/three-gates';
import { tourBell } from './scenes/tour-bell';
import { tourBridge } from './scenes/tour-bridge';
import { tourCableCar } from './scenes/tour-cable-car';
import { tourGate } from './scenes/tour-gate';
import { tourHall } from './scenes/tour-hall';
import { tourLotus } from './scenes/tour-lotus';
import { tourPagoda } from './scenes/tour-pagoda';
import { tourPavilion } from './scenes/tour-pavilion';
import { tourPine } from './scenes/tour-pine';
import { tourWaterfall } from './scenes/tour-waterfall';
import { windowOnly } from './scenes/window-only';
import { winterBanner } from './scenes/winter-banner';
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
  'gift-tote': giftTote,
  'gift-mug': giftMug,
  'gift-tea': giftTea,
  'gift-crane': giftCrane,
  'gift-magnet': giftMagnet,
  'gift-fan': giftFan,
  'gift-bookmark': giftBookmark,
  'gift-postcards': giftPostcards,
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
