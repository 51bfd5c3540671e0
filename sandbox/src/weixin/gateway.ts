import { Hono } from 'hono';
import { type HttpApp, type HttpContext, type HttpEnv, rawBody, rawUrl } from '../http.js';
import type { World } from '../world.js';
import { checkToken } from './access-token.js';
import { WeixinRefusal } from './answer.js';
import { parseBody, type WeixinEndpoint } from './call.js';
import { weixinEndpoints } from './endpoints.js';

/** What stands at api.weixin.qq.com: HTTP 200 always, errors by errcode. */
export function weixinGateway(world: World): HttpApp {
  const app: HttpApp = new Hono<HttpEnv>();
  for (const endpoint of weixinEndpoints) {
    app.all(endpoint.path, (c) => answer(world, c, endpoint));
  }
  for (const path of ['/sns/*', '/cgi-bin/*', '/wxa/*']) {
    app.all(path, (c) => refused(c, new WeixinRefusal(40066, 'invalid url')));
  }
  return app;
}

async function answer(world: World, c: HttpContext, endpoint: WeixinEndpoint): Promise<Response> {
  try {
    const text = (await rawBody(c)).toString('utf8');
    if (c.req.method !== endpoint.method) throw new WeixinRefusal(43002, `require ${endpoint.method} method`);
    const query = new URL(rawUrl(c), 'http://gateway').searchParams;
    if (endpoint.needsToken) checkToken(world, query.get('access_token'));
    const body = endpoint.method === 'GET' ? {} : parseBody(text);
    const result = endpoint.handle({ world, query, body });
    if (Buffer.isBuffer(result.png))
      return c.body(new Uint8Array(result.png), 200, { 'Content-Type': 'image/png' });
    return c.json(result);
  } catch (error) {
    if (!(error instanceof WeixinRefusal)) throw error;
    return refused(c, error);
  }
}

function refused(c: HttpContext, refusal: WeixinRefusal): Response {
  return c.json(refusal.toJSON(), 200, { 'x-sandbox-code': String(refusal.errcode) });
}
