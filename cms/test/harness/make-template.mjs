/** Boots once on an empty database (schema, demo content, slots) and ends. Its own process: Strapi is global. */
import { mkdirSync } from 'node:fs';
import { createRequire } from 'node:module';
import path from 'node:path';

const appDir = path.resolve(import.meta.dirname, '../..');
const require = createRequire(import.meta.url);
const { createStrapi } = require('@strapi/strapi');

process.env.SHANMEN_IDLE = '1';
mkdirSync(path.join(process.env.DATA_DIR, 'public/uploads'), { recursive: true });
const strapi = createStrapi({ appDir, distDir: path.join(appDir, 'dist'), serveAdminPanel: false });
await strapi.load();
await strapi.destroy();
process.exit(0);
