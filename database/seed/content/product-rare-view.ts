import { opens, sold, tier } from './sale';
import { blocks, lines, note } from './text';

export const rareView = {
  slug: 'rare-view',
  pool: 'rare-view',
  pictures: ['rare-view', 'rare-view-1', 'rare-view-2'],
  shared: {
    priceFen: 30000,
    ...sold,
    recommended: true,
    sort: 20,
    dated: true,
    weight: 1,
    uses: 1,
    visitorForm: 'contact',
    advanceDays: 60,
    maxPerOrder: 5,
    refundTiers: [tier(72, 0), tier(24, 20), tier(0, 50)],
    maxChanges: 1,
    refundReview: false,
    entitlements: [opens('cloud-pavilion', '观云阁')],
    earlyMinutes: 30,
  },
  zh: {
    title: '观云阁·限席',
    subtitle: '崖上小阁，每两小时只接待五位客人',
    tags: lines('每场 5 席', '含茶点', '专人引路'),
    includes: lines('观云阁两小时席位', '高山野茶与茶点', '引路人全程陪同', '景区大门票'),
    notes: [
      note('入场时间', '请按所选时段到达，可提前 30 分钟入场，时段结束后不能入场。'),
      note('天气', '如遇雷雨、冰雪封路，景区会通知改期或退款。'),
      note('身体条件', '需步行 600 级台阶，不适合行动不便者。'),
    ],
    description: blocks(
      '# 云海在脚下',
      '观云阁建在西崖最外的一块石头上，三面临空。天气好的早晨，云海从脚下一直铺到天边，太阳从云里升起来。',
      '阁里只有五张茶席。茶是山上的野茶，水是后山的泉。',
    ),
  },
  en: {
    title: 'Cloud Pavilion',
    subtitle: 'A pavilion on the cliff, five guests every two hours',
    tags: lines('5 seats a session', 'Tea included', 'Guided'),
    includes: lines(
      'A seat in the pavilion for two hours',
      'Wild mountain tea and sweets',
      'A guide all the way',
      'Admission to the park',
    ),
    notes: [
      note(
        'Arriving',
        'Please come within your session; you may enter 30 minutes early, and not after its end.',
      ),
      note('Weather', 'In thunderstorms, ice or snow we move the session or pay back.'),
      note('Condition', 'There are 600 steps to climb.'),
    ],
    description: blocks(
      '# Clouds below your feet',
      'The pavilion stands on the outermost rock of the western cliff, open on three sides. On clear mornings the clouds spread to the horizon and the sun rises out of them.',
      'There are five tea seats. The tea is wild, the water comes from the spring behind.',
    ),
  },
};
