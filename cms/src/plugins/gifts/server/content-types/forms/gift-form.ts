import { metadatasOf } from '../../../../../kernel/content-form';
import { giftWords } from './gift-words';

/** One row of the form, its fields sharing the twelve columns evenly. */
const row = (...names: string[]) => names.map((name) => ({ name, size: 12 / names.length }));

/** How the admin shows gifts until somebody arranges the form otherwise; see ticketing's product-form.ts. */
export const giftForm = {
  settings: {
    bulkable: true,
    filterable: true,
    searchable: true,
    mainField: 'name',
    defaultSortBy: 'sort',
    defaultSortOrder: 'ASC',
    pageSize: 20,
  },
  metadatas: metadatasOf(giftWords),
  layouts: {
    list: ['pictures', 'name', 'pointsPrice', 'stock', 'way', 'sort'],
    edit: [
      [
        { name: 'name', size: 8 },
        { name: 'sort', size: 4 },
      ],
      row('summary'),
      row('pictures'),

      row('pointsPrice', 'valueFen'),
      row('stock', 'perMember'),
      row('availableFrom', 'availableUntil'),

      row('way'),
      row('pickUpPlace'),
      row('pickUpDays', 'returnsPoints'),

      row('description'),
    ],
  },
};
