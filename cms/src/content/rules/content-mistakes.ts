import type { ContentMistake } from '../../kernel/content-refusal';

/** A document as an editor left it: anything may be missing. */
export type Draft = Readonly<Record<string, unknown>>;

/** `always`: also while it is a draft. */
export interface Check {
  always?: boolean;
  mistake: ContentMistake;
  wrong: (draft: Draft) => boolean;
}

const MOST_TICKETS = 3;

const mistake = (field: string, code: string, zh: string, en: string): ContentMistake => ({
  field,
  code,
  zh,
  en,
});
const instantOf = (value: unknown): number | null => (value ? new Date(value as string).getTime() : null);
const upsideDown = (from: unknown, until: unknown): boolean => {
  const [begin, end] = [instantOf(from), instantOf(until)];
  return begin !== null && end !== null && begin >= end;
};
const isEmpty = (value: unknown): boolean =>
  value === null || value === undefined || value === '' || (Array.isArray(value) && value.length === 0);
const needed = (choice: string, field: string, zh: string, en: string): Check => ({
  mistake: mistake(field, `${field}-missing`, zh, en),
  wrong: (draft) => draft.leadsTo === choice && isEmpty(draft[field]),
});

const schedule: Check = {
  always: true,
  mistake: mistake(
    'unpublishAt',
    'schedule-upside-down',
    '定时下线要晚于定时发布：请把下线时间改晚，或清空它。',
    'It would go offline before it is published: choose a later time or leave it empty.',
  ),
  wrong: ({ publishAt, unpublishAt }) => upsideDown(publishAt, unpublishAt),
};
const tickets: Check = {
  mistake: mistake(
    'tickets',
    'too-many-tickets',
    '最多关联 3 种门票，请去掉几种。',
    'Three linked tickets at most: remove some.',
  ),
  wrong: (draft) => Array.isArray(draft.tickets) && draft.tickets.length > MOST_TICKETS,
};
const place: Check = {
  mistake: mistake(
    'latitude',
    'half-a-place',
    '经度和纬度要一起填写。',
    'Give latitude and longitude together.',
  ),
  wrong: ({ latitude, longitude }) => isEmpty(latitude) !== isEmpty(longitude),
};

/** What each content type is checked for, in the order of its form. */
export const contentChecks: Readonly<Record<string, readonly Check[]>> = {
  'api::article.article': [tickets, schedule],
  'api::tour.tour': [place, tickets, schedule],
  'api::site.site': [place],
  'api::banner.banner': [
    needed('to-ticket', 'ticket', '请选择点击后打开的门票。', 'Choose the ticket it leads to.'),
    needed('to-article', 'article', '请选择点击后打开的攻略。', 'Choose the guide it leads to.'),
    needed('to-tour', 'tour', '请选择点击后打开的导览。', 'Choose the tour it leads to.'),
    needed('to-page', 'page', '请选择点击后打开的页面。', 'Choose the page it leads to.'),
    needed('to-url', 'url', '请填写网址。', 'Give the address it leads to.'),
    {
      mistake: mistake(
        'shownUntil',
        'window-upside-down',
        '停止显示要晚于开始显示，否则永远看不到。',
        'It would stop before it begins: choose a later end or leave it empty.',
      ),
      wrong: ({ shownFrom, shownUntil }) => upsideDown(shownFrom, shownUntil),
    },
  ],
  'api::help-link.help-link': [
    needed('own-text', 'body', '请填写正文。', 'Write the text.'),
    needed('to-article', 'article', '请选择攻略。', 'Choose the guide it leads to.'),
    needed('to-url', 'url', '请填写网址。', 'Give the address it leads to.'),
  ],
};

/** What is wrong with a document that is saved as a draft or published. */
export const contentMistakes = (uid: string, draft: Draft, published: boolean): ContentMistake[] =>
  (contentChecks[uid] ?? [])
    .filter(({ always, wrong }) => (published || always) && wrong(draft))
    .map((check) => check.mistake);
