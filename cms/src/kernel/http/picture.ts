import type { Context } from 'koa';

/** An answer that is a picture instead of JSON. Errors of such a route are JSON as everywhere. */
export class Picture {
  constructor(
    readonly bytes: Buffer,
    readonly contentType: string,
    readonly cached: { etag: string; maxAgeSeconds: number },
  ) {}
}

export function sendPicture(ctx: Context, { bytes, contentType, cached }: Picture): void {
  ctx.status = 200;
  ctx.set('Cache-Control', `public, max-age=${cached.maxAgeSeconds}`);
  ctx.set('ETag', `"${cached.etag}"`);
  // What comes from outside is shown as the picture it claims to be or not at all.
  ctx.set('X-Content-Type-Options', 'nosniff');
  ctx.type = contentType;
  if (ctx.fresh) ctx.status = 304;
  else ctx.body = bytes;
}
