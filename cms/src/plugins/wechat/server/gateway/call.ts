import { z } from 'zod';
import { settings } from '../../../../../config/settings';
import { DomainError } from '../../../../kernel/errors';

/** "System busy": WeChat did nothing and asks to try again. */
const BUSY = -1;
const ATTEMPTS = 2;
const OPEN_BRACE = 0x7b;

export interface Refusal {
  errcode: number;
}

export interface Call<T> {
  path: string;
  /** May hold the app secret or the access token: no address is ever logged. */
  query?: Record<string, string>;
  /** Sent as JSON by POST; without one it is a GET. */
  body?: object;
  /** What a success looks like; `picture` for bytes. Anything else is taken for no answer at all. */
  answer: z.ZodType<T> | 'picture';
  /** True when asking twice does no harm, so that a lost answer is asked for again at once. */
  repeatable: boolean;
}

const refusal = z.object({ errcode: z.number().int() });

/**
 * Calls api.weixin.qq.com. HTTP is always 200 there: a success has no `errcode`, or 0. Answers what `call.answer`
 * reads, or WeChat's refusal. Throws WECHAT_UNREACHABLE when no answer came or none that makes sense.
 */
export async function callWeChat<T>(call: Call<T>): Promise<T | Refusal> {
  let problem = '';
  for (let attempt = 1; attempt <= ATTEMPTS; attempt += 1) {
    try {
      const answer = read(call, await exchange(call));
      if (!isRefusal(answer) || answer.errcode !== BUSY) return answer;
      problem = `errcode ${BUSY}`;
    } catch (error) {
      problem = (error as Error).name;
      if (!call.repeatable) break;
    }
  }
  strapi.log.warn(`WeChat does not answer ${call.path}: ${problem}`);
  throw new DomainError('WECHAT_UNREACHABLE');
}

export const isRefusal = (answer: unknown): answer is Refusal =>
  typeof answer === 'object' && answer !== null && 'errcode' in answer && answer.errcode !== 0;

async function exchange({ path, query, body }: Call<unknown>): Promise<Buffer> {
  const { origin, timeoutMs } = settings().wechat;
  const url = new URL(path, origin);
  url.search = new URLSearchParams(query).toString();
  const response = await fetch(url, {
    signal: AbortSignal.timeout(timeoutMs),
    redirect: 'error',
    // JSON.stringify leaves Chinese as it is, which the text check needs: it reads \u escapes letter by letter.
    ...(body
      ? { method: 'POST', headers: { 'content-type': 'application/json' }, body: JSON.stringify(body) }
      : {}),
  });
  const bytes = Buffer.from(await response.arrayBuffer());
  if (response.status !== 200) throw new NoAnswer(`HTTP ${response.status}`);
  return bytes;
}

/** Named by what went wrong, since only names of errors are logged. */
class NoAnswer extends Error {
  constructor(override readonly name: string) {
    super(name);
  }
}

function read<T>({ answer }: Call<T>, bytes: Buffer): T | Refusal {
  // Errors of calls that answer a picture are JSON too, under the same status.
  if (answer === 'picture' && bytes[0] !== OPEN_BRACE) return bytes as T;
  const content: unknown = JSON.parse(bytes.toString('utf8'));
  const refused = refusal.safeParse(content);
  if (refused.success && refused.data.errcode !== 0) return refused.data;
  if (answer === 'picture') throw new NoAnswer('no picture');
  const parsed = answer.safeParse(content);
  if (!parsed.success) throw new NoAnswer('unreadable answer');
  return parsed.data;
}
