import { stableToken } from './access-token.js';
import { WeixinRefusal } from './answer.js';
import { checkApp } from './app-check.js';
import { textOf, type WeixinEndpoint } from './call.js';

export const stableTokenEndpoint: WeixinEndpoint = {
  method: 'POST',
  path: '/cgi-bin/stable_token',
  needsToken: false,
  handle({ world, body }) {
    if (textOf(body, 'grant_type') !== 'client_credential')
      throw new WeixinRefusal(40002, 'invalid grant_type');
    checkApp(world, textOf(body, 'appid'), textOf(body, 'secret'));
    const { token, expiresInSeconds } = stableToken(world, body.force_refresh === true);
    return { access_token: token, expires_in: expiresInSeconds };
  },
};
