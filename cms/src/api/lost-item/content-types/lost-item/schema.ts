import { choice, longText, media, shared, text } from '../../../../content/fields';
import { formOf } from '../../../../content/form';
import { LOST_KINDS } from '../../../../content/rules/lost-kinds';
import { lostItemWords } from '../../../../content/words/lost-and-found';
import { lostItemSections } from '../../../../content/words/sections';

const { pluginForm, config } = formOf({
  uid: 'api::lost-item.lost-item',
  words: lostItemWords,
  sections: lostItemSections,
  mainField: 'title',
  list: ['photos', 'title', 'kind', 'foundOn', 'foundPlace', 'state'],
  sortBy: ['foundOn', 'DESC'],
  rows: [
    [
      ['title', 8],
      ['kind', 4],
    ],
    ['photos'],
    [
      ['foundOn', 4],
      ['foundPlace', 8],
    ],
    ['description'],
    [
      ['collectPlace', 8],
      ['state', 4],
    ],
  ],
});

/** Something found, shown to visitors at once: whoever keeps the desk has no time for drafts. */
export default {
  kind: 'collectionType',
  collectionName: 'lost_items',
  info: { singularName: 'lost-item', pluralName: 'lost-items', displayName: '失物招领' },
  options: { draftAndPublish: false },
  pluginOptions: { i18n: { localized: true }, ...pluginForm },
  config,
  attributes: {
    title: text(40, { required: true }),
    kind: choice(...LOST_KINDS),
    photos: { ...media('images', true), max: 9 },
    description: longText(300),
    foundOn: { type: 'date', required: true, ...shared },
    foundPlace: text(60),
    collectPlace: text(60),
    state: choice('to-be-collected', 'claimed', 'collected', 'archived'),
  },
};
