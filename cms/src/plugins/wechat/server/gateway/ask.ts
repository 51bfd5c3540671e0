import { accessToken } from './access-token';
import { type Call, callWeChat, isRefusal, type Refusal } from './call';

/** 40001 and 40014 no valid token, 42001 over: whoever else uses the account may have had a new one made. */
const TOKEN_REFUSED: readonly number[] = [40001, 40014, 42001];

/**
 * `callWeChat` with the account's access token, once more with a new one when WeChat refuses the token: a call that was
 * refused for its token did nothing. Answers and throws as `callWeChat` and `accessToken` do.
 */
export async function askWeChat<T>(call: Omit<Call<T>, 'query'>): Promise<T | Refusal> {
  const token = await accessToken();
  const answer = await callWeChat({ ...call, query: { access_token: token } });
  if (!isRefusal(answer) || !TOKEN_REFUSED.includes(answer.errcode)) return answer;
  return callWeChat({ ...call, query: { access_token: await accessToken(token) } });
}
