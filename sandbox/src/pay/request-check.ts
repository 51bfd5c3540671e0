import { createVerify } from 'node:crypto';
import { publicKeyOf } from '../key-objects.js';
import { PayRefusal, signError } from './refusal.js';

/** A request as it came over the wire. */
export interface WireRequest {
  method: string;
  /** Path and query exactly as sent. */
  url: string;
  headers: Headers;
  body: Buffer;
}

/** The merchant whom the gateway knows. */
export interface KnownMerchant {
  mchId: string;
  serial: string;
  certificate: string;
}

const ALLOWED_SKEW_SECONDS = 300;
const SCHEME = 'WECHATPAY2-SHA256-RSA2048 ';
const FORMAT_ADVICE = 'Http头Authorization值格式错误，请参考《微信支付商户REST API签名规则》';

/**
 * Checks a request in the real gateway's order: headers, Authorization's form, time, serial, signature.
 * @param nowMs the gateway's clock
 * @throws PayRefusal 400 INVALID_REQUEST or 401 SIGN_ERROR
 */
export function checkRequest(request: WireRequest, merchant: KnownMerchant, nowMs: number): void {
  const onTransactions = isTransactionPath(request.url);
  if (!onTransactions && !(request.headers.get('accept') && request.headers.get('user-agent'))) {
    throw new PayRefusal(400, 'INVALID_REQUEST', 'Http头缺少Accept或User-Agent');
  }
  const claim = parseAuthorization(request.headers.get('authorization'));
  if (!claim) throw signError(onTransactions ? '签名信息错误，验签失败' : FORMAT_ADVICE);
  if (Math.abs(Number(claim.timestamp) - nowMs / 1000) > ALLOWED_SKEW_SECONDS) {
    throw signError('Http头Authorization中的timestamp与发起请求的时间不得超过5分钟');
  }
  if (claim.mchid !== merchant.mchId || claim.serial_no.toUpperCase() !== merchant.serial) {
    throw signError('商户证书序列号有误。请使用签名私钥匹配的证书序列号');
  }
  if (!signatureMatches(request, claim, merchant))
    throw signError('签名错误', mismatchDetail(request, claim));
}

/** The payment endpoints answer a few things differently from the rest. */
export function isTransactionPath(url: string): boolean {
  return url.startsWith('/v3/pay/transactions/');
}

interface Claim {
  mchid: string;
  nonce_str: string;
  timestamp: string;
  serial_no: string;
  signature: string;
}

/** `SCHEME key="value",…`: one space, double quotes, commas without spaces, any order of the five keys. */
export function parseAuthorization(header: string | null): Claim | undefined {
  if (!header?.startsWith(SCHEME)) return undefined;
  const pairs = new Map<string, string>();
  for (const part of header.slice(SCHEME.length).split(',')) {
    const [, name, value] = /^(\w+)="([^"]*)"$/.exec(part) ?? [];
    if (name === undefined || value === undefined) return undefined;
    pairs.set(name, value);
  }
  const [mchid, nonce_str, timestamp] = ['mchid', 'nonce_str', 'timestamp'].map((name) => pairs.get(name));
  const [serial_no, signature] = ['serial_no', 'signature'].map((name) => pairs.get(name));
  if (!mchid || !nonce_str || !timestamp || !serial_no || !signature || !/^\d+$/.test(timestamp))
    return undefined;
  return { mchid, nonce_str, timestamp, serial_no, signature };
}

/** The text that a merchant signs: five lines, each ended by a line feed, the body as raw bytes. */
export function signedMessage(request: WireRequest, timestamp: string, nonce: string): Buffer {
  const head = `${request.method}\n${request.url}\n${timestamp}\n${nonce}\n`;
  return Buffer.concat([Buffer.from(head), request.body, Buffer.from('\n')]);
}

function signatureMatches(request: WireRequest, claim: Claim, merchant: KnownMerchant): boolean {
  const key = publicKeyOf(merchant.certificate);
  const message = signedMessage(request, claim.timestamp, claim.nonce_str);
  return createVerify('RSA-SHA256').update(message).verify(key, claim.signature, 'base64');
}

/** The real gateway shows the first bytes of the body only. */
const SHOWN_BODY_BYTES = 8;

function mismatchDetail(request: WireRequest, claim: Claim): Record<string, unknown> {
  const shown = signedMessage(
    { ...request, body: request.body.subarray(0, SHOWN_BODY_BYTES) },
    claim.timestamp,
    claim.nonce_str,
  );
  return {
    detail: { issue: 'sign not match' },
    field: 'signature',
    location: 'authorization',
    sign_information: {
      method: request.method,
      sign_message_length: signedMessage(request, claim.timestamp, claim.nonce_str).length,
      truncated_sign_message: shown.toString(),
      url: request.url,
    },
  };
}
