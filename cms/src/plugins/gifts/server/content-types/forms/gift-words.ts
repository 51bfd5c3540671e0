import type { FormSection, FormWords } from '../../../../../kernel/content-form';

export const giftSections: FormSection[] = [
  { above: 'name', zh: ['基本信息'], en: ['Basics'] },
  { above: 'pointsPrice', zh: ['积分与数量'], en: ['Points and number'] },
  { above: 'way', zh: ['怎样拿到'], en: ['How members get it'] },
  { above: 'description', zh: ['详情页内容'], en: ['Page content'] },
];

export const giftWords: FormWords = {
  name: {
    zh: ['礼品名称', '显示在积分商城和兑换记录里。', '例如：云栖山帆布袋'],
    en: ['Name', 'Shown in the mall and on exchanges.', 'e.g. Canvas bag'],
  },
  summary: {
    zh: ['一句话介绍', '显示在名称下方，尽量在 20 字以内。', '例如：装得下一本画册和一把伞'],
    en: ['One line', 'Shown below the name; best under ten words.', 'e.g. Room for a book and an umbrella'],
  },
  pictures: {
    zh: ['图片', '方图，1:1，宽度不小于 800 像素；第一张用在列表里。'],
    en: ['Pictures', 'Square, at least 800 pixels wide; the first one is shown in lists.'],
  },
  description: {
    zh: ['图文介绍', '详情页正文：材质、尺寸、使用说明等。'],
    en: ['Description', 'The text of the page: material, size, how to use it.'],
  },
  sort: {
    zh: ['排序', '数字越小越靠前。'],
    en: ['Order', 'Smaller numbers come first.'],
  },
  pointsPrice: {
    zh: ['所需积分', '兑换一件需要多少积分。已兑换的不受修改影响。'],
    en: ['Points', 'What one costs. What is exchanged already keeps its price.'],
  },
  valueFen: {
    zh: ['参考价值', '以元填写，显示为“价值 ¥39”；也用来估算积分的成本。可不填。'],
    en: ['Worth', 'In yuan. Shown beside the points, and used to tell what points cost. May stay empty.'],
  },
  stock: {
    zh: ['总数量', '一共可以兑换多少件，包括已经兑换掉的。补货时把新到的数量加上去。'],
    en: ['Number in all', 'With those that are exchanged already. When more arrive, add them to it.'],
  },
  perMember: {
    zh: ['每人限兑', '每位会员最多兑换几件，已取消和过期的不算；不填为不限。'],
    en: ['Limit per member', 'Cancelled and expired ones do not count. Empty: no limit.'],
  },
  availableFrom: {
    zh: ['开始兑换', '在此之前看得到、不能兑换；不填为立即开始。'],
    en: ['From', 'Before it, members see the gift and cannot have it. Empty: at once.'],
  },
  availableUntil: {
    zh: ['结束兑换', '不填为一直可以兑换。'],
    en: ['Until', 'Empty: without an end.'],
  },
  way: {
    zh: ['领取方式', '到服务台领取，或邮寄到家。已兑换的不受修改影响。'],
    en: ['Way', 'Picked up at the desk, or posted. What is exchanged already stays as it is.'],
  },
  pickUpPlace: {
    zh: ['领取地点', '显示在礼品页和兑换码上。', '例如：东门游客中心服务台'],
    en: [
      'Where',
      'Shown on the page of the gift and with its code.',
      'e.g. Desk of the East Gate visitor centre',
    ],
  },
  pickUpDays: {
    zh: ['领取期限（天）', '兑换后多少天内领取，到最后一天的 24 点为止；0 表示当天。过期后数量自动退回。'],
    en: [
      'Pick up within (days)',
      'To the end of the last day; 0 is the day of the exchange. Afterwards the gift is on offer again.',
    ],
  },
  returnsPoints: {
    zh: ['过期退还积分', '打开：过期未领时退还积分；关闭：积分不退。已兑换的按兑换时的规则。'],
    en: [
      'Points come back',
      'On: who does not come gets the points back. Off: they are gone. Exchanges keep the rule of their day.',
    ],
  },
};
