import { createCipheriv, createDecipheriv, createSign } from 'node:crypto';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { Aes, Formatter, Rsa } from 'wechatpay-axios-plugin';
import { type Sandbox, startSandbox } from '../src/index.js';
import { encrypt } from '../src/pay/encryption.js';
import { signatureHeaders } from '../src/pay/platform-signature.js';
import { checkRequest, parseAuthorization, signedMessage } from '../src/pay/request-check.js';
import { makeKeys } from '../src/state/keys.js';
import { DEFAULT_SETTINGS } from '../src/state/settings.js';
import { call } from './support/client.js';
import { documentedPrivateKey, documentedPublicKey } from './support/documented-key.js';
import {
  ANSWER,
  MERCHANT,
  NOTIFICATION,
  PAY_SIGN,
  REQUEST_TIME,
  REQUESTS,
  type RequestVector,
} from './support/documented-vectors.js';
import { isSignedBy, type Resource } from './support/merchant.js';

// What WeChat Pay publishes, reproduced byte for byte. The key is the documentation's public test key.

const vectors = Object.entries(REQUESTS);

function wire({ method, url, body }: RequestVector) {
  const headers = new Headers({ Accept: 'application/json', 'User-Agent': 'test' });
  return { method, url, headers, body: Buffer.from(body) };
}

function authorizationOf({ signature }: RequestVector): string {
  const { timestamp, nonce } = REQUEST_TIME;
  return `WECHATPAY2-SHA256-RSA2048 mchid="${MERCHANT.mchId}",nonce_str="${nonce}",signature="${signature}",timestamp="${timestamp}",serial_no="${MERCHANT.serial}"`;
}

describe('request signatures', () => {
  test.each(vectors)('%s', (_what, vector) => {
    const message = signedMessage(wire(vector), REQUEST_TIME.timestamp, REQUEST_TIME.nonce);
    expect(createSign('RSA-SHA256').update(message).sign(documentedPrivateKey, 'base64')).toBe(
      vector.signature,
    );
  });

  test.each(vectors)('the gateway’s check accepts the documented header: %s', (_what, vector) => {
    const request = wire(vector);
    request.headers.set('Authorization', authorizationOf(vector));
    const known = { ...MERCHANT, certificate: documentedPublicKey };
    const nowMs = Number(REQUEST_TIME.timestamp) * 1000;
    expect(() => checkRequest(request, known, nowMs)).not.toThrow();
    const other = { ...request, body: Buffer.concat([request.body, Buffer.from(' ')]) };
    expect(() => checkRequest(other, known, nowMs)).toThrow('签名错误');
    expect(() => checkRequest(request, known, nowMs + 301_000)).toThrow('5分钟');
  });

  test('the header is read whatever the order of its parts', () => {
    const [vector] = Object.values(REQUESTS);
    expect(vector && parseAuthorization(authorizationOf(vector))).toEqual({
      mchid: MERCHANT.mchId,
      nonce_str: REQUEST_TIME.nonce,
      timestamp: REQUEST_TIME.timestamp,
      serial_no: MERCHANT.serial,
      signature: vector?.signature,
    });
  });
});

