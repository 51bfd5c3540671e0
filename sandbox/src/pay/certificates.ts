import { beijingTime } from '../clock.js';
import { settingsOf } from '../state/settings.js';
import type { PayEndpoint } from './call.js';
import { encrypt } from './encryption.js';
import { PayRefusal } from './refusal.js';

const ONLY_PUBLIC_KEY =
  '无可用的平台证书，请在商户平台-API安全申请使用微信支付公钥。可查看指引https://pay.weixin.qq.com/doc/v3/merchant/4012153196';

/** The platform certificates, old and new side by side while they rotate, each encrypted with the APIv3 key. */
export const certificates: PayEndpoint = {
  method: 'GET',
  path: '/v3/certificates',
  limit: { perSecond: 1000 },
  handle({ world }) {
    if (settingsOf(world).verification === 'public-key') {
      throw new PayRefusal(404, 'RESOURCE_NOT_EXISTS', ONLY_PUBLIC_KEY);
    }
    const data = world.keys.platform.map(({ serial, certificate, effectiveAtMs, expiresAtMs }) => ({
      serial_no: serial,
      effective_time: beijingTime(effectiveAtMs),
      expire_time: beijingTime(expiresAtMs),
      encrypt_certificate: encrypt(certificate, 'certificate', world.keys.apiV3Key),
    }));
    return { status: 200, body: { data } };
  },
};
