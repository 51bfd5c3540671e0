import path from 'node:path';
import type { Core } from '@strapi/strapi';
import mount from 'koa-mount';
import { packedFiles } from '../kernel/http/packed-files';

/** The mini-program's H5 build under /m/. */
export default (_config: unknown, { strapi }: { strapi: Core.Strapi }) =>
  mount('/m', packedFiles(path.resolve(strapi.dirs.app.root, '../miniapp/dist/h5')));
