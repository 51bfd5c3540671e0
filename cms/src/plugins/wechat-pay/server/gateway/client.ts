import { randomBytes } from 'node:crypto';
import WxPay from 'wechatpay-node-v3';
import type { Settings } from '../../../../../config/settings';
import { WeChatPayError } from './outcome';
import { openSeal } from './seal';
import { OFFICIAL_ORIGIN, Transport, type VerifyAnswer } from './transport';

/**
 * wechatpay-node-v3 2.2.1 as builder and signer of requests, with its defects repaired:
 * nonces from Math.random, a POST without body signed over four lines instead of five, a GCM tag that nobody
 * checks, and certificate serials in a form WeChat Pay does not know (so ours is always passed in).
 */
export class Client extends WxPay {
  private readonly transport: Transport;

  constructor(
    private readonly config: Settings['wechatPay'],
    verify: VerifyAnswer,
  ) {
    super({
      appid: config.appId,
      mchid: config.mchId,
      publicKey: Buffer.from(config.certificate),
      privateKey: Buffer.from(config.privateKey),
      serial_no: config.certificateSerial,
      key: config.apiV3Key,
      userAgent: 'shanmen',
    });
    this.transport = new Transport(config, verify);
    this.createHttp(this.transport);
  }

  protected override buildAuthorization(
    method: string,
    url: string,
    params?: Record<string, unknown>,
  ): string {
    const nonce = newNonce();
    const timestamp = String(Math.floor(Date.now() / 1000));
    const path = url.replace(OFFICIAL_ORIGIN, '');
    const body = params ? JSON.stringify(params) : '';
    const signature = this.sha256WithRsa(`${method}\n${path}\n${timestamp}\n${nonce}\n${body}\n`);
    return this.getAuthorization(nonce, timestamp, signature);
  }

  protected override getHeaders(authorization: string, headers: Record<string, string> = {}) {
    const { publicKeyId } = this.config;
    // Asks for an answer signed by the WeChat Pay public key instead of a platform certificate.
    const serial = publicKeyId ? { 'Wechatpay-Serial': publicKeyId } : {};
    return super.getHeaders(authorization, { ...serial, ...headers });
  }

  override decipher_gcm<T>(ciphertext: string, associatedData: string, nonce: string, key?: string): T {
    const text = openSeal(key ?? this.config.apiV3Key, {
      ciphertext,
      nonce,
      associated_data: associatedData,
    });
    return text as T;
  }

  /** GET of a path the package has no method for. */
  async getPath(path: string): Promise<unknown> {
    const url = OFFICIAL_ORIGIN + path;
    const answer = await this.httpService.get(url, this.getHeaders(this.buildAuthorization('GET', url)));
    return answer.data;
  }

  /**
   * POST to a path the package has no method for. `keySerial` names WeChat Pay's key that a field of the body was
   * encrypted with. Without `params` there is no body at all: the cancel of a transfer wants none.
   */
  async postPath(path: string, params?: Record<string, unknown>, keySerial?: string): Promise<unknown> {
    const url = OFFICIAL_ORIGIN + path;
    const headers = this.getHeaders(this.buildAuthorization('POST', url, params), {
      'Content-Type': 'application/json',
      ...(keySerial ? { 'Wechatpay-Serial': keySerial } : {}),
    });
    // Its type wants a body; our transport sends none for undefined, as it was signed.
    const answer = await this.httpService.post(url, params as Record<string, unknown>, headers);
    return answer.data;
  }

  /** The bytes of a bill, as they come. `url` is the address that WeChat Pay named; files carry no signature. */
  downloadFrom(url: string): Promise<AsyncIterable<Uint8Array>> {
    if (!url.startsWith(`${OFFICIAL_ORIGIN}/`)) throw new WeChatPayError('not-sent', 'foreign-address');
    return this.transport.download(url, this.getHeaders(this.buildAuthorization('GET', url)));
  }
}

export const newNonce = (): string => randomBytes(16).toString('hex');
