/**
 * The product's own content behind Strapi's own controller, at `/api/stock/articles`: what a project has that adds no
 * routes and no cache of its own. Started in `cms`, on the build that is there. Plain JavaScript: Strapi does not load
 * under a loader that compiles.
 */
const path = require('node:path');

const { createStrapi, factories } = require(require.resolve('@strapi/strapi', { paths: [process.cwd()] }));

async function start() {
  const app = createStrapi({ appDir: process.cwd(), distDir: path.join(process.cwd(), 'dist') });
  await app.register();
  // The product has none: its routes call services of their own.
  app.get('services').set('api::article.article', factories.createCoreService('api::article.article'));
  const articles = factories.createCoreController('api::article.article')({ strapi: app });
  const route = (at, find) => ({
    method: 'GET',
    path: at,
    handler: async (ctx) => {
      ctx.body = await find(ctx);
    },
    config: { auth: false },
    info: { apiName: 'article', type: 'content-api' },
  });
  app.server.routes({
    type: 'content-api',
    routes: [
      route('/stock/articles', (ctx) => articles.find(ctx)),
      route('/stock/articles/:id', (ctx) => articles.findOne(ctx)),
    ],
  });
  await app.bootstrap();
  app.isLoaded = true;
  await app.listen();
}

start().catch((error) => {
  console.error(error);
  process.exit(1);
});
