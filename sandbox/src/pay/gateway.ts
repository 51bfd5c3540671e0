import { Hono } from 'hono';
import { type HttpApp, type HttpContext, type HttpEnv, rawBody, rawUrl } from '../http.js';
import { randomHex } from '../random.js';
import type { World } from '../world.js';
import type { PayAnswer, PayCall, PayEndpoint } from './call.js';
import { payEndpoints } from './endpoints.js';
import { answerSigner, signatureHeaders, signingTimeMs } from './platform-signature.js';
import { CallRate } from './rate-limit.js';
import { PayRefusal } from './refusal.js';
import { checkRequest, isTransactionPath } from './request-check.js';

/** What stands at api.mch.weixin.qq.com: every endpoint behind the same checks, every success signed. */
export function payGateway(world: World): HttpApp {
  const app: HttpApp = new Hono<HttpEnv>();
  for (const path of new Set(payEndpoints.map((endpoint) => endpoint.path))) {
    const endpoints = payEndpoints.filter((endpoint) => endpoint.path === path);
    const rate = new CallRate();
    app.all(path, async (c) => {
      const endpoint = endpoints.find(({ method }) => method === c.req.method);
      // A wrong method and an unknown path are turned away by the web server in front, with nothing to read.
      if (!endpoint) return c.body(null, 405);
      return answer(world, c, endpoint, rate);
    });
  }
  app.all('/v3/*', (c) => c.body(null, 404));
  return app;
}

async function answer(
  world: World,
  c: HttpContext,
  endpoint: PayEndpoint,
  rate: CallRate,
): Promise<Response> {
  try {
    const body = await rawBody(c);
    const url = rawUrl(c);
    const { mchId, merchant } = world.keys;
    const known = { mchId, serial: merchant.serial, certificate: merchant.certificate };
    checkRequest(
      { method: c.req.method, url, headers: c.req.raw.headers, body },
      known,
      world.clock.signingNow(),
    );
    const serial = c.req.header('wechatpay-serial') ?? null;
    const query = new URL(url, 'http://gateway').searchParams;
    rate.check(world, endpoint.limit);
    const result = await handleCounted(endpoint, { world, params: c.req.param(), query, body, serial }, rate);
    return result.file ? fileAnswer(result.file) : signed(world, c, result);
  } catch (error) {
    if (!(error instanceof PayRefusal)) throw error;
    // 202 is a success that has to be repeated: signed like every 2xx.
    if (error.status === 202) return signed(world, c, { status: 202, body: error }, error.code);
    return refused(c, error);
  }
}

async function handleCounted(endpoint: PayEndpoint, call: PayCall, rate: CallRate): Promise<PayAnswer> {
  try {
    const result = await endpoint.handle(call);
    rate.count(false);
    return result;
  } catch (error) {
    rate.count(true);
    throw error;
  }
}

function fileAnswer({ bytes, contentType }: NonNullable<PayAnswer['file']>): Response {
  const headers = { 'Content-Type': contentType, 'Request-ID': requestId() };
  return new Response(new Uint8Array(bytes), { status: 200, headers });
}

function signed(world: World, c: HttpContext, { status, body }: PayAnswer, code?: string): Response {
  const bytes = Buffer.from(body === undefined ? '' : JSON.stringify(body));
  const signer = answerSigner(world, c.req.header('wechatpay-serial') ?? null);
  const headers = new Headers({
    ...signatureHeaders(signer, bytes, signingTimeMs(world)),
    'Request-ID': requestId(),
    'Cache-Control': 'no-cache, must-revalidate',
  });
  if (code !== undefined) headers.set('x-sandbox-code', code);
  if (body !== undefined) headers.set('Content-Type', 'application/json; charset=utf-8');
  return new Response(status === 204 ? null : bytes, { status, headers });
}

/** Errors carry no signature; without readable credentials the payment endpoints do not even give a request number. */
function refused(c: HttpContext, refusal: PayRefusal): Response {
  const headers = new Headers({
    'Content-Type': 'application/json; charset=utf-8',
    'Cache-Control': 'no-cache, must-revalidate',
    'x-sandbox-code': refusal.code,
  });
  const anonymous =
    refusal.code === 'SIGN_ERROR' && isTransactionPath(rawUrl(c)) && !c.req.header('authorization');
  if (!anonymous) headers.set('Request-ID', requestId());
  return new Response(JSON.stringify(refusal), { status: refusal.status, headers });
}

function requestId(): string {
  return `08${randomHex(38).toUpperCase()}-0`;
}
