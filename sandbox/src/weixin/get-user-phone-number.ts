import { createHash } from 'node:crypto';
import { WEIXIN_OK, WeixinRefusal } from './answer.js';
import { textOf, type WeixinEndpoint } from './call.js';
import { redeemCode } from './codes.js';
import { checkOpenid } from './members.js';

/** The phone number behind a code of the phone button. `demo-<name>` gives the number that belongs to the name. */
export const getUserPhoneNumber: WeixinEndpoint = {
  method: 'POST',
  path: '/wxa/business/getuserphonenumber',
  needsToken: true,
  handle({ world, body }) {
    const code = textOf(body, 'code');
    if (!code) throw new WeixinRefusal(40029, 'invalid code');
    if (body.openid !== undefined) checkOpenid(world, textOf(body, 'openid'));
    const holder = redeemCode(world, 'phone', code);
    const number = holder.phone ?? phoneOf(holder.name);
    const watermark = { timestamp: Math.floor(world.clock.now() / 1000), appid: world.keys.appId };
    return {
      ...WEIXIN_OK,
      phone_info: { phoneNumber: number, purePhoneNumber: number, countryCode: '86', watermark },
    };
  },
};

/** An 11-digit number that is always the same for a name. */
function phoneOf(name: string): string {
  const digits = createHash('sha256').update(`phone:${name}`).digest().readUIntBE(0, 6) % 100_000_000;
  return `139${String(digits).padStart(8, '0')}`;
}
