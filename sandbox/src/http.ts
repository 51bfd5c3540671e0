import type { HttpBindings } from '@hono/node-server';
import type { Context, Hono } from 'hono';

/** Gives handlers the bare Node.js request: WeChat signs the path exactly as sent, before any decoding. */
export interface HttpEnv {
  Bindings: HttpBindings;
}

export type HttpApp = Hono<HttpEnv>;
export type HttpContext = Context<HttpEnv>;

/** Path and query exactly as they came over the wire. */
export function rawUrl(c: HttpContext): string {
  return c.env.incoming.url ?? '/';
}

export async function rawBody(c: HttpContext): Promise<Buffer> {
  return Buffer.from(await c.req.arrayBuffer());
}
