import {
  instant,
  longText,
  media,
  oneOf,
  richText,
  schedule,
  text,
  tickets,
  yesOrNo,
} from '../../../../content/fields';
import { formOf } from '../../../../content/form';
import { articleWords } from '../../../../content/words/guides';
import { articleSections } from '../../../../content/words/sections';

const { pluginForm, config } = formOf({
  uid: 'api::article.article',
  words: articleWords,
  sections: articleSections,
  mainField: 'title',
  list: ['cover', 'title', 'category', 'pinned', 'shownAt'],
  sortBy: ['shownAt', 'DESC'],
  rows: [
    [
      ['title', 8],
      ['category', 4],
    ],
    ['summary'],
    ['cover', 'video'],
    ['body'],
    ['tickets', 'shownAt'],
    ['pinned', 'commentsOpen'],
    ['publishAt', 'unpublishAt'],
  ],
});

/** One guide. */
export default {
  kind: 'collectionType',
  collectionName: 'articles',
  info: { singularName: 'article', pluralName: 'articles', displayName: '攻略' },
  options: { draftAndPublish: true },
  pluginOptions: { i18n: { localized: true }, ...pluginForm },
  config,
  attributes: {
    title: text(60, { required: true }),
    summary: longText(160),
    cover: media('images'),
    category: oneOf('api::category.category', { required: true }),
    body: richText({ required: true }),
    video: media('videos'),
    tickets,
    shownAt: instant(),
    pinned: yesOrNo(false),
    commentsOpen: yesOrNo(true),
    ...schedule(),
  },
};
