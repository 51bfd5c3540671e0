import { sold, tier } from './sale';
import { blocks, lines, note } from './text';

export const familyTicket = {
  slug: 'family-ticket',
  pool: 'park-day',
  pictures: ['family-ticket'],
  shared: {
    priceFen: 30000,
    originalPriceFen: 38400,
    ...sold,
    recommended: true,
    sort: 25,
    dated: true,
    weight: 4,
    uses: 4,
    visitorForm: 'contact',
    advanceDays: 60,
    maxPerOrder: 5,
    refundTiers: [tier(24, 0), tier(0, 20)],
    maxChanges: 2,
    pointsRule: 'fixed',
    points: 300,
    commissionRule: 'percent',
    commissionPercent: 5,
  },
  zh: {
    title: '云栖山家庭票',
    subtitle: '一张票，四个人，同进同出的一天',
    tags: lines('含 4 人', '一码同行', '比单买省 84 元起'),
    includes: lines('四人景区大门票', '镜湖环湖摆渡船', '亲子寻宝手册两本'),
    notes: [
      note('入园方式', '一个二维码最多带四人入园，可以一起进，也可以分几次进。'),
      note('使用日期', '仅限所选日期当天使用。'),
    ],
    description: blocks(
      '# 把一天留给彼此',
      '爷爷走得慢，孩子跑得快，不要紧，山里到处是可以坐下来的地方。半山亭的茶，湖心岛的船，回来时孩子已经在背上睡着了。',
    ),
  },
  en: {
    title: 'Family Ticket',
    subtitle: 'One ticket, four people, one day together',
    tags: lines('For four', 'One code', 'Saves from ¥84'),
    includes: lines('Admission for four', 'The ferry round Mirror Lake', 'Two treasure-hunt booklets'),
    notes: [
      note('Entering', 'One code lets up to four people in, together or in turns.'),
      note('Its day', 'Good on the chosen day only.'),
    ],
    description: blocks(
      '# A day for each other',
      'Grandfather walks slowly, the children run; the mountain is full of places to sit down.',
    ),
  },
};
