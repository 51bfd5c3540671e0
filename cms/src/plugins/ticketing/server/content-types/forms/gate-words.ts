import type { FormWords } from '../../../../../kernel/content-form';

export const gateWords: FormWords = {
  title: {
    zh: ['名称', '检票员选择检票口时看到的名字。', '例如：东门'],
    en: ['Name', 'What inspectors choose from.', 'e.g. East Gate'],
  },
  slug: {
    zh: ['短名', '检票记录里的名字，只用小写字母、数字和连字符，不能重复；使用后请不要再改。', 'east'],
    en: ['Slug', 'Kept in every scan: lower-case letters, digits, hyphens. Keep it once used.', 'east'],
  },
  sort: {
    zh: ['排序', '数字越小越靠前。'],
    en: ['Order', 'Smaller numbers come first.'],
  },
  direction: {
    zh: ['方向', '双向：检票员可切换入园和出园；仅出园的检票口不核销门票。'],
    en: ['Direction', 'Both: inspectors switch between in and out. A gate that is only out uses no ticket.'],
  },
  products: {
    zh: ['可通过的门票', '不选：凡是票面权益允许的都能通过；选了：只有这些门票能通过。'],
    en: ['Tickets that pass', 'None chosen: whatever a ticket itself allows. Chosen: only these.'],
  },
  idCheck: {
    zh: ['在此核验证件', '要求核验证件的门票在这里核验；内部的检票口可以关闭。'],
    en: ['Check IDs here', 'For tickets that ask for it; gates inside the venue may do without.'],
  },
  countsInside: {
    zh: ['计入在园人数', '大门打开；索道、展馆等园内检票口请关闭，以免重复计算。'],
    en: [
      'Counts people inside',
      'On for outer gates; off for a cable car or a museum, or people count twice.',
    ],
  },
};
