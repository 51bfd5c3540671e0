import { settings } from '../../../../config/settings';
import { DomainError } from '../../../kernel/errors';

const TIMEOUT_MS = 5_000;
/** "System busy": WeChat asks to try again. */
const BUSY = -1;
const ATTEMPTS = 2;

export interface Refusal {
  errcode: number;
  errmsg: string;
}

/**
 * Calls api.weixin.qq.com. HTTP is always 200 there: success has no `errcode`, or 0.
 * Answers the body or WeChat's refusal. Throws WECHAT_UNREACHABLE after a repeat.
 * The query holds the app secret, so no address is ever logged.
 */
export async function callWeChat<T extends object>(
  path: string,
  query: Record<string, string>,
): Promise<T | Refusal> {
  const url = new URL(path, settings().wechat.origin);
  url.search = new URLSearchParams(query).toString();
  let lastProblem = '';
  for (let attempt = 1; attempt <= ATTEMPTS; attempt += 1) {
    try {
      const response = await fetch(url, { signal: AbortSignal.timeout(TIMEOUT_MS), redirect: 'error' });
      const answer = (await response.json()) as T & Partial<Refusal>;
      if (answer.errcode !== BUSY) return answer;
      lastProblem = `errcode ${BUSY}`;
    } catch (error) {
      lastProblem = (error as Error).name;
    }
  }
  strapi.log.warn(`WeChat does not answer ${path}: ${lastProblem}`);
  throw new DomainError('WECHAT_UNREACHABLE');
}

export const isRefusal = (answer: object): answer is Refusal =>
  'errcode' in answer && typeof answer.errcode === 'number' && answer.errcode !== 0;
