import type { World } from '../world.js';
import { WeixinRefusal } from './answer.js';

/** @throws WeixinRefusal 41002, 40013, 41004 or 40125 */
export function checkApp(world: World, appId: string | null, secret: string | null): void {
  if (!appId) throw new WeixinRefusal(41002, 'appid missing');
  if (appId !== world.keys.appId) throw new WeixinRefusal(40013, 'invalid appid');
  if (!secret) throw new WeixinRefusal(41004, 'appsecret missing');
  if (secret !== world.keys.appSecret) throw new WeixinRefusal(40125, 'invalid appsecret');
}
