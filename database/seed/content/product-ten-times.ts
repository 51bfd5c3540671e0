import { sold, tier } from './sale';
import { blocks, lines, note } from './text';

export const tenTimes = {
  slug: 'ten-times',
  pool: null,
  pictures: ['ten-times'],
  shared: {
    priceFen: 60000,
    originalPriceFen: 128000,
    ...sold,
    recommended: false,
    sort: 60,
    dated: false,
    validDays: 730,
    weight: 1,
    uses: 10,
    visitorForm: 'contact',
    advanceDays: 60,
    maxPerOrder: 2,
    refundTiers: [tier(0, 10)],
    refundExpired: true,
    pointsRule: 'per-yuan',
    points: 1,
  },
  zh: {
    title: '云栖山十次卡',
    subtitle: '住在山下的人，最知道山的好',
    tags: lines('10 次', '两年有效', '无需预约'),
    includes: lines('景区入园十次', '镜湖环湖摆渡船'),
    notes: [note('使用方法', '两年内入园十次，不用预约，凭二维码从任一检票口入园。')],
    description: blocks('# 常来', '春看野茶夏听雨，秋天的湖，冬天的雪。十次，够看完一整年。'),
  },
  en: {
    title: 'Ten Visits',
    subtitle: 'For those who live below the mountain',
    tags: lines('10 visits', 'Two years', 'No reservation'),
    includes: lines('Ten entries to the park', 'The ferry round Mirror Lake'),
    notes: [note('How to use it', 'Ten entries within two years at any gate, without a reservation.')],
    description: blocks(
      '# Come often',
      'Tea in spring, rain in summer, the lake in autumn, the snow in winter.',
    ),
  },
};
