import type { Context, Next } from 'koa';
import { now } from '../../../kernel/clock';
import { signedHeadersOf } from './gateway/transport';
import { receiveNotification, type Topic } from './services/receive-notification';

const TOPICS: ReadonlyMap<string, Topic> = new Map([
  ['/api/wechat-pay/notify/transaction', 'transaction'],
  ['/api/wechat-pay/notify/refund', 'refund'],
  ['/api/wechat-pay/notify/transfer', 'transfer'],
]);
const MAX_BYTES = 1024 * 1024;

/**
 * Stands before Strapi's body parser, because the signature is over the raw text. Registered in the plugin's
 * `register()`, which runs before Strapi mounts its own middlewares.
 */
export async function notifyMiddleware(ctx: Context, next: Next): Promise<void> {
  const topic = TOPICS.get(ctx.path);
  if (ctx.method !== 'POST' || !topic) return next();
  const raw = await readRaw(ctx);
  if (raw === null) return answer(ctx, 413, 'too large');
  try {
    const signed = signedHeadersOf({ get: (name) => ctx.get(name) });
    const reception = await receiveNotification(topic, signed, raw, now());
    if (reception.acknowledged) {
      ctx.status = 204;
      return;
    }
    answer(ctx, reception.status, reception.reason);
  } catch (error) {
    strapi.log.error(`notification failed: ${(error as Error).stack}`);
    // WeChat Pay sends it again.
    answer(ctx, 500, 'try again');
  }
}

function answer(ctx: Context, status: number, message: string): void {
  ctx.status = status;
  ctx.body = { code: 'FAIL', message };
}

/** The whole body as text, or null beyond the limit (the rest is let through unread). */
async function readRaw(ctx: Context): Promise<string | null> {
  const chunks: Buffer[] = [];
  let size = 0;
  for await (const chunk of ctx.req as AsyncIterable<Buffer>) {
    size += chunk.length;
    if (size <= MAX_BYTES) chunks.push(chunk);
  }
  return size > MAX_BYTES ? null : Buffer.concat(chunks).toString('utf8');
}
