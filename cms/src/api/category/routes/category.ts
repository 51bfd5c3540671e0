import { defineList, defineOne } from '../../../content/route';
import { listCategories, readCategory } from '../../../content/services/read-categories';
import { category } from '../../../content/shapes';

export default {
  routes: [
    defineList({
      path: '/categories',
      summary: 'The parts of the guides',
      response: category,
      list: async (_query, locale, page) => {
        const { categories, total } = await listCategories(locale, page);
        return { rows: categories, total };
      },
    }),
    defineOne({
      path: '/categories/:id',
      summary: 'One part of the guides, by documentId or slug',
      response: category,
      read: readCategory,
    }),
  ],
};
