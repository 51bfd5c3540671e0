import type { FormSection, FormWords } from '../../../../../kernel/content-form';

export const productSections: FormSection[] = [
  { above: 'title', zh: ['基本信息'], en: ['Basics'] },
  { above: 'priceFen', zh: ['价格'], en: ['Price'] },
  { above: 'sellInMiniProgram', zh: ['在哪里、什么时候卖'], en: ['Where and when it is sold'] },
  { above: 'pool', zh: ['名额与日期'], en: ['Places and dates'] },
  { above: 'visitorForm', zh: ['游客信息'], en: ['Visitors'] },
  { above: 'uses', zh: ['检票'], en: ['At the gate'] },
  { above: 'refundReview', zh: ['退款与改签'], en: ['Refunds and changes of date'] },
  { above: 'pointsRule', zh: ['积分与佣金'], en: ['Points and commission'] },
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
  priceRules: {
    zh: ['按日期定价', '没有规则的日子按售价。写明日期的规则优先于只写星期的；同类规则以最后一条为准。'],
    en: [
      'Prices by date',
      'Days without a rule have the price above. Rules with dates come before rules with weekdays only; of the same kind the last one decides.',
    ],
  },
  sort: {
    zh: ['排序', '数字越小越靠前。'],
    en: ['Order', 'Smaller numbers come first.'],
  },
  sellInMiniProgram: {
    zh: ['在小程序出售', '不打开时，小程序里看得到但不能购买。'],
    en: ['Sell in the mini-program', 'When off, visitors see it in the mini-program but cannot buy it.'],
  },
  sellOnH5: {
    zh: ['在 H5 网页出售', '同一套页面在微信网页里打开时能否购买。'],
    en: ['Sell on H5 pages', 'Whether it can be bought when the same pages are opened as a web page.'],
  },
  sellAtWindow: {
    zh: ['在售票窗口出售', '供窗口人员为游客出票。'],
    en: ['Sell at the window', 'For staff who sell at the ticket office.'],
  },
  sellByPartners: {
    zh: ['由合作渠道出售', '供旅行社、平台等合作方。'],
    en: ['Sell by partners', 'For travel agencies and platforms.'],
  },
  saleFrom: {
    zh: ['开售时间', '在此之前看得到、不能买；不填为立即开售。'],
    en: ['On sale from', 'Before it, visitors see the ticket and cannot buy it. Empty: at once.'],
  },
  saleUntil: {
    zh: ['停售时间', '不填为一直出售。'],
    en: ['On sale until', 'Empty: without an end.'],
  },
  recommended: {
    zh: ['首页推荐', '显示在小程序首页的轮播里。'],
    en: ['Recommended', 'Shown in the carousel of the home page.'],
  },
  pool: {
    zh: [
      '客流池',
      '从哪里扣名额；几种门票可以共用一个客流池。选日期的门票必须选择；不选日期的门票选了它，入园前就要先预约。',
    ],
    en: [
      'Pool',
      'Whose places it takes; several products may share one. Dated tickets need one; an open-dated ticket with a pool must be reserved before the visit.',
    ],
  },
  dated: {
    zh: ['购买时选日期', '打开：游客购买时选择游玩日期；关闭：有效期内任选一天来。'],
    en: ['Dated', 'On: visitors choose the day when they buy. Off: any day while it is valid.'],
  },
  validDays: {
    zh: ['有效期（天）', '不选日期的门票从购买当天起多少天内有效。'],
    en: ['Valid for (days)', 'How long an open-dated ticket is good, from the day it is bought.'],
  },
  advanceDays: {
    zh: ['可提前预订（天）', '游客最多能预订几天以后的票；0 表示只售当天。'],
    en: ['Days ahead', 'How many days ahead visitors may book; 0 is today only.'],
  },
  releaseTime: {
    zh: ['每日放票时间', '最远的那一天几点开始卖；不填为零点。', '08:00'],
    en: ['Daily release', 'When the farthest day comes on sale, 24-hour clock. Empty: at midnight.', '08:00'],
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
  onePerDocument: {
    zh: ['一证一天限一张', '同一证件、同一游玩日期只能买一张。'],
    en: ['One per document and day', 'One ticket for the same document and visit day.'],
  },
  maxPerOrder: {
    zh: ['每单限购（张）', '一次最多购买多少张。'],
    en: ['Limit per order', 'How many tickets one order may have.'],
  },
  maxPerMemberPerDay: {
    zh: ['每人每日限购（张）', '同一位会员、同一个游玩日期最多买几张；不填为不限。'],
    en: ['Limit per member and day', 'For one member and visit day. Empty: no limit.'],
  },
  uses: {
    zh: ['可用次数', '一张票可以入园几人次；次票、家庭票填大于 1 的数。下面填了使用权益时，以权益为准。'],
    en: ['Uses', 'How many entries one ticket has. The entitlements below, if any, count instead.'],
  },
  entitlements: {
    zh: ['使用权益', '联票逐项填写：在哪个检票口、可用几次、占票价的份额。不填时所有检票口都能用。'],
    en: [
      'Entitlements',
      'For packages: which gate, how often, and its share of the price. Empty: every gate.',
    ],
  },
  earlyMinutes: {
    zh: ['可提前入园（分钟）', '时段开始前多少分钟可以检票。'],
    en: ['Early entry (minutes)', 'How long before its slot a ticket is let in.'],
  },
  lateMinutes: {
    zh: ['可迟到入园（分钟）', '时段结束后多少分钟内仍可检票；0 表示结束就不能入园。'],
    en: ['Late entry (minutes)', 'How long after its slot a ticket is still let in; 0 is not at all.'],
  },
  minutesBetweenUses: {
    zh: ['两次入园至少间隔（分钟）', '防止一张次票被连续转借；联票每项权益分别计算。不填为不限。'],
    en: [
      'Minutes between uses',
      'Keeps a ticket with several uses from being passed back; each entitlement counts for itself. Empty: none.',
    ],
  },
  usesPerDay: {
    zh: ['每天最多入园（人次）', '次票一天最多用几次；联票每项权益分别计算。不填为不限。'],
    en: [
      'Uses per day',
      'How often it opens the gate on one day; each entitlement counts for itself. Empty: no limit.',
    ],
  },
  liveCodeOnly: {
    zh: ['只认动态码', '打开后，截图和打印的二维码不能入园。'],
    en: ['Live code only', 'Screenshots and printed codes do not open the gate.'],
  },
  idCheck: {
    zh: ['入园核验证件', '检票时先显示打码的姓名和证件号，检票员核对本人后确认放行。'],
    en: [
      'Check the ID at the gate',
      "The inspector first sees the masked name and document, looks at the visitor's own, and confirms.",
    ],
  },
  refundReview: {
    zh: ['退款需要审核', '打开：由工作人员审核；关闭：符合下面的阶梯就自动退款。'],
    en: ['Refunds are reviewed', 'On: staff decide. Off: what fits the tiers below is paid back at once.'],
  },
  refundExpired: {
    zh: ['过期可退', '打开：没用完就过期的门票仍可退未使用的部分，按最后一档收手续费。'],
    en: [
      'Refunds after the end',
      'On: what was not used can be given back after the ticket has expired, for the fee of the last tier.',
    ],
  },
  maxChanges: {
    zh: ['可改签次数', '选日期的门票最多改期几次，差价多退少补；0 为不可改签。已售出的门票按购买时的规则。'],
    en: [
      'Changes of date',
      'How often a dated ticket may be moved to another day; a difference is paid or refunded. 0: never. Tickets already sold keep their rules.',
    ],
  },
  refundTiers: {
    zh: [
      '退款阶梯',
      '距游玩开始多少小时前申请，收多少手续费。一条都不填就是不可退款。已售出的门票按购买时的规则。',
    ],
    en: [
      'Refund tiers',
      'Until how many hours before the visit begins, for which fee. None: not refundable. Tickets already sold keep their rules.',
    ],
  },
  pointsRule: {
    zh: ['积分', '购买后送多少积分；积分功能打开后才会生效。'],
    en: ['Points', 'What the buyer earns, once points are switched on.'],
  },
  points: {
    zh: ['积分数', '固定：每张多少分；按金额：每付一元多少分。'],
    en: ['How many points', 'Fixed: for each ticket. By price: for each yuan paid.'],
  },
  commissionRule: {
    zh: ['推广佣金', '推荐人在门票核销后得到的佣金。'],
    en: ['Commission', 'What the promoter earns when the ticket is used.'],
  },
  commissionFen: {
    zh: ['每张佣金', '以元填写。'],
    en: ['Commission per ticket', 'In yuan.'],
  },
  commissionPercent: {
    zh: ['佣金比例（%）', '按实付金额计算，舍去不足一分的部分。'],
    en: ['Commission (%)', 'Of what was paid; fractions of a fen are dropped.'],
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
