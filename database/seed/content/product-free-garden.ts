import { sold, tier } from './sale';
import { blocks, lines, note } from './text';

export const freeGarden = {
  slug: 'free-garden',
  pool: 'garden-day',
  pictures: ['free-garden', 'free-garden-1', 'free-garden-2'],
  shared: {
    priceFen: 0,
    ...sold,
    recommended: false,
    sort: 40,
    dated: true,
    weight: 1,
    uses: 1,
    visitorForm: 'none',
    advanceDays: 60,
    maxPerOrder: 10,
    refundTiers: [tier(0, 0)],
  },
  zh: {
    title: '竹影园免费预约',
    subtitle: '免费开放，预约后凭码入园',
    tags: lines('免费', '需预约', '当日有效'),
    includes: lines('竹影园入园一次', '茶亭歇脚'),
    notes: [note('入园方式', '免费，但每天限 2000 人。预约后凭小程序里的二维码入园。')],
    description: blocks('# 竹影里的半日', '三千竿竹，一条石径，尽头是茶亭。雨天最好看。'),
  },
  en: {
    title: 'Bamboo Garden',
    subtitle: 'Free, with a reservation',
    tags: lines('Free', 'Reservation', 'Valid on its day'),
    includes: lines('One entry to the Bamboo Garden', 'A rest in the tea house'),
    notes: [
      note('Entering', 'Free of charge, 2,000 guests a day. Reserve and show the code of the mini-program.'),
    ],
    description: blocks(
      '# Half a day in the shade',
      'Three thousand bamboos, one stone path, a tea house at its end. Best in the rain.',
    ),
  },
};
