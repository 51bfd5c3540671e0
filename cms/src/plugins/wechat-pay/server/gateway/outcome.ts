import { z } from 'zod';

/**
 * What is known after a call to WeChat Pay failed.
 * `rejected`: WeChat Pay understood and refused; nothing happened there.
 * `not-sent`: the request never left; nothing happened there.
 * `unknown`: it may have happened. Query, or repeat with the same number; never take a new one.
 */
export type Outcome = 'rejected' | 'not-sent' | 'unknown';

export class WeChatPayError extends Error {
  constructor(
    readonly outcome: Outcome,
    /** WeChat Pay's own code in its current spelling, or one of ours in lower case. */
    readonly code: string,
    readonly status?: number,
    /** Which of our parameters was refused, where WeChat Pay says so. */
    readonly field?: string,
  ) {
    super(`WeChat Pay: ${outcome} (${[code, status && `HTTP ${status}`, field].filter(Boolean).join(', ')})`);
    this.name = 'WeChatPayError';
  }
}

/** Older spellings that the gateway still answers now and then. */
const SPELLINGS = new Map([
  ['ORDERNOTEXIST', 'ORDER_NOT_EXIST'],
  ['ORDER_PAID', 'ORDERPAID'],
  ['ORDERCLOSED', 'ORDER_CLOSED'],
  ['SYSTEMERROR', 'SYSTEM_ERROR'],
  ['NOAUTH', 'NO_AUTH'],
  ['NOTENOUGH', 'NOT_ENOUGH'],
  ['RULELIMIT', 'RULE_LIMIT'],
  ['RATELIMIT_EXCEEDED', 'FREQUENCY_LIMITED'],
  ['FREQUENCY_LIMIT_EXCEED', 'FREQUENCY_LIMITED'],
  ['RESOURCE_NOT_EXIST', 'RESOURCE_NOT_EXISTS'],
  ['RESOURCENOTEXIST', 'RESOURCE_NOT_EXISTS'],
  ['REFUNDNOTEXIST', 'RESOURCE_NOT_EXISTS'],
  ['NOT_FOUND', 'RESOURCE_NOT_EXISTS'],
  ['USERACCOUNTABNORMAL', 'USER_ACCOUNT_ABNORMAL'],
]);

/**
 * True when WeChat Pay itself says that it never accepted a number. A bare 404 may come from a proxy or a wrong
 * address, and would make us send money again under the belief that it was not sent.
 */
export const isUnknownNumber = (error: unknown): boolean =>
  error instanceof WeChatPayError &&
  error.status === 404 &&
  ['RESOURCE_NOT_EXISTS', 'ORDER_NOT_EXIST'].includes(error.code);

/** Turns an answer that is not 2xx into what is known. `body` is WeChat's JSON as text, or anything. */
export function errorOf(status: number, body: string): WeChatPayError {
  const { code: given = 'no-code', detail } = refusalIn(body);
  const code = SPELLINGS.get(given) ?? given;
  // 429 and 5xx may have acted; 202 means "repeat with the same parameters"; redirects come from somebody in between.
  const unsure = status < 400 || status === 429 || status >= 500 || code === 'SYSTEM_ERROR';
  return new WeChatPayError(unsure ? 'unknown' : 'rejected', code, status, detail?.field);
}

const refusal = z.object({
  code: z.string().optional(),
  detail: z.object({ field: z.string().optional() }).optional().catch(undefined),
});

function refusalIn(body: string): z.output<typeof refusal> {
  try {
    return refusal.parse(JSON.parse(body));
  } catch {
    // Proxies answer HTML; then the status alone says what is known.
    return {};
  }
}
