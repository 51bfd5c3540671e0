import { createHmac } from 'node:crypto';
import { WEIXIN_OK, WeixinRefusal } from './answer.js';
import type { WeixinEndpoint } from './call.js';

/** Whether a session key is still the one of the latest login. */
export const checkSession: WeixinEndpoint = {
  method: 'GET',
  path: '/wxa/checksession',
  needsToken: true,
  handle({ world, query }) {
    const member = world.store.get('members', query.get('openid') ?? '');
    if (!member) throw new WeixinRefusal(40003, 'invalid openid');
    const key = Buffer.from(member.sessionKey, 'base64');
    const expected = createHmac('sha256', key).update('').digest('hex');
    if (query.get('sig_method') !== 'hmac_sha256' || query.get('signature') !== expected) {
      throw new WeixinRefusal(87009, 'invalid signature');
    }
    return WEIXIN_OK;
  },
};
