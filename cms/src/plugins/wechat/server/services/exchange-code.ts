import { settings } from '../../../../../config/settings';
import { DomainError } from '../../../../kernel/errors';
import { callWeChat, isRefusal } from '../api-client';

interface Session {
  openid: string;
  unionid?: string;
  /** Decrypts the visitor's data: it is dropped here and never stored, sent or logged. */
  session_key: string;
}

export interface WeChatIdentity {
  openid: string;
  unionid: string | null;
}

/**
 * Exchanges the code of `wx.login` for who the visitor is (GET /sns/jscode2session).
 * Throws WECHAT_CODE_INVALID for a code that is bad, used or over, with WeChat's errcode.
 */
export async function exchangeCode(code: string): Promise<WeChatIdentity> {
  const { appId, appSecret } = settings().wechat;
  const answer = await callWeChat<Session>('/sns/jscode2session', {
    appid: appId,
    secret: appSecret,
    js_code: code,
    grant_type: 'authorization_code',
  });
  if (isRefusal(answer)) throw new DomainError('WECHAT_CODE_INVALID', { errcode: answer.errcode });
  return { openid: answer.openid, unionid: answer.unionid ?? null };
}
