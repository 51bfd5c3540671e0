import {
  choice,
  instant,
  media,
  oneOf,
  onlyWhen,
  shared,
  sort,
  text,
  webAddress,
} from '../../../../content/fields';
import { formOf } from '../../../../content/form';
import { bannerWords } from '../../../../content/words/home';
import { bannerSections } from '../../../../content/words/sections';

const { pluginForm, config } = formOf({
  uid: 'api::banner.banner',
  words: bannerWords,
  sections: bannerSections,
  mainField: 'title',
  list: ['picture', 'title', 'place', 'shownFrom', 'shownUntil', 'sort'],
  sortBy: ['sort', 'ASC'],
  rows: [
    ['title'],
    ['picture'],
    ['leadsTo'],
    ['ticket', 'article'],
    ['tour', 'page'],
    ['url'],
    ['place', 'sort'],
    ['shownFrom', 'shownUntil'],
  ],
});

/** A picture that leads somewhere. */
export default {
  kind: 'collectionType',
  collectionName: 'banners',
  info: { singularName: 'banner', pluralName: 'banners', displayName: '轮播图' },
  options: { draftAndPublish: true },
  pluginOptions: { i18n: { localized: true }, ...pluginForm },
  config,
  attributes: {
    title: text(40, { required: true }),
    picture: media('images', false, { ...shared, required: true }),
    leadsTo: choice('no-link', 'to-ticket', 'to-article', 'to-tour', 'to-page', 'to-url'),
    ticket: oneOf('plugin::ticketing.product', onlyWhen('leadsTo', 'to-ticket')),
    article: oneOf('api::article.article', onlyWhen('leadsTo', 'to-article')),
    tour: oneOf('api::tour.tour', onlyWhen('leadsTo', 'to-tour')),
    page: {
      ...choice('guides', 'tours', 'lost-and-found', 'cart'),
      required: false,
      ...onlyWhen('leadsTo', 'to-page'),
    },
    url: { ...webAddress, ...shared, ...onlyWhen('leadsTo', 'to-url') },
    place: choice('home', 'guides', 'tours'),
    sort,
    shownFrom: instant(),
    shownUntil: instant(),
  },
};
