import path from 'node:path';
import type { Core } from '@strapi/strapi';
import mount from 'koa-mount';
import serve from 'koa-static';

const DAY_MS = 86_400_000;

/** The mini-program's H5 build under /m/. Its files carry a content hash, its index.html does not. */
export default (_config: unknown, { strapi }: { strapi: Core.Strapi }) => {
  const root = path.resolve(strapi.dirs.app.root, '../miniapp/dist/h5');
  return mount(
    '/m',
    serve(root, {
      maxage: 365 * DAY_MS,
      immutable: true,
      setHeaders: (response, file) => {
        if (file.endsWith('.html')) response.setHeader('Cache-Control', 'no-cache');
      },
    }),
  );
};
