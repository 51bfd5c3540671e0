import { defineList, defineOne } from '../../../content/route';
import { listTours, readTour } from '../../../content/services/read-tours';
import { tour, tourCard } from '../../../content/shapes';

export default {
  routes: [
    defineList({
      path: '/tours',
      summary: 'The places that are told aloud, along the route',
      response: tourCard,
      list: async (_query, locale, page) => {
        const { tours, total } = await listTours(locale, page);
        return { rows: tours, total };
      },
    }),
    defineOne({ path: '/tours/:id', summary: 'One place', response: tour, read: readTour }),
  ],
};
