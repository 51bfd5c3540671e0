import type { FormWords } from '../../kernel/content-form';

/** Fields that several content types have. */
export const scheduleWords: FormWords = {
  publishAt: {
    zh: ['定时发布', '到了这个时间，草稿会自动发布（所有语言一起）；先保存草稿即可，不用点发布。'],
    en: ['Publish at', 'The draft is published by itself then, in every language. Just save it.'],
  },
  unpublishAt: {
    zh: ['定时下线', '到了这个时间自动下线，草稿保留。'],
    en: ['Unpublish at', 'It is taken offline by itself then; the draft stays.'],
  },
};

export const ticketsWords: FormWords = {
  tickets: {
    zh: ['关联门票', '页面里会出现购票入口，最多选 3 种。'],
    en: ['Linked tickets', 'The page offers them for sale; three at most.'],
  },
};

export const sortWords: FormWords = {
  sort: { zh: ['排序', '数字越小越靠前。'], en: ['Order', 'Smaller numbers come first.'] },
};
