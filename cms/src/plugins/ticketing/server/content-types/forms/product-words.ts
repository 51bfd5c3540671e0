import type { FormSection, FormWords } from '../../../../../kernel/content-form';

export const productSections: FormSection[] = [
  { above: 'title', zh: ['基本信息'], en: ['Basics'] },
  { above: 'priceFen', zh: ['价格与发售'], en: ['Price and sale'] },
  { above: 'pool', zh: ['库存与日期'], en: ['Places and dates'] },
  { above: 'visitorForm', zh: ['购买与入园'], en: ['Buying and entering'] },
  { above: 'tags', zh: ['详情页内容'], en: ['Page content'] },
];

export const productWords: FormWords = {
  title: {
    zh: ['门票名称', '显示在首页、详情页和票面上。', '例如：云栖山一日票'],
    en: ['Title', 'Shown on the home page, the product page and the ticket.', 'e.g. Day Ticket'],
  },
  slug: {
    zh: ['短名', '用于网址，只用小写字母、数字和连字符；发布后请不要再改。', 'day-ticket'],
    en: [
      'Slug',
      'Part of addresses: lower-case letters, digits, hyphens. Keep it once published.',
      'day-ticket',
    ],
  },
  subtitle: {
    zh: ['一句话介绍', '显示在名称下方，尽量在 20 字以内。', '例如：登山、游湖、看云，一票走遍全山'],
    en: [
      'One line',
      'Shown below the title; best under ten words.',
      'e.g. The mountain, the lake and the clouds',
    ],
  },
  cover: {
    zh: ['封面图', '横图，3:2，宽度不小于 1200 像素。'],
    en: ['Cover', 'Landscape 3:2, at least 1200 pixels wide.'],
  },
  gallery: {
    zh: ['图集', '详情页顶部轮播，建议 2–6 张。'],
    en: ['Gallery', 'Shown on top of the product page; two to six pictures.'],
  },
  priceFen: {
    zh: ['售价', '以元填写；免费票填 0。已售出的门票不受修改影响。'],
    en: ['Price', 'In yuan; 0 for free tickets. Tickets already sold keep their price.'],
  },
  originalPriceFen: {
    zh: ['划线价', '显示为划掉的原价，可不填。'],
    en: ['Original price', 'Shown struck through; may stay empty.'],
  },
  sort: {
    zh: ['排序', '数字越小越靠前。'],
    en: ['Order', 'Smaller numbers come first.'],
  },
  sellInMiniProgram: {
    zh: ['在小程序出售', '不打开时，小程序里看得到但不能购买。'],
    en: ['Sell in the mini-program', 'When off, visitors see it in the mini-program but cannot buy it.'],
  },
  recommended: {
    zh: ['首页推荐', '显示在小程序首页的轮播里。'],
    en: ['Recommended', 'Shown in the carousel of the home page.'],
  },
  pool: {
    zh: ['客流池', '从哪里扣名额；几种门票可以共用一个客流池。指定日期的门票必须选择。'],
    en: ['Pool', 'Whose places it takes; several products may share one. Dated tickets need one.'],
  },
  dated: {
    zh: ['购买时选日期', '打开后，游客购买时选择游玩日期。'],
    en: ['Dated', 'Visitors choose the day when they buy.'],
  },
  advanceDays: {
    zh: ['可提前预订（天）', '游客最多能预订几天以后的票；0 表示只售当天。'],
    en: ['Days ahead', 'How many days ahead visitors may book; 0 is today only.'],
  },
  cutoffMinutes: {
    zh: ['提前停售（分钟）', '距离时段结束还有多少分钟时停售；0 表示卖到时段结束。'],
    en: ['Cut-off (minutes)', 'Sale stops this long before a slot ends; 0 sells to its end.'],
  },
  weight: {
    zh: ['每张占名额', '家庭票等一张票多人使用时，填写人数。'],
    en: ['Places per ticket', 'How many places one ticket takes, e.g. 4 for a family ticket.'],
  },
  visitorForm: {
    zh: ['购买时填写', '游客购买前要填写的信息；只收集入园需要的内容。'],
    en: ['Visitor form', 'What visitors must fill in. Ask only for what entering needs.'],
  },
  maxPerOrder: {
    zh: ['每单限购（张）', '一次最多购买多少张。'],
    en: ['Limit per order', 'How many tickets one order may have.'],
  },
  uses: {
    zh: ['可用次数', '一张票可以入园几次；次票填大于 1 的数。'],
    en: ['Uses', 'How often one ticket opens a gate.'],
  },
  earlyMinutes: {
    zh: ['可提前入园（分钟）', '时段开始前多少分钟可以检票。'],
    en: ['Early entry (minutes)', 'How long before its slot a ticket is let in.'],
  },
  liveCodeOnly: {
    zh: ['只认动态码', '打开后，截图和打印的二维码不能入园。'],
    en: ['Live code only', 'Screenshots and printed codes do not open the gate.'],
  },
  tags: {
    zh: ['卖点标签', '名称下方的小标签，最多 4 个，每个 8 字以内。'],
    en: ['Selling points', 'Small tags below the title, four at most.'],
  },
  includes: {
    zh: ['门票包含', '每行写一项，例如：景区大门票一张。'],
    en: ['Included', 'One thing a line, e.g. Admission to the park.'],
  },
  notes: {
    zh: ['购票须知', '入园方式、适用人群、退改说明等。'],
    en: ['Notes', 'How to enter, for whom, refunds and the like.'],
  },
  description: {
    zh: ['图文介绍', '详情页正文。'],
    en: ['Description', 'The text of the product page.'],
  },
};
