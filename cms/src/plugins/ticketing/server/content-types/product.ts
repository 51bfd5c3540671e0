import { productForm } from './forms/product-form';
import { productSections } from './forms/product-words';

const localized = { pluginOptions: { i18n: { localized: true } } };
const shared = { pluginOptions: { i18n: { localized: false } } };
/** Whole fen here and in every answer; only the admin's input speaks yuan. */
const money = { type: 'customField', customField: 'plugin::ticketing.money' };

/** A ticket on sale. Words and pictures are localized; price and rules are the same in every language. */
export const product = {
  schema: {
    kind: 'collectionType',
    collectionName: 'products',
    info: { singularName: 'product', pluralName: 'products', displayName: '门票', description: '出售的门票' },
    options: { draftAndPublish: true },
    pluginOptions: {
      i18n: { localized: true },
      form: { uid: 'plugin::ticketing.product', sections: productSections.map(({ above }) => above) },
    },
    config: productForm,
    attributes: {
      title: { type: 'string', required: true, maxLength: 40, ...localized },
      slug: { type: 'string', required: true, regex: '^[a-z0-9]+(-[a-z0-9]+)*$', maxLength: 60, ...shared },
      subtitle: { type: 'string', maxLength: 80, ...localized },
      cover: { type: 'media', multiple: false, allowedTypes: ['images'], ...shared },
      gallery: { type: 'media', multiple: true, allowedTypes: ['images'], ...shared },
      tags: { type: 'component', component: 'ticketing.text-line', repeatable: true, max: 4, ...localized },
      includes: { type: 'component', component: 'ticketing.text-line', repeatable: true, ...localized },
      notes: { type: 'component', component: 'ticketing.note', repeatable: true, ...localized },
      description: { type: 'blocks', ...localized },

      priceFen: { ...money, required: true, min: 0, ...shared },
      originalPriceFen: { ...money, min: 0, ...shared },
      sellInMiniProgram: { type: 'boolean', default: false, required: true, ...shared },
      recommended: { type: 'boolean', default: false, ...shared },
      sort: { type: 'integer', default: 100, ...shared },

      pool: { type: 'relation', relation: 'manyToOne', target: 'plugin::ticketing.pool', ...shared },
      dated: { type: 'boolean', default: true, required: true, ...shared },
      weight: { type: 'integer', default: 1, min: 1, max: 100, required: true, ...shared },
      uses: { type: 'integer', default: 1, min: 1, max: 1000, required: true, ...shared },
      visitorForm: {
        type: 'enumeration',
        enum: ['none', 'contact', 'real-name'],
        default: 'none',
        required: true,
        ...shared,
      },
      advanceDays: { type: 'integer', default: 60, min: 0, max: 400, required: true, ...shared },
      cutoffMinutes: { type: 'integer', default: 0, min: 0, required: true, ...shared },
      maxPerOrder: { type: 'integer', default: 10, min: 1, max: 50, required: true, ...shared },
      earlyMinutes: { type: 'integer', default: 30, min: 0, required: true, ...shared },
      liveCodeOnly: { type: 'boolean', default: false, required: true, ...shared },
    },
  },
};
