import { productForm } from './forms/product-form';
import { productSections } from './forms/product-words';

const localized = { pluginOptions: { i18n: { localized: true } } };
const shared = { pluginOptions: { i18n: { localized: false } } };
/** Whole fen here and in every answer; only the admin's input speaks yuan. */
const money = { type: 'customField', customField: 'plugin::ticketing.money', ...shared };
/** 100,000 yuan: fifty of it in one order are still an integer of the database. */
const MOST_FEN = 10_000_000;
const MOST_MINUTES = 525_600;
const yesOrNo = (preset: boolean) => ({ type: 'boolean', default: preset, required: true, ...shared });
/** With a zone: Strapi's own column for `datetime` has none. Strapi writes the column's name into it: one for each. */
const instant = () => ({
  type: 'datetime',
  columnType: { type: 'datetime', args: [{ useTz: true, precision: 3 }] },
  ...shared,
});
const oneOf = (...values: [string, ...string[]]) => ({
  type: 'enumeration',
  enum: values,
  default: values[0],
  required: true,
  ...shared,
});
const rows = (component: string) => ({ type: 'component', component, repeatable: true });
/** Shown in the form only while another field has this value. */
const onlyWhen = (field: string, value: unknown) => ({
  conditions: { visible: { '==': [{ var: field }, value] } },
});

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
      recommended: { type: 'boolean', default: false, ...shared },
      sort: { type: 'integer', default: 100, min: -1_000_000, max: 1_000_000, ...shared },
      tags: { ...rows('ticketing.text-line'), max: 4, ...localized },
      includes: { ...rows('ticketing.text-line'), ...localized },
      notes: { ...rows('ticketing.note'), ...localized },
      description: { type: 'blocks', ...localized },

      priceFen: { ...money, required: true, min: 0, max: MOST_FEN },
      originalPriceFen: { ...money, min: 0, max: MOST_FEN },
      priceRules: { ...rows('ticketing.price-rule'), ...shared },

      sellInMiniProgram: yesOrNo(false),
      sellOnH5: yesOrNo(false),
      sellAtWindow: yesOrNo(false),
      sellByPartners: yesOrNo(false),
      saleFrom: instant(),
      saleUntil: instant(),
      maxPerOrder: { type: 'integer', default: 10, min: 1, max: 50, required: true, ...shared },
      maxPerMemberPerDay: { type: 'integer', min: 1, max: 1000, ...shared },

      pool: { type: 'relation', relation: 'manyToOne', target: 'plugin::ticketing.pool', ...shared },
      weight: { type: 'integer', default: 1, min: 1, max: 100, required: true, ...shared },
      dated: yesOrNo(true),
      advanceDays: { type: 'integer', default: 60, min: 0, max: 400, required: true, ...shared },
      releaseTime: { type: 'string', regex: '^([01]\\d|2[0-3]):[0-5]\\d$', ...shared },
      cutoffMinutes: { type: 'integer', default: 0, min: 0, max: MOST_MINUTES, required: true, ...shared },
      validDays: { type: 'integer', default: 365, min: 1, max: 3650, ...shared, ...onlyWhen('dated', false) },

      visitorForm: oneOf('none', 'contact', 'real-name'),
      onePerDocument: { ...yesOrNo(false), ...onlyWhen('visitorForm', 'real-name') },

      uses: { type: 'integer', default: 1, min: 1, max: 1000, required: true, ...shared },
      entitlements: { ...rows('ticketing.entitlement'), max: 20, ...shared },
      earlyMinutes: { type: 'integer', default: 30, min: 0, max: MOST_MINUTES, required: true, ...shared },
      lateMinutes: { type: 'integer', default: 0, min: 0, max: MOST_MINUTES, ...shared },
      minutesBetweenUses: { type: 'integer', min: 0, max: MOST_MINUTES, ...shared },
      usesPerDay: { type: 'integer', min: 1, max: 1000, ...shared },
      liveCodeOnly: yesOrNo(false),
      idCheck: { type: 'boolean', default: false, ...shared },

      refundTiers: { ...rows('ticketing.refund-tier'), max: 10, ...shared },
      refundReview: yesOrNo(false),
      refundExpired: yesOrNo(false),
      maxChanges: { type: 'integer', default: 0, min: 0, max: 20, required: true, ...shared },

      pointsRule: oneOf('off', 'fixed', 'per-yuan'),
      points: { type: 'integer', min: 0, max: 1_000_000, ...shared },
      commissionRule: oneOf('off', 'fixed', 'percent'),
      commissionFen: { ...money, min: 0, max: MOST_FEN, ...onlyWhen('commissionRule', 'fixed') },
      commissionPercent: {
        type: 'integer',
        min: 0,
        max: 100,
        ...shared,
        ...onlyWhen('commissionRule', 'percent'),
      },
    },
  },
};
