import { RESPONSE_ALREADY_SENT } from '@hono/node-server/utils/response';
import type { HttpContext } from '../http.js';
import {
  answerSigner,
  type PlatformSigner,
  signatureHeaders,
  signingTimeMs,
} from '../pay/platform-signature.js';
import { randomHex } from '../random.js';
import { strangersKey } from '../strangers-key.js';
import type { World } from '../world.js';
import type { AnswerSignature } from './fault.js';

const SIX_MINUTES_MS = 6 * 60_000;

/** Signs the answer that is ready once more, wrongly. An error has no signature to damage and stays as it is. */
export async function signWrongly(world: World, c: HttpContext, kind: AnswerSignature): Promise<void> {
  if (!c.res.headers.has('wechatpay-signature')) return;
  const body = Buffer.from(await c.res.clone().arrayBuffer());
  const signer = answerSigner(world, c.req.header('wechatpay-serial') ?? null);
  const headers = new Headers(c.res.headers);
  const { status } = c.res;
  for (const [name, value] of Object.entries(wrongHeaders(signer, body, signingTimeMs(world), kind)))
    headers.set(name, value);
  if (kind === 'missing')
    for (const name of [...headers.keys()]) if (name.startsWith('wechatpay-')) headers.delete(name);
  c.res = undefined;
  c.res = new Response(status === 204 ? null : body, { status, headers });
}

function wrongHeaders(
  signer: PlatformSigner,
  body: Buffer,
  nowMs: number,
  kind: AnswerSignature,
): Record<string, string> {
  if (kind === 'old') return signatureHeaders(signer, body, nowMs - SIX_MINUTES_MS);
  if (kind === 'future') return signatureHeaders(signer, body, nowMs + SIX_MINUTES_MS);
  if (kind === 'stranger') return signatureHeaders({ ...signer, privateKey: strangersKey() }, body, nowMs);
  const headers = signatureHeaders(signer, body, nowMs);
  const signature = headers['Wechatpay-Signature'] ?? '';
  if (kind === 'serial') return { ...headers, 'Wechatpay-Serial': randomHex(40).toUpperCase() };
  if (kind === 'signtest') return { ...headers, 'Wechatpay-Signature': `WECHATPAY/SIGNTEST/${signature}` };
  if (kind === 'flipped') return { ...headers, 'Wechatpay-Signature': flipFirstByte(signature) };
  return headers;
}

function flipFirstByte(base64: string): string {
  const bytes = Buffer.from(base64, 'base64');
  bytes[0] = (bytes[0] ?? 0) ^ 0x01;
  return bytes.toString('base64');
}

/** Sends the head and half of the answer that is ready, then resets the connection. */
export async function resetMidAnswer(c: HttpContext): Promise<void> {
  const body = Buffer.from(await c.res.clone().arrayBuffer());
  const { outgoing } = c.env;
  outgoing.writeHead(c.res.status, {
    ...Object.fromEntries(c.res.headers),
    // One byte more than there is: without it an empty answer could not be cut off in the middle.
    'content-length': String(body.length + 1),
  });
  outgoing.write(body.subarray(0, body.length >> 1));
  await new Promise((resolve) => setTimeout(resolve, 10));
  c.env.incoming.socket.resetAndDestroy();
  // As above: merged with the old answer's headers it would no longer be the sign that nothing is left to send.
  c.res = undefined;
  c.res = RESPONSE_ALREADY_SENT;
}
