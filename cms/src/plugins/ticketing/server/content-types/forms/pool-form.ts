import { metadatasOf } from '../../../../../kernel/content-form';
import { poolWords } from './pool-words';

/** As product-form: only for a first start. */
export const poolForm = {
  settings: {
    bulkable: true,
    filterable: true,
    searchable: true,
    mainField: 'name',
    defaultSortBy: 'name',
    defaultSortOrder: 'ASC',
    pageSize: 20,
  },
  metadatas: metadatasOf(poolWords),
  layouts: {
    list: ['name', 'wholeDay', 'daysAhead', 'updatedAt'],
    edit: [
      [
        { name: 'name', size: 8 },
        { name: 'slug', size: 4 },
      ],
      [
        { name: 'wholeDay', size: 6 },
        { name: 'daysAhead', size: 6 },
      ],
      [{ name: 'openings', size: 12 }],
      [{ name: 'exceptions', size: 12 }],
    ],
  },
};
