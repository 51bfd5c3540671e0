import {
  choice,
  oneOf,
  onlyWhen,
  richText,
  shared,
  sort,
  text,
  webAddress,
} from '../../../../content/fields';
import { formOf } from '../../../../content/form';
import { helpLinkWords } from '../../../../content/words/home';

const { pluginForm, config } = formOf({
  uid: 'api::help-link.help-link',
  words: helpLinkWords,
  mainField: 'title',
  list: ['title', 'kind', 'leadsTo', 'sort'],
  sortBy: ['sort', 'ASC'],
  rows: [
    [
      ['title', 8],
      ['kind', 4],
    ],
    [
      ['leadsTo', 8],
      ['sort', 4],
    ],
    ['body'],
    ['article'],
    ['url'],
  ],
});

/** A page of help, about the company, or of what is agreed. */
export default {
  kind: 'collectionType',
  collectionName: 'help_links',
  info: { singularName: 'help-link', pluralName: 'help-links', displayName: '帮助与条款' },
  options: { draftAndPublish: true },
  pluginOptions: { i18n: { localized: true }, ...pluginForm },
  config,
  attributes: {
    title: text(40, { required: true }),
    kind: choice('help', 'company', 'agreement', 'privacy'),
    leadsTo: choice('own-text', 'to-article', 'to-url'),
    sort,
    body: richText(onlyWhen('leadsTo', 'own-text')),
    article: oneOf('api::article.article', onlyWhen('leadsTo', 'to-article')),
    url: { ...webAddress, ...shared, ...onlyWhen('leadsTo', 'to-url') },
  },
};
