import { setTimeout as wait } from 'node:timers/promises';
import type { Next } from 'hono';
import { type HttpContext, rawBody, rawUrl } from '../http.js';
import { answerSigner, signatureHeaders, signingTimeMs } from '../pay/platform-signature.js';
import type { World } from '../world.js';
import { takeHttpFault } from './choose-fault.js';
import { resetMidAnswer, signWrongly } from './damaged-answer.js';
import type { HttpFault } from './fault.js';

/** How WeChat words its trouble, by status. */
const CODES: Record<number, [code: string, message: string]> = {
  202: ['USERPAYING', '请求已受理，请使用原参数重试'],
  403: ['RULE_LIMIT', '业务规则限制'],
  429: ['FREQUENCY_LIMITED', '频率超限'],
  500: ['SYSTEM_ERROR', '系统异常，请稍后重试'],
  502: ['BAD_GATEWAY', '服务下线，暂时不可用'],
  503: ['SERVICE_UNAVAILABLE', '服务不可用，过载保护'],
};

/** Middleware: makes a request fail as switched on, before or after it has done its work; then writes it down. */
export function httpFaults(world: World) {
  return async (c: HttpContext, next: Next): Promise<Response | undefined> => {
    const startedAtMs = Date.now();
    const call = { method: c.req.method, url: rawUrl(c), body: (await rawBody(c)).toString() };
    const fault = takeHttpFault(world, call);
    if (fault?.when !== 'before') await next();
    await world.store.saved();
    if (fault) await answerBadly(world, c, fault);
    world.requests.add({
      atMs: world.clock.now(),
      method: call.method,
      path: call.url,
      status: fault && isDropped(fault) ? 0 : c.res.status,
      code: c.res.headers.get('x-sandbox-code') ?? undefined,
      tookMs: Date.now() - startedAtMs,
      fault: fault && `${fault.when} ${effectOf(fault)}`,
    });
    c.res.headers.delete('x-sandbox-code');
    return undefined;
  };
}

function isDropped({ status, delayMs, signature }: HttpFault): boolean {
  return status === undefined && delayMs === undefined && signature === undefined;
}

/** A word for what a fault does to a request. */
function effectOf(fault: HttpFault): string {
  if (fault.status !== undefined) return String(fault.status);
  if (fault.reset) return 'reset';
  if (fault.signature) return `signature ${fault.signature}`;
  return fault.delayMs === undefined ? 'no answer' : 'slow';
}

async function answerBadly(world: World, c: HttpContext, fault: HttpFault): Promise<void> {
  const waitMs = fault.timeoutMs ?? fault.delayMs;
  if (waitMs) await wait(waitMs);
  if (fault.status !== undefined) return answerWith(world, c, fault, fault.status);
  if (fault.reset) return resetMidAnswer(c);
  if (fault.signature) return signWrongly(world, c, fault.signature);
  if (isDropped(fault)) {
    c.env.incoming.socket.destroy();
    c.res = new Response(null, { status: 500 });
  }
}

function answerWith(world: World, c: HttpContext, fault: HttpFault, status: number): void {
  const [code, message] = CODES[status] ?? ['SYSTEM_ERROR', '系统异常'];
  const body = Buffer.from(JSON.stringify(fault.answer ?? { code, message }));
  const headers = new Headers({ 'Content-Type': 'application/json; charset=utf-8', 'x-sandbox-code': code });
  for (const [name, value] of signatureFor(world, c, status, body)) headers.set(name, value);
  // Without this the old answer's headers, its signature among them, would be merged into the new one.
  c.res = undefined;
  c.res = new Response(status === 204 ? null : body, { status, headers });
}

/** WeChat Pay signs every 2xx, a 202 too, and no error. */
function signatureFor(world: World, c: HttpContext, status: number, body: Buffer): [string, string][] {
  if (status >= 300 || !rawUrl(c).startsWith('/v3/')) return [];
  const signer = answerSigner(world, c.req.header('wechatpay-serial') ?? null);
  return Object.entries(signatureHeaders(signer, body, signingTimeMs(world)));
}
