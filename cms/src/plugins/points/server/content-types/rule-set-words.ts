import type { FormSection, FormWords } from '../../../../kernel/content-form';

export const ruleSetSections: FormSection[] = [
  { above: 'onTickets', zh: ['购票得积分'], en: ['Points for tickets'] },
  { above: 'checkIn', zh: ['签到'], en: ['Check-in'] },
  { above: 'lifetime', zh: ['有效期与财务'], en: ['Validity and accounting'] },
];

export const ruleSetWords: FormWords = {
  title: { zh: ['名称', '只在后台显示。'], en: ['Name', 'Shown in the admin only.'] },
  onTickets: {
    zh: ['购票得积分', '打开后，设置了积分的门票会送积分。每种门票送多少在门票里设置。'],
    en: ['Points for tickets', 'Tickets that have points set bring them. How many is set on each ticket.'],
  },
  earnAt: {
    zh: ['何时生效', '核销后：支付时先显示为待生效，检票后可用；支付后：支付完立即可用。'],
    en: ['When they count', 'After entry: shown as pending from payment on. At payment: at once.'],
  },
  checkIn: {
    zh: ['每日签到', '打开后，会员每天可以签到一次。'],
    en: ['Daily check-in', 'Once a day for each member.'],
  },
  checkInPoints: { zh: ['每天送多少积分'], en: ['Points a day'] },
  streaks: {
    zh: ['连续签到奖励', '天数最多的一档是一轮，之后重新开始。例如 3 天送 10、7 天送 30。'],
    en: ['Streak rewards', 'The longest begins a new round, e.g. 10 after 3 days and 30 after 7.'],
  },
  lifetime: {
    zh: ['有效期', '积分在这么久之后的当天结束时到期；填 0 表示永不到期。到期前 30 天和 7 天会提醒会员。'],
    en: [
      'Valid for',
      'Points end with the day so long after; 0 is never. Members are told 30 and 7 days before.',
    ],
  },
  lifetimeUnit: { zh: ['单位'], en: ['Unit'] },
  fenPer100: {
    zh: ['每 100 积分的成本', '以元填写，只用来估算积分负债。'],
    en: ['Cost of 100 points', 'In yuan; only for the estimate of what is owed to members.'],
  },
  adjustPerDay: {
    zh: ['每人每天最多调整', '每位员工一天内增减积分的总数，超过后不能再调整；填 0 表示不能调整。'],
    en: ['Adjusted a day', 'Most points that one of staff may add and take in a day; 0 is none.'],
  },
};

/** The words of src/components/points, by component. */
export const componentWords: Record<string, FormWords> = {
  'points.streak': {
    days: { zh: ['连续天数'], en: ['Days in a row'] },
    points: { zh: ['另送积分'], en: ['Points more'] },
  },
};
