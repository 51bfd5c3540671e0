import type { WeixinEndpoint } from './call.js';
import { checkSession } from './check-session.js';
import { getUserPhoneNumber } from './get-user-phone-number.js';
import { getWxaCodeUnlimit } from './get-wxa-code-unlimit.js';
import { jscode2session } from './jscode2session.js';
import { msgSecCheck } from './msg-sec-check.js';
import { sendSubscribeMessage } from './send-subscribe-message.js';
import { stableTokenEndpoint } from './stable-token.js';
import { uploadShippingInfo } from './upload-shipping-info.js';

/** Every path of the mini-program server API that the sandbox answers. */
export const weixinEndpoints: WeixinEndpoint[] = [
  jscode2session,
  checkSession,
  stableTokenEndpoint,
  getUserPhoneNumber,
  getWxaCodeUnlimit,
  sendSubscribeMessage,
  msgSecCheck,
  uploadShippingInfo,
];
