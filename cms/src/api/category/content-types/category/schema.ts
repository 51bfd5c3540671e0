import { localized, media, shared, sort, text } from '../../../../content/fields';
import { formOf } from '../../../../content/form';
import { categoryWords } from '../../../../content/words/guides';

const { pluginForm, config } = formOf({
  uid: 'api::category.category',
  words: categoryWords,
  mainField: 'name',
  list: ['cover', 'name', 'slug', 'sort'],
  sortBy: ['sort', 'ASC'],
  rows: [
    [
      ['name', 8],
      ['slug', 4],
    ],
    ['summary'],
    ['cover', 'sort'],
  ],
});

/** A part of the guides: its tile leads to its articles. */
export default {
  kind: 'collectionType',
  collectionName: 'categories',
  info: { singularName: 'category', pluralName: 'categories', displayName: '攻略分类' },
  options: { draftAndPublish: true },
  pluginOptions: { i18n: { localized: true }, ...pluginForm },
  config,
  attributes: {
    name: text(20, { required: true }),
    slug: { type: 'string', required: true, regex: '^[a-z0-9]+(-[a-z0-9]+)*$', maxLength: 40, ...shared },
    summary: text(60, localized),
    cover: media('images'),
    sort,
  },
};
