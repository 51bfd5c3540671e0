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
};
