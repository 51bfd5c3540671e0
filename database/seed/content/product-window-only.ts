import { blocks, lines, note } from './text';

export const windowOnly = {
  slug: 'window-only',
  pool: 'park-day',
  pictures: ['window-only'],
  shared: {
    priceFen: 12000,
    sellInMiniProgram: false,
    sellOnH5: false,
    sellAtWindow: true,
    recommended: false,
    sort: 90,
    dated: true,
    weight: 1,
    uses: 1,
    visitorForm: 'none',
    advanceDays: 0,
    maxPerOrder: 10,
    refundTiers: [],
  },
  zh: {
    title: '云栖山窗口票',
    subtitle: '在东门售票处，把票交到手里',
    tags: lines('仅窗口出售', '当日有效'),
    includes: lines('景区大门票一张'),
    notes: [note('在哪里买', '仅在东门售票处出售，可以用现金。'), note('使用日期', '购买当天有效。')],
    description: blocks('# 一张纸票', '有人喜欢纸票的声音。东门的窗口还在，老周还在。'),
  },
  en: {
    title: 'Window Ticket',
    subtitle: 'A paper ticket from the East Gate',
    tags: lines('At the window only', 'Valid today'),
    includes: lines('Admission to the park'),
    notes: [
      note('Where', 'At the East Gate ticket office only; cash is welcome.'),
      note('Its day', 'Good on the day it is bought.'),
    ],
    description: blocks(
      '# A paper ticket',
      'Some like the sound of paper. The window at the East Gate is still there.',
    ),
  },
};
