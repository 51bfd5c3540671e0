import { metadatasOf } from '../../../../../kernel/content-form';
import { gateWords } from './gate-words';

/** As product-form: only for a first start. */
export const gateForm = {
  settings: {
    bulkable: true,
    filterable: true,
    searchable: true,
    mainField: 'title',
    defaultSortBy: 'sort',
    defaultSortOrder: 'ASC',
    pageSize: 20,
  },
  metadatas: metadatasOf(gateWords),
  layouts: {
    list: ['title', 'slug', 'direction', 'sort'],
    edit: [
      [{ name: 'title', size: 12 }],
      [
        { name: 'slug', size: 6 },
        { name: 'sort', size: 6 },
      ],
      [
        { name: 'direction', size: 4 },
        { name: 'idCheck', size: 4 },
        { name: 'countsInside', size: 4 },
      ],
      [{ name: 'products', size: 12 }],
    ],
  },
};
