/** As product-form: only for a first start. */
export const gateForm = {
  settings: { mainField: 'title', defaultSortBy: 'sort', defaultSortOrder: 'ASC', pageSize: 20 },
  layouts: {
    list: ['title', 'slug', 'sort'],
    edit: [
      [{ name: 'title', size: 12 }],
      [
        { name: 'slug', size: 6 },
        { name: 'sort', size: 6 },
      ],
    ],
  },
};
