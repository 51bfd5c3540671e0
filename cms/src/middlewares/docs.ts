import path from 'node:path';
import type { Context, Next } from 'koa';
import mount from 'koa-mount';
import serve from 'koa-static';

const PAGE = `<!doctype html>
<html lang="zh"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width">
<title>Shanmen API</title><link rel="stylesheet" href="/docs/assets/swagger-ui.css"></head>
<body><div id="docs"></div>
<script src="/docs/assets/swagger-ui-bundle.js"></script><script src="/docs/start.js"></script></body></html>`;

const START = `SwaggerUIBundle({ url: '/api/openapi.json', dom_id: '#docs', docExpansion: 'none', validatorUrl: null });`;

/** The API document, browsable at /docs with nothing from outside. */
export default () => {
  const assets = path.dirname(require.resolve('swagger-ui-dist/package.json'));
  const serveAssets = mount('/docs/assets', serve(assets, { index: false, maxage: 86_400_000 }));
  return async (ctx: Context, next: Next) => {
    if (ctx.path === '/docs' || ctx.path === '/docs/') {
      ctx.type = 'html';
      ctx.body = PAGE;
    } else if (ctx.path === '/docs/start.js') {
      ctx.type = 'js';
      ctx.body = START;
    } else {
      await serveAssets(ctx, next);
    }
  };
};
