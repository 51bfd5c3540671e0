import type { FormWords } from '../../../../../kernel/content-form';

export const gateWords: FormWords = {
  title: {
    zh: ['名称', '检票员选择检票口时看到的名字。', '例如：东门'],
    en: ['Name', 'What inspectors choose from.', 'e.g. East Gate'],
  },
  slug: {
    zh: ['短名', '检票记录里的名字，只用小写字母、数字和连字符；使用后请不要再改。', 'east'],
    en: ['Slug', 'Kept in every scan: lower-case letters, digits, hyphens. Keep it once used.', 'east'],
  },
  sort: {
    zh: ['排序', '数字越小越靠前。'],
    en: ['Order', 'Smaller numbers come first.'],
  },
};
