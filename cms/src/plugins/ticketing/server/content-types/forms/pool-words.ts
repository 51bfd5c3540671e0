import type { FormSection, FormWords } from '../../../../../kernel/content-form';

export const poolSections: FormSection[] = [
  { above: 'name', zh: ['基本信息'], en: ['Basics'] },
  { above: 'openings', zh: ['每周开放'], en: ['Every week'] },
  { above: 'exceptions', zh: ['特殊日期'], en: ['Days that differ'] },
];

export const poolWords: FormWords = {
  name: {
    zh: ['名称', '只在后台显示。', '例如：景区全天'],
    en: ['Name', 'Shown in the admin only.', 'e.g. Park, whole day'],
  },
  slug: {
    zh: ['短名', '只用小写字母、数字和连字符，不能与其他客流池相同。', 'park-day'],
    en: ['Slug', 'Lower-case letters, digits, hyphens; different from all others.', 'park-day'],
  },
  wholeDay: {
    zh: ['按全天计', '打开：每天一个名额总数；关闭：按下面的时段分别计。'],
    en: ['Whole day', 'On: one number for the day. Off: each of the windows below has its own.'],
  },
  daysAhead: {
    zh: ['开放预订（天）', '提前生成多少天的名额，最多 400 天。'],
    en: ['Days ahead', 'For how many days places are opened, 400 at most.'],
  },
  openings: {
    zh: ['开放时段', '指定星期的时段优先于工作日、周末，再优先于每天。'],
    en: ['Openings', "A weekday's own openings come before workdays and weekends, and these before daily."],
  },
  exceptions: {
    zh: [
      '特殊日期',
      '节假日、闭园或限流。多条重叠时，以最后一条为准。已经生成的名额不会自动改动，请到日历里点“按模板更新”。',
    ],
    en: [
      'Exceptions',
      'Holidays, closures, other sizes. The last one that covers a day decides. Days that exist already stay as they are until you choose "Update from template" on the calendar.',
    ],
  },
};
