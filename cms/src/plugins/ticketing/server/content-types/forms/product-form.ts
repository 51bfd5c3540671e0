import { metadatasOf } from '../../../../../kernel/content-form';
import { productWords } from './product-words';

/** One row of the form, its fields sharing the twelve columns evenly. */
const row = (...names: string[]) => names.map((name) => ({ name, size: 12 / names.length }));

/**
 * How the admin shows products until somebody arranges the form otherwise ("configure the view"): Strapi takes this
 * for content types that have no stored configuration yet. Sizes are twelfths of a row. Settings must be
 * complete: Strapi checks them as a whole. The headings between the groups and the labels stand in product-words.ts.
 */
export const productForm = {
  settings: {
    bulkable: true,
    filterable: true,
    searchable: true,
    mainField: 'title',
    defaultSortBy: 'sort',
    defaultSortOrder: 'ASC',
    pageSize: 20,
  },
  metadatas: metadatasOf(productWords),
  layouts: {
    list: ['cover', 'title', 'priceFen', 'sellInMiniProgram', 'visitorForm', 'sort'],
    edit: [
      [
        { name: 'title', size: 8 },
        { name: 'slug', size: 4 },
      ],
      row('subtitle'),
      row('cover', 'gallery'),
      row('recommended', 'sort'),

      row('priceFen', 'originalPriceFen'),
      row('priceRules'),

      row('sellInMiniProgram', 'sellOnH5', 'sellAtWindow', 'sellByPartners'),
      row('saleFrom', 'saleUntil'),
      row('maxPerOrder', 'maxPerMemberPerDay'),

      row('pool', 'weight'),
      row('dated', 'validDays'),
      row('advanceDays', 'releaseTime', 'cutoffMinutes'),

      row('visitorForm', 'onePerDocument'),

      row('uses', 'minutesBetweenUses', 'usesPerDay'),
      row('earlyMinutes', 'lateMinutes'),
      row('liveCodeOnly', 'idCheck'),
      row('entitlements'),

      row('refundReview', 'refundExpired', 'maxChanges'),
      row('refundTiers'),

      row('pointsRule', 'points'),
      row('commissionRule', 'commissionFen', 'commissionPercent'),

      row('tags'),
      row('includes'),
      row('notes'),
      row('description'),
    ],
  },
};
