import type { Output } from 'wechatpay-node-v3/dist/lib/interface-v2';
import type { IPayRequest } from 'wechatpay-node-v3/dist/lib/pay-request.interface';
import { errorOf, WeChatPayError } from './outcome';

/** What the package signs and names; the address that is really called is a setting. */
export const OFFICIAL_ORIGIN = 'https://api.mch.weixin.qq.com';

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

  /** A file: not signed by WeChat Pay, so whoever asked must hold it against the hash that was. */
  async download(url: string, headers: Record<string, string>): Promise<AsyncIterable<Uint8Array>> {
    const { response } = await reached(() =>
      this.request(pathOf(url), { method: 'GET', headers }, this.options.timeoutMs * DOWNLOAD_PATIENCE),
    );
    if (response.status !== 200) throw errorOf(response.status, await response.text());
    if (!response.body) throw new WeChatPayError('unknown', 'no-content', response.status);
    return piecesOf(response.body);
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
    const path = pathOf(url);
    const { pathname } = new URL(url);
    const { response, text } = await this.exchange(path, { method, headers, ...(body ? { body } : {}) });
    // Refusals carry no signature: the status comes first.
    if (response.status !== 200 && response.status !== 204) throw errorOf(response.status, text);
    if (!(await this.verify(signedHeadersOf(response.headers), text, pathname))) {
      // Somebody in between answered. What WeChat Pay did is not known.
      throw new WeChatPayError('unknown', 'answer-not-signed', response.status);
    }
    return { status: response.status, data: text ? parsed(text, response.status) : {} };
  }

  private exchange(path: string, init: RequestInit): Promise<{ response: Response; text: string }> {
    return reached(async () => {
      const { response } = await this.request(path, init, this.options.timeoutMs);
      return { response, text: await response.text() };
    });
  }

  private async request(path: string, init: RequestInit, timeoutMs: number): Promise<{ response: Response }> {
    const signal = AbortSignal.timeout(timeoutMs);
    return { response: await fetch(this.options.origin + path, { ...init, signal, redirect: 'manual' }) };
  }
}

/** A bill of a busy day is longer than an answer. */
const DOWNLOAD_PATIENCE = 12;

/** What is signed is what is called: no other origin gets our Authorization header. */
function pathOf(url: string): string {
  const { origin, pathname, search } = new URL(url);
  if (origin !== OFFICIAL_ORIGIN) throw new WeChatPayError('not-sent', 'foreign-address');
  return pathname + search;
}

async function* piecesOf(body: ReadableStream<Uint8Array>): AsyncGenerator<Uint8Array> {
  const reader = body.getReader();
  try {
    for (;;) {
      const { done, value } = await reached(() => reader.read());
      if (done) return;
      yield value;
    }
  } finally {
    await reader.cancel();
  }
}

/** Errors of the network as what is known after them. */
async function reached<T>(work: () => Promise<T>): Promise<T> {
  try {
    return await work();
  } catch (error) {
    if (error instanceof WeChatPayError) throw error;
    if (neverLeft(error)) throw new WeChatPayError('not-sent', 'unreachable');
    const isTimeout = (error as Error).name === 'TimeoutError';
    throw new WeChatPayError('unknown', isTimeout ? 'timeout' : 'connection-lost');
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
