import { opens, sold, tier } from './sale';
import { blocks, lines, note } from './text';

export const threeGates = {
  slug: 'three-gates',
  pool: 'park-day',
  pictures: ['three-gates'],
  shared: {
    priceFen: 19900,
    originalPriceFen: 24800,
    ...sold,
    recommended: true,
    sort: 15,
    dated: true,
    weight: 1,
    uses: 1,
    entitlements: [
      opens('east', '东门', 2),
      opens('cable-car', '索道上行', 1),
      opens('museum', '博物馆特展', 1),
    ],
    visitorForm: 'contact',
    advanceDays: 60,
    maxPerOrder: 10,
    refundTiers: [tier(24, 0), tier(0, 30)],
    pointsRule: 'fixed',
    points: 199,
    commissionRule: 'fixed',
    commissionFen: 1500,
  },
  zh: {
    title: '山湖三门联票',
    subtitle: '山门、索道、博物馆，一票走完',
    tags: lines('三处通行', '比单买省 49 元', '当日有效'),
    includes: lines('东门入园一次', '云栖索道上行一次', '镜湖博物馆特展一次'),
    notes: [
      note('入园方式', '在三个检票口各用一次，顺序随意，同一个二维码。'),
      note('使用日期', '仅限所选日期当天使用。'),
    ],
    description: blocks(
      '# 省下腿脚，多看一座山',
      '索道十二分钟上到云里，走下来正好路过听松桥。傍晚进博物馆，看完出来，湖上的灯已经亮了。',
    ),
  },
  en: {
    title: 'Three Gates',
    subtitle: 'Park, cable car and museum with one ticket',
    tags: lines('Three gates', 'Saves ¥49', 'Valid on its day'),
    includes: lines('East Gate, once', 'Cable car up, once', 'Mirror Lake Museum, once'),
    notes: [
      note('Entering', 'Once at each of the three gates, in any order, with one code.'),
      note('Its day', 'Good on the chosen day only.'),
    ],
    description: blocks(
      '# Spare your legs',
      'Twelve minutes up into the clouds, and a walk down across the Bridge of Listening Pines.',
    ),
  },
};
