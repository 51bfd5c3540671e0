import type { Credentials } from '../../sandbox/src/index.js';
import type { Secrets } from './secrets';

export const ADMIN_EMAIL = 'admin@shanmen.example';

export type Site = {
  port: number;
  sandboxUrl: string;
  databaseUrl: string;
  dataDir: string;
  secrets: Secrets;
  credentials: Credentials;
};

/** The cms's variables of WeChat: the keys that a merchant gets from there, as the sandbox made them. */
function wechatVariables({ credentials, sandboxUrl, port }: Site): Record<string, string> {
  return {
    WECHAT_API_ORIGIN: sandboxUrl,
    WECHAT_PAY_ORIGIN: sandboxUrl,
    WECHAT_APP_ID: credentials.appId,
    WECHAT_APP_SECRET: credentials.appSecret,
    // The sandbox knows any template.
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
    WECHAT_PAY_MCH_ID: credentials.mchId,
    WECHAT_PAY_API_V3_KEY: credentials.apiV3Key,
    WECHAT_PAY_PRIVATE_KEY: credentials.merchantPrivateKey,
    WECHAT_PAY_CERTIFICATE: credentials.merchantCertificate,
    WECHAT_PAY_CERTIFICATE_SERIAL: credentials.merchantSerial,
    WECHAT_PAY_PUBLIC_KEY_ID: credentials.publicKeyId,
    WECHAT_PAY_PUBLIC_KEY: credentials.publicKey,
    // The sandbox is beside it, whatever PUBLIC_URL the outside world uses.
    WECHAT_PAY_NOTIFY_ORIGIN: `http://127.0.0.1:${port}`,
  };
}

/**
 * The environment of a cms with demo content and the sandbox as its WeChat. Where it listens and what it
 * calls itself (HOST, PUBLIC_URL), its log level and WEB_CONCURRENCY stay as the caller's.
 */
export function cmsEnvironment(site: Site, caller: NodeJS.ProcessEnv): NodeJS.ProcessEnv {
  return {
    PUBLIC_URL: `http://127.0.0.1:${site.port}`,
    // Everybody who tries it calls from this machine.
    LOGINS_PER_MINUTE: '6000',
    DEMO_STORY: '1',
    ...caller,
    ...site.secrets,
    ...wechatVariables(site),
    DEMO: '1',
    DEMO_ADMIN_EMAIL: ADMIN_EMAIL,
    PORT: String(site.port),
    DATABASE_URL: site.databaseUrl,
    DATA_DIR: site.dataDir,
    STRAPI_TELEMETRY_DISABLED: 'true',
  };
}
