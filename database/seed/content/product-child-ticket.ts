import { sold, tier } from './sale';
import { blocks, lines, note } from './text';

export const childTicket = {
  slug: 'child-ticket',
  pool: 'park-day',
  pictures: ['child-ticket', 'child-ticket-1', 'child-ticket-2'],
  shared: {
    priceFen: 6400,
    originalPriceFen: 8000,
    ...sold,
    recommended: true,
    sort: 30,
    dated: true,
    weight: 1,
    uses: 1,
    visitorForm: 'contact',
    advanceDays: 60,
    maxPerOrder: 10,
    refundTiers: [tier(24, 0), tier(0, 20)],
    maxChanges: 2,
    pointsRule: 'per-yuan',
    points: 1,
  },
  zh: {
    title: '云栖山儿童票',
    subtitle: '1.2–1.5 米的小旅人，与大人同行',
    tags: lines('半价', '当日有效', '送寻宝手册'),
    includes: lines('景区大门票一张', '镜湖环湖摆渡船', '山林寻宝手册一本（服务中心领取）'),
    notes: [
      note('适用人群', '身高 1.2–1.5 米的儿童，须与持一日票的成人同行。'),
      note('入园方式', '出示小程序里的二维码，与成人一起从任一检票口入园。'),
    ],
    description: blocks(
      '# 跟着松鼠去寻宝',
      '手册里藏着十二枚印章：石桥下、茶亭里、博物馆的台阶边。集满可以在服务中心换一只木刻小松鼠。',
    ),
  },
  en: {
    title: 'Child Ticket',
    subtitle: 'For small travellers from 1.2 to 1.5 m',
    tags: lines('Half price', 'Valid on its day', 'Treasure booklet'),
    includes: lines(
      'Admission to the park',
      'Ferry around Mirror Lake',
      'Treasure booklet (at the service centre)',
    ),
    notes: [
      note('For whom', 'Children from 1.2 to 1.5 m tall, together with an adult who has a day ticket.'),
      note('Entering', 'Show the code of the mini-program at any gate, together with the adult.'),
    ],
    description: blocks(
      '# Follow the squirrel',
      'Twelve stamps hide under bridges, in tea houses and on the steps of the museum. Who has them all gets a carved squirrel.',
    ),
  },
};
