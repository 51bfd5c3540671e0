import { z } from 'zod';
import { messageKinds, messageTemplate, messageTemplates } from '../message-templates';
import { flag, origin, pem, secret } from './kinds';

const OFFICIAL_API = 'https://api.weixin.qq.com';
const OFFICIAL_PAY = 'https://api.mch.weixin.qq.com';

/** What is asked of the environment for WeChat and WeChat Pay. */
export const wechatVariables = {
  WECHAT_APP_ID: z.string().regex(/^wx[0-9a-f]{16}$/, 'must look like wx0123456789abcdef'),
  WECHAT_APP_SECRET: secret,
  WECHAT_API_ORIGIN: origin.default(OFFICIAL_API),
  WECHAT_API_TIMEOUT_SECONDS: z.coerce.number().min(0.1).max(30).default(5),
  WECHAT_MINI_PROGRAM_VERSION: z.enum(['release', 'trial', 'develop']).default('release'),
  WECHAT_DELIVERY_UPLOAD: flag.prefault('1'),
  WECHAT_TEMPLATE_PAID: messageTemplate('paid'),
  WECHAT_TEMPLATE_VISIT_TOMORROW: messageTemplate('visit-tomorrow'),
  WECHAT_TEMPLATE_CHANGED: messageTemplate('changed'),
  WECHAT_TEMPLATE_REFUNDED: messageTemplate('refunded'),
  WECHAT_TEMPLATE_WAITING_OFFER: messageTemplate('waiting-offer'),
  WECHAT_TEMPLATE_POINTS_ENDING: messageTemplate('points-ending'),
  WECHAT_TEMPLATE_GIFT_DEADLINE: messageTemplate('gift-deadline'),
  WECHAT_TEMPLATE_GIFT_SHIPPED: messageTemplate('gift-shipped'),
  WECHAT_TEMPLATE_LOSS_FOUND: messageTemplate('loss-found'),
  WECHAT_TEMPLATE_CLAIM_CLOSED: messageTemplate('claim-closed'),
  WECHAT_PAY_ORIGIN: origin.default(OFFICIAL_PAY),
  WECHAT_PAY_MCH_ID: z.string().regex(/^\d{8,10}$/, 'must be 8 to 10 digits'),
  WECHAT_PAY_API_V3_KEY: z.string().length(32, 'must be exactly 32 characters'),
  WECHAT_PAY_PRIVATE_KEY: pem,
  WECHAT_PAY_CERTIFICATE: pem,
  WECHAT_PAY_CERTIFICATE_SERIAL: z
    .string()
    .regex(/^[0-9A-F]{40}$/, 'must be 40 upper-case hexadecimal digits'),
  WECHAT_PAY_PUBLIC_KEY_ID: z.string().startsWith('PUB_KEY_ID_').optional(),
  WECHAT_PAY_PUBLIC_KEY: pem.optional(),
  WECHAT_PAY_NOTIFY_ORIGIN: origin.optional(),
  WECHAT_PAY_TIMEOUT_SECONDS: z.coerce.number().min(0.1).max(60).default(10),
  WECHAT_PAY_REFUND_SPACING_SECONDS: z.coerce.number().min(0.1).max(3600).default(60),
};

const shape = z.object(wechatVariables);
type Variables = z.output<typeof shape>;

/** Half of the pair would be worse than none: WeChat Pay would sign with a key that we cannot name or do not have. */
export function publicKeyProblems(v: Variables): string[] {
  const { WECHAT_PAY_PUBLIC_KEY_ID: id, WECHAT_PAY_PUBLIC_KEY: key } = v;
  if (id && !key) return ['WECHAT_PAY_PUBLIC_KEY is missing beside WECHAT_PAY_PUBLIC_KEY_ID'];
  if (key && !id) return ['WECHAT_PAY_PUBLIC_KEY_ID is missing beside WECHAT_PAY_PUBLIC_KEY'];
  return [];
}

/** A sandbox is for demos and tests: a public server must speak to WeChat itself. */
export function sandboxProblems(v: Variables): string[] {
  const official = { WECHAT_API_ORIGIN: OFFICIAL_API, WECHAT_PAY_ORIGIN: OFFICIAL_PAY };
  return (Object.keys(official) as (keyof typeof official)[])
    .filter((name) => v[name] !== official[name])
    .map((name) => `${name} is not WeChat's own address (a sandbox is for DEMO=1 only)`);
}

export const wechatSettings = (v: Variables) => ({
  appId: v.WECHAT_APP_ID,
  appSecret: v.WECHAT_APP_SECRET,
  origin: v.WECHAT_API_ORIGIN,
  sandbox: v.WECHAT_API_ORIGIN !== OFFICIAL_API,
  timeoutMs: v.WECHAT_API_TIMEOUT_SECONDS * 1000,
  miniProgramVersion: v.WECHAT_MINI_PROGRAM_VERSION,
  deliveryUpload: v.WECHAT_DELIVERY_UPLOAD,
  templates: new Map(messageKinds.map((kind) => [kind, v[messageTemplates[kind].variable]])),
});

export const wechatPaySettings = (v: Variables, publicUrl: string) => ({
  appId: v.WECHAT_APP_ID,
  origin: v.WECHAT_PAY_ORIGIN,
  sandbox: v.WECHAT_PAY_ORIGIN !== OFFICIAL_PAY,
  mchId: v.WECHAT_PAY_MCH_ID,
  apiV3Key: v.WECHAT_PAY_API_V3_KEY,
  privateKey: v.WECHAT_PAY_PRIVATE_KEY,
  certificate: v.WECHAT_PAY_CERTIFICATE,
  certificateSerial: v.WECHAT_PAY_CERTIFICATE_SERIAL,
  publicKeyId: v.WECHAT_PAY_PUBLIC_KEY_ID,
  publicKey: v.WECHAT_PAY_PUBLIC_KEY,
  notifyOrigin: v.WECHAT_PAY_NOTIFY_ORIGIN ?? publicUrl,
  timeoutMs: v.WECHAT_PAY_TIMEOUT_SECONDS * 1000,
  refundSpacingMs: v.WECHAT_PAY_REFUND_SPACING_SECONDS * 1000,
});
