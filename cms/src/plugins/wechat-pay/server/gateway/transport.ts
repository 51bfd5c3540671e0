import type { Output } from 'wechatpay-node-v3/dist/lib/interface-v2';
import type { IPayRequest } from 'wechatpay-node-v3/dist/lib/pay-request.interface';
import { errorOf, WeChatPayError } from './outcome';

/** What the package signs and names; the address that is really called is a setting. */
const OFFICIAL_ORIGIN = 'https://api.mch.weixin.qq.com';

export interface SignedHeaders {
  timestamp: string;
  nonce: string;
  serial: string;
  signature: string;
}

/** Checks an answer's signature over its raw text. False: the answer is not WeChat Pay's. */
export type VerifyAnswer = (signed: SignedHeaders, body: string, path: string) => Promise<boolean>;

export const signedHeadersOf = (headers: { get(name: string): string | null }): SignedHeaders => ({
  timestamp: headers.get('wechatpay-timestamp') ?? '',
  nonce: headers.get('wechatpay-nonce') ?? '',
  serial: headers.get('wechatpay-serial') ?? '',
  signature: headers.get('wechatpay-signature') ?? '',
});

/**
 * Replaces wechatpay-node-v3's own transport, which drops the headers (so nobody could verify an answer), waits for
 * ever, and puts the Authorization header into its errors.
 * Answers 2xx whose signature holds; throws WeChatPayError for everything else.
 */
export class Transport implements IPayRequest {
  constructor(
    private readonly options: { origin: string; timeoutMs: number },
    private readonly verify: VerifyAnswer,
  ) {}

  get(url: string, headers: Record<string, string>): Promise<Output> {
    return this.send('GET', url, headers, undefined);
  }

  post(url: string, params: Record<string, unknown>, headers: Record<string, string>): Promise<Output> {
    // The same text that was signed.
    return this.send('POST', url, headers, JSON.stringify(params));
  }

  upload(): Promise<Output> {
    return Promise.reject(new Error('file upload is not used'));
  }

  private async send(
    method: string,
    url: string,
    headers: Record<string, string>,
    body?: string,
  ): Promise<Output> {
    const { origin, pathname, search } = new URL(url);
    if (origin !== OFFICIAL_ORIGIN) throw new WeChatPayError('not-sent', 'foreign-address');
    const path = pathname + search;
    const { response, text } = await this.exchange(path, { method, headers, ...(body ? { body } : {}) });
    // Refusals carry no signature: the status comes first.
    if (response.status !== 200 && response.status !== 204) throw errorOf(response.status, text);
    if (!(await this.verify(signedHeadersOf(response.headers), text, pathname))) {
      // Somebody in between answered. What WeChat Pay did is not known.
      throw new WeChatPayError('unknown', 'answer-not-signed', response.status);
    }
    return { status: response.status, data: text ? parsed(text, response.status) : {} };
  }

  private async exchange(path: string, init: RequestInit): Promise<{ response: Response; text: string }> {
    try {
      const signal = AbortSignal.timeout(this.options.timeoutMs);
      const response = await fetch(this.options.origin + path, { ...init, signal, redirect: 'manual' });
      return { response, text: await response.text() };
    } catch (error) {
      throw neverLeft(error)
        ? new WeChatPayError('not-sent', 'unreachable')
        : new WeChatPayError(
            'unknown',
            (error as Error).name === 'TimeoutError' ? 'timeout' : 'connection-lost',
          );
    }
  }
}

function parsed(text: string, status: number): unknown {
  try {
    return JSON.parse(text);
  } catch {
    throw new WeChatPayError('unknown', 'answer-not-json', status);
  }
}

/** True when the connection was refused or the name not found, so that no byte can have arrived. */
function neverLeft(error: unknown): boolean {
  const cause = (error as { cause?: { code?: string } }).cause;
  return ['ECONNREFUSED', 'ENOTFOUND', 'EAI_AGAIN', 'UND_ERR_CONNECT_TIMEOUT'].includes(cause?.code ?? '');
}
