import { randomBytes } from 'node:crypto';
import type { Credentials } from '../../../sandbox/src/index.js';

const key32 = () => randomBytes(32).toString('base64');
const secret = () => randomBytes(24).toString('base64');
const oneLine = (pem: string) => pem.replaceAll('\n', '\\n');

/** A template for each kind of message; the sandbox knows any id. */
export const messageTemplates = (): Record<string, string> => ({
  WECHAT_TEMPLATE_PAID: 'sandbox-template-paid',
  WECHAT_TEMPLATE_VISIT_TOMORROW: 'sandbox-template-visit-tomorrow',
  WECHAT_TEMPLATE_CHANGED: 'sandbox-template-changed',
  WECHAT_TEMPLATE_REFUNDED: 'sandbox-template-refunded',
  WECHAT_TEMPLATE_WAITING_OFFER: 'sandbox-template-waiting-offer',
  WECHAT_TEMPLATE_POINTS_ENDING: 'sandbox-template-points-ending',
  WECHAT_TEMPLATE_GIFT_DEADLINE: 'sandbox-template-gift-deadline',
  WECHAT_TEMPLATE_GIFT_SHIPPED: 'sandbox-template-gift-shipped',
  WECHAT_TEMPLATE_LOSS_FOUND: 'sandbox-template-loss-found',
  WECHAT_TEMPLATE_CLAIM_CLOSED: 'sandbox-template-claim-closed',
});

/** Every variable of a cms that talks to a sandbox, except where things are: database, sandbox, ports. */
export function environmentFor(credentials: Credentials): Record<string, string> {
  return {
    NODE_ENV: 'test',
    DEMO: '1',
    APP_KEYS: secret(),
    API_TOKEN_SALT: secret(),
    ADMIN_JWT_SECRET: secret(),
    TRANSFER_TOKEN_SALT: secret(),
    ENCRYPTION_KEY: secret(),
    JWT_SECRET: secret(),
    TICKET_SIGNING_KEY: key32(),
    VISITOR_DATA_KEY: key32(),
    VISITOR_SEARCH_KEY: key32(),
    WECHAT_APP_ID: credentials.appId,
    WECHAT_APP_SECRET: credentials.appSecret,
    // Everybody in a test calls from one address.
    LOGINS_PER_MINUTE: '100000',
    ...messageTemplates(),
    WECHAT_PAY_MCH_ID: credentials.mchId,
    WECHAT_PAY_API_V3_KEY: credentials.apiV3Key,
    WECHAT_PAY_PRIVATE_KEY: oneLine(credentials.merchantPrivateKey),
    WECHAT_PAY_CERTIFICATE: oneLine(credentials.merchantCertificate),
    WECHAT_PAY_CERTIFICATE_SERIAL: credentials.merchantSerial,
    WECHAT_PAY_PUBLIC_KEY_ID: credentials.publicKeyId,
    WECHAT_PAY_PUBLIC_KEY: oneLine(credentials.publicKey),
    WECHAT_PAY_TIMEOUT_SECONDS: '2',
    DEMO_ADMIN_EMAIL: 'admin@shanmen.example',
    DEMO_ADMIN_PASSWORD: `Sm-${randomBytes(9).toString('base64url')}1a`,
    STRAPI_TELEMETRY_DISABLED: 'true',
    STRAPI_PLUGIN_I18N_INIT_LOCALE_CODE: 'zh',
    LOG_LEVEL: 'warn',
  };
}
