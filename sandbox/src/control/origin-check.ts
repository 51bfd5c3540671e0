import type { Next } from 'hono';
import type { HttpContext } from '../http.js';
import { isLoopbackUrl } from '../loopback.js';
import { ControlRefusal } from './refusal.js';

/**
 * Middleware: a browser may drive the sandbox only from a page of this machine or from the sandbox's own page.
 * Programs send no Origin header and pass.
 * @throws ControlRefusal 403
 */
export async function checkOrigin(c: HttpContext, next: Next): Promise<void> {
  const origin = c.req.header('origin');
  const foreign =
    origin !== undefined && !isLoopbackUrl(origin) && origin !== `http://${c.req.header('host')}`;
  if (foreign && c.req.method !== 'GET')
    throw new ControlRefusal(403, 'FOREIGN_ORIGIN', `不接受来自 ${origin} 的操作`);
  await next();
}
