import { z } from 'zod';
import { settings } from '../../../../../config/settings';
import { DomainError, type ErrorCode } from '../../../../kernel/errors';
import { callWeChat, isRefusal } from '../gateway/call';
import { refusalError } from '../gateway/refusals';

const PATH = '/sns/jscode2session';

/** The session key in the answer decrypts the visitor's data: it is dropped here and never stored, sent or logged. */
const session = z.object({ openid: z.string().min(1), unionid: z.string().optional() });

/** What WeChat says about the code or its visitor; anything else is about this account. */
const REFUSALS = new Map<number, ErrorCode>([
  [40029, 'WECHAT_CODE_INVALID'],
  [40163, 'WECHAT_CODE_INVALID'],
  [41008, 'WECHAT_CODE_INVALID'],
  [40226, 'WECHAT_USER_AT_RISK'],
]);

export interface WeChatIdentity {
  openid: string;
  unionid: string | null;
}

/**
 * Exchanges the code of `wx.login` for who the visitor is (GET /sns/jscode2session). Throws WECHAT_CODE_INVALID for a
 * code that is bad, used or over, WECHAT_USER_AT_RISK for a visitor whom WeChat blocks, both with WeChat's errcode;
 * WECHAT_LIMIT_REACHED, WECHAT_REFUSED, WECHAT_UNREACHABLE.
 */
export async function exchangeCode(code: string): Promise<WeChatIdentity> {
  const { appId, appSecret } = settings().wechat;
  const answer = await callWeChat({
    path: PATH,
    query: { appid: appId, secret: appSecret, js_code: code, grant_type: 'authorization_code' },
    answer: session,
    repeatable: true,
  });
  if (!isRefusal(answer)) return { openid: answer.openid, unionid: answer.unionid ?? null };
  const refused = REFUSALS.get(answer.errcode);
  throw refused ? new DomainError(refused, { errcode: answer.errcode }) : refusalError(PATH, answer);
}
