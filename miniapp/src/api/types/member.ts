import type { Shape } from './shape';

/** `phone` is masked. */
export type Member = Shape<'GET /wechat/me'>;
export type WechatSettings = Shape<'GET /wechat/settings'>;
