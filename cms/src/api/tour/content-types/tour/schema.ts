import {
  degrees,
  localized,
  longText,
  media,
  phone,
  richText,
  schedule,
  sort,
  text,
  tickets,
} from '../../../../content/fields';
import { formOf } from '../../../../content/form';
import { tourSections } from '../../../../content/words/sections';
import { tourWords } from '../../../../content/words/tours';

const LONGEST_AUDIO_SECONDS = 7_200;

const { pluginForm, config } = formOf({
  uid: 'api::tour.tour',
  words: tourWords,
  sections: tourSections,
  mainField: 'name',
  list: ['cover', 'name', 'audioSeconds', 'sort'],
  sortBy: ['sort', 'ASC'],
  rows: [
    [
      ['name', 8],
      ['sort', 4],
    ],
    ['summary'],
    ['cover', 'gallery'],
    [
      ['audio', 8],
      ['audioSeconds', 4],
    ],
    ['transcript'],
    ['text'],
    ['video'],
    ['phone', 'address'],
    ['latitude', 'longitude'],
    ['tickets'],
    ['publishAt', 'unpublishAt'],
  ],
});

/** One place of the attraction, told aloud. */
export default {
  kind: 'collectionType',
  collectionName: 'tours',
  info: { singularName: 'tour', pluralName: 'tours', displayName: '导览' },
  options: { draftAndPublish: true },
  pluginOptions: { i18n: { localized: true }, ...pluginForm },
  config,
  attributes: {
    name: text(40, { required: true }),
    summary: text(80),
    cover: media('images'),
    gallery: media('images', true),
    audio: media('audios', false, localized),
    audioSeconds: { type: 'integer', min: 1, max: LONGEST_AUDIO_SECONDS, ...localized },
    transcript: longText(10_000),
    text: richText(),
    video: media('videos'),
    phone,
    address: text(120),
    latitude: degrees(90),
    longitude: degrees(180),
    sort,
    tickets,
    ...schedule(),
  },
};
