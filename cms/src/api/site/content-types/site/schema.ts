import { degrees, media, phone, richText, text } from '../../../../content/fields';
import { formOf } from '../../../../content/form';
import { siteWords } from '../../../../content/words/home';
import { siteSections } from '../../../../content/words/sections';

const { pluginForm, config } = formOf({
  uid: 'api::site.site',
  words: siteWords,
  sections: siteSections,
  mainField: 'name',
  list: ['name'],
  rows: [
    ['name', 'slogan'],
    ['hours', 'notice'],
    ['phone', 'serviceHours'],
    ['address'],
    ['latitude', 'longitude'],
    ['hero', 'logo'],
    ['about'],
  ],
});

/** The attraction itself. */
export default {
  kind: 'singleType',
  collectionName: 'sites',
  info: { singularName: 'site', pluralName: 'sites', displayName: '景区信息' },
  options: { draftAndPublish: true },
  pluginOptions: { i18n: { localized: true }, ...pluginForm },
  config,
  attributes: {
    name: text(40, { required: true }),
    slogan: text(60),
    hours: text(60),
    notice: text(120),
    phone,
    serviceHours: text(60),
    address: text(120),
    latitude: degrees(90),
    longitude: degrees(180),
    hero: media('images'),
    logo: media('images'),
    about: richText(),
  },
};
