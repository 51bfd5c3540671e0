import type { FormWords } from '../../../../../kernel/content-form';

/** The words of src/components/ticketing, by component. */
export const componentWords: Record<string, FormWords> = {
  'ticketing.text-line': {
    text: { zh: ['文字'], en: ['Text'] },
  },
  'ticketing.note': {
    title: { zh: ['标题', undefined, '例如：入园方式'], en: ['Title', undefined, 'e.g. Entering'] },
    text: { zh: ['内容'], en: ['Text'] },
  },
  'ticketing.opening': {
    days: { zh: ['哪些日子'], en: ['On'] },
    startsAt: {
      zh: ['开始', '24 小时制。', '08:00'],
      en: ['From', '24-hour clock.', '08:00'],
    },
    endsAt: {
      zh: ['结束', '到当天结束填 24:00。', '18:00'],
      en: ['To', '24:00 is the end of the day.', '18:00'],
    },
    size: { zh: ['名额'], en: ['Places'] },
  },
  'ticketing.exception': {
    from: { zh: ['从'], en: ['From'] },
    to: {
      zh: ['到', '含这一天；只有一天时与开始相同。'],
      en: ['To', 'Included; the same day for a single one.'],
    },
    closed: { zh: ['关闭', '打开后，这些日子不售票。'], en: ['Closed', 'Nothing is sold on these days.'] },
    size: { zh: ['名额', '不填时沿用每周的名额。'], en: ['Places', 'Empty: as every week.'] },
    reason: { zh: ['原因', undefined, '例如：国庆限流'], en: ['Reason', undefined, 'e.g. National Day'] },
  },
  'ticketing.price-rule': {
    days: { zh: ['哪些日子'], en: ['On'] },
    from: { zh: ['从', '不填为不限。'], en: ['From', 'Empty: no limit.'] },
    to: { zh: ['到', '含这一天；不填为不限。'], en: ['To', 'Included; empty: no limit.'] },
    priceFen: { zh: ['价格', '以元填写。'], en: ['Price', 'In yuan.'] },
    note: {
      zh: ['备注', '只在后台显示。', '例如：国庆'],
      en: ['Note', 'Shown in the admin only.', 'e.g. National Day'],
    },
  },
  'ticketing.refund-tier': {
    untilHours: {
      zh: ['开始前（小时）', '在游玩开始前这么多小时以上申请；负数表示开始之后。'],
      en: ['Hours before', 'Asked for at least so long before the visit begins; negative: after it began.'],
    },
    feePercent: { zh: ['手续费（%）'], en: ['Fee (%)'] },
    feeFen: {
      zh: ['另收（元）', '每张票固定收取，可不填。'],
      en: ['Plus', 'For each ticket, in yuan; may stay empty.'],
    },
  },
  'ticketing.entitlement': {
    gate: { zh: ['检票口', '不选时所有检票口都能用。'], en: ['Gate', 'Empty: every gate.'] },
    note: {
      zh: ['备注', '只在后台显示，方便辨认。', '例如：索道上行'],
      en: ['Note', 'Shown in the admin only.', 'e.g. Cable car up'],
    },
    uses: { zh: ['可用次数'], en: ['Uses'] },
    share: {
      zh: ['票价份额', '按各项的比例分摊票价，例如 2、1、1。'],
      en: ['Share of the price', 'In proportion to the others, e.g. 2, 1, 1.'],
    },
  },
};
