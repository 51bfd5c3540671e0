import { giftForm } from './forms/gift-form';
import { giftSections } from './forms/gift-words';

const localized = { pluginOptions: { i18n: { localized: true } } };
const shared = { pluginOptions: { i18n: { localized: false } } };
const MOST = 1_000_000;
/** 100,000 yuan. */
const MOST_FEN = 10_000_000;
const MOST_DAYS = 365;
/** With a zone: Strapi's own column for `datetime` has none. Strapi writes the column's name into it: one for each. */
const instant = () => ({
  type: 'datetime',
  columnType: { type: 'datetime', args: [{ useTz: true, precision: 3 }] },
  ...shared,
});
const onlyWhenPickedUp = { conditions: { visible: { '==': [{ var: 'way' }, 'pick-up'] } } };

/** Something that members get for points. Words are localized; everything else is the same in every language. */
export const gift = {
  schema: {
    kind: 'collectionType',
    collectionName: 'gifts',
    info: { singularName: 'gift', pluralName: 'gifts', displayName: '礼品', description: '用积分兑换的礼品' },
    options: { draftAndPublish: true },
    pluginOptions: {
      i18n: { localized: true },
      form: { uid: 'plugin::gifts.gift', sections: giftSections.map(({ above }) => above) },
    },
    config: giftForm,
    attributes: {
      name: { type: 'string', required: true, maxLength: 30, ...localized },
      summary: { type: 'string', maxLength: 60, ...localized },
      pictures: { type: 'media', multiple: true, allowedTypes: ['images'], ...shared },
      description: { type: 'blocks', ...localized },
      sort: { type: 'integer', default: 100, min: -MOST, max: MOST, ...shared },

      pointsPrice: { type: 'integer', required: true, min: 1, max: 10 * MOST, ...shared },
      valueFen: {
        type: 'customField',
        customField: 'plugin::ticketing.money',
        min: 0,
        max: MOST_FEN,
        ...shared,
      },
      stock: { type: 'integer', required: true, default: 0, min: 0, max: MOST, ...shared },
      perMember: { type: 'integer', min: 1, max: 1000, ...shared },
      availableFrom: instant(),
      availableUntil: instant(),

      way: {
        type: 'enumeration',
        enum: ['pick-up', 'post'],
        default: 'pick-up',
        required: true,
        ...shared,
      },
      pickUpPlace: { type: 'string', maxLength: 60, ...localized, ...onlyWhenPickedUp },
      pickUpDays: { type: 'integer', default: 30, min: 0, max: MOST_DAYS, ...shared, ...onlyWhenPickedUp },
      returnsPoints: { type: 'boolean', default: true, ...shared, ...onlyWhenPickedUp },
    },
  },
};
