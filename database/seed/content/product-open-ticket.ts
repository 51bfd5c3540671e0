import { sold, tier } from './sale';
import { blocks, lines, note } from './text';

export const openTicket = {
  slug: 'open-ticket',
  pool: 'park-day',
  pictures: ['open-ticket'],
  shared: {
    priceFen: 8800,
    originalPriceFen: 12800,
    ...sold,
    recommended: false,
    sort: 50,
    dated: false,
    validDays: 365,
    weight: 1,
    uses: 1,
    visitorForm: 'contact',
    advanceDays: 60,
    maxPerOrder: 10,
    refundTiers: [tier(0, 0)],
    pointsRule: 'per-yuan',
    points: 1,
  },
  zh: {
    title: '云栖山随心票',
    subtitle: '先买下这张票，再慢慢挑一个好天气',
    tags: lines('一年有效', '先购后约', '可转日期'),
    includes: lines('景区大门票一张', '镜湖环湖摆渡船', '语音导览'),
    notes: [
      note('使用方法', '购买后一年内有效。来之前请先预约日期，预约成功后凭码入园。'),
      note('改约', '预约的日期可以在当天停止预约之前改到另一天。'),
    ],
    description: blocks(
      '# 等一个好天气',
      '有人等云，有人等雪，有人等山里第一树红叶。把票先放在口袋里，天气好的那天早上再决定。',
    ),
  },
  en: {
    title: 'Open Ticket',
    subtitle: 'Buy it now, choose a fine day later',
    tags: lines('Valid for a year', 'Reserve later', 'Free to move'),
    includes: lines('Admission to the park', 'The ferry round Mirror Lake', 'Audio guide'),
    notes: [
      note(
        'How to use it',
        'Good for one year. Please reserve your day before you come; then the code opens the gate.',
      ),
      note('Another day', 'A reservation can be moved until booking for that day ends.'),
    ],
    description: blocks(
      '# Waiting for the weather',
      'Some wait for clouds, some for snow, some for the first red leaves. Keep the ticket in your pocket and decide on the morning.',
    ),
  },
};
