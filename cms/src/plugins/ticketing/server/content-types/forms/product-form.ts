import { metadatasOf } from '../../../../../kernel/content-form';
import { productWords } from './product-words';

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
      [{ name: 'subtitle', size: 12 }],
      [
        { name: 'cover', size: 6 },
        { name: 'gallery', size: 6 },
      ],

      [
        { name: 'priceFen', size: 4 },
        { name: 'originalPriceFen', size: 4 },
        { name: 'sort', size: 4 },
      ],
      [
        { name: 'sellInMiniProgram', size: 6 },
        { name: 'recommended', size: 6 },
      ],

      [
        { name: 'pool', size: 6 },
        { name: 'dated', size: 6 },
      ],
      [
        { name: 'advanceDays', size: 4 },
        { name: 'cutoffMinutes', size: 4 },
        { name: 'weight', size: 4 },
      ],

      [
        { name: 'visitorForm', size: 6 },
        { name: 'maxPerOrder', size: 6 },
      ],
      [
        { name: 'uses', size: 4 },
        { name: 'earlyMinutes', size: 4 },
        { name: 'liveCodeOnly', size: 4 },
      ],

      [{ name: 'tags', size: 12 }],
      [{ name: 'includes', size: 12 }],
      [{ name: 'notes', size: 12 }],
      [{ name: 'description', size: 12 }],
    ],
  },
};
