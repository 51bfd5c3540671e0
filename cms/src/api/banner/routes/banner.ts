import { z } from 'zod';
import { defineList, defineOne } from '../../../content/route';
import { listBanners, readBanner } from '../../../content/services/read-home';
import { banner } from '../../../content/shapes';

export default {
  routes: [
    defineList({
      path: '/banners',
      summary: 'The banners to be shown now',
      query: { place: z.enum(['home', 'guides', 'tours']).optional() },
      response: banner,
      list: async ({ place }, locale, page, now) => {
        const { banners, total } = await listBanners(place, locale, now, page);
        return { rows: banners, total };
      },
    }),
    defineOne({ path: '/banners/:id', summary: 'One banner', response: banner, read: readBanner }),
  ],
};
