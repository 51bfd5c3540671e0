import { randomBytes } from 'node:crypto';
import { WeixinRefusal } from './answer.js';
import { checkApp } from './app-check.js';
import type { WeixinEndpoint } from './call.js';
import { redeemCode } from './codes.js';
import { openidOf } from './openid.js';

/** Login: a code becomes an openid and a fresh session key. */
export const jscode2session: WeixinEndpoint = {
  method: 'GET',
  path: '/sns/jscode2session',
  needsToken: false,
  handle({ world, query }) {
    checkApp(world, query.get('appid'), query.get('secret'));
    if (query.get('grant_type') !== 'authorization_code')
      throw new WeixinRefusal(40002, 'invalid grant_type');
    const code = query.get('js_code');
    if (!code) throw new WeixinRefusal(41008, 'missing code');
    const { name } = redeemCode(world, 'login', code);
    const openid = openidOf(world.keys, name);
    const sessionKey = randomBytes(16).toString('base64');
    world.store.put('members', openid, { openid, name, sessionKey, seenAtMs: world.clock.now() });
    return { session_key: sessionKey, openid };
  },
};