describe('a sandbox whose merchant holds the documented key', () => {
  let dataDir: string;
  let sandbox: Sandbox;
  const prepayId = PAY_SIGN.package.replace('prepay_id=', '');

  beforeAll(async () => {
    dataDir = mkdtempSync(join(tmpdir(), 'wechat-vectors-'));
    const keys = await makeKeys(Date.now());
    const merchant = { ...keys.merchant, serial: MERCHANT.serial, certificate: documentedPublicKey };
    const ours = { ...keys, appId: PAY_SIGN.appId, mchId: MERCHANT.mchId, merchant };
    writeFileSync(join(dataDir, 'keys.json'), JSON.stringify(ours));
    // The documentation's moment, held by the clock; and an order that was prepaid then.
    const thenMs = Number(REQUEST_TIME.timestamp) * 1000;
    const order = {
      outTradeNo: 'DOCUMENTED',
      mchId: MERCHANT.mchId,
      appId: PAY_SIGN.appId,
      state: 'NOTPAY',
      totalFen: 1,
      createdAtMs: thenMs,
      payableUntilMs: thenMs + 600_000,
      burnt: false,
    };
    const changes = [
      ['settings', 'current', { ...DEFAULT_SETTINGS, clockOffsetMs: thenMs - Date.now() }],
      ['orders', order.outTradeNo, order],
      ['prepays', prepayId, { prepayId, outTradeNo: order.outTradeNo, createdAtMs: thenMs }],
    ];
    writeFileSync(
      join(dataDir, 'journal.ndjson'),
      changes.map((change) => `${JSON.stringify(change)}\n`).join(''),
    );
    sandbox = await startSandbox({ dataDir });
  });

  afterAll(async () => {
    await sandbox.close();
    rmSync(dataDir, { recursive: true });
  });

  const send = async (vector: RequestVector) => {
    const response = await fetch(`${sandbox.origin}${vector.url}`, {
      method: vector.method,
      body: vector.body || undefined,
      headers: { Accept: 'application/json', 'User-Agent': 'test', Authorization: authorizationOf(vector) },
    });
    return ((await response.json()) as { code: string }).code;
  };

  test('takes the documented requests over the wire, and refuses them with one byte changed', async () => {
    const [query, order] = Object.values(REQUESTS);
    if (!query || !order) throw new Error('no vectors');
    expect(await send(query)).toBe('RESOURCE_NOT_EXISTS');
    expect(await send(order)).toBe('APPID_MCHID_NOT_MATCH');
    expect(await send({ ...order, body: order.body.replace('"total":100', '"total":101') })).toBe(
      'SIGN_ERROR',
    );
    expect(await send({ ...query, url: `${query.url}4` })).toBe('SIGN_ERROR');
  });

  test('pays with the documented paySign, and not with another', async () => {
    const phone = (parameters: object) =>
      call(sandbox, 'POST', '/sandbox/request-payment', { signType: 'RSA', ...parameters, notify: false });
    const wrong = await phone({ ...PAY_SIGN, timeStamp: '1554208461' });
    expect(wrong.json.errMsg).toBe('requestPayment:fail 支付验证签名失败');
    expect((await phone(PAY_SIGN)).json).toEqual({ errMsg: 'requestPayment:ok' });
  });
});

test('paySign is reproduced', () => {
  const { appId, timeStamp, nonceStr, package: pack, paySign } = PAY_SIGN;
  const text = `${appId}\n${timeStamp}\n${nonceStr}\n${pack}\n`;
  expect(createSign('RSA-SHA256').update(text).sign(documentedPrivateKey, 'base64')).toBe(paySign);
});

test('the signature of a real answer verifies with the documented public key, and not with a byte more', () => {
  expect(isSignedBy(ANSWER.headers, ANSWER.body, ANSWER.publicKey)).toBe(true);
  expect(isSignedBy(ANSWER.headers, `${ANSWER.body} `, ANSWER.publicKey)).toBe(false);
});

describe('a notification', () => {
  test('of the official SDK verifies, decrypts, and is reproduced from its plaintext', () => {
    const { headers, body, certificate, shortKey, plaintext } = NOTIFICATION;
    expect(isSignedBy(headers, body, certificate)).toBe(true);
    const { resource } = JSON.parse(body) as { resource: Resource };
    const sealed = Buffer.from(resource.ciphertext, 'base64');
    const decipher = createDecipheriv('aes-128-gcm', shortKey, resource.nonce);
    decipher.setAAD(Buffer.from(resource.associated_data)).setAuthTag(sealed.subarray(-16));
    const opened = decipher.update(sealed.subarray(0, -16), undefined, 'utf8') + decipher.final('utf8');
    expect(opened).toBe(plaintext);
    const cipher = createCipheriv('aes-128-gcm', shortKey, resource.nonce);
    cipher.setAAD(Buffer.from(resource.associated_data));
    const again = Buffer.concat([cipher.update(plaintext, 'utf8'), cipher.final(), cipher.getAuthTag()]);
    expect(again.toString('base64')).toBe(resource.ciphertext);
  });

  test('made with the documented key is signed as an independent client signs, and opened by it', () => {
    const { plaintext } = NOTIFICATION;
    const key = 'a'.repeat(32);
    const resource = encrypt(plaintext, 'transaction', key);
    const body = JSON.stringify({ id: 'made', resource });
    const headers = signatureHeaders(
      { serial: MERCHANT.serial, privateKey: documentedPrivateKey },
      Buffer.from(body),
      1_722_850_421_000,
    );
    const text = Formatter.response(
      String(headers['Wechatpay-Timestamp']),
      String(headers['Wechatpay-Nonce']),
      body,
    );
    const theirKey = Rsa.from(documentedPrivateKey, Rsa.KEY_TYPE_PRIVATE);
    expect(headers['Wechatpay-Signature']).toBe(Rsa.sign(text, theirKey));
    const { ciphertext, nonce, associated_data } = resource;
    expect(Aes.AesGcm.decrypt(ciphertext, key, nonce, associated_data)).toBe(plaintext);
    // Deterministic once the nonce is: the other implementation gives the same bytes.
    expect(Aes.AesGcm.encrypt(plaintext, key, nonce, associated_data)).toBe(ciphertext);
  });
});
