import { generateKeyPairSync } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { Formatter, Rsa } from 'wechatpay-axios-plugin';
import { type Sandbox, startSandbox } from '../src/index.js';
import { checkRequest, parseAuthorization, signedMessage } from '../src/pay/request-check.js';
import { makeCertifiedKey } from '../src/state/certificate.js';
import { payCall } from './support/client.js';
import { authorization, isSignedBy } from './support/merchant.js';

let sandbox: Sandbox;

beforeAll(async () => {
  sandbox = await startSandbox();
});

afterAll(() => sandbox.close());

const PLAIN = { Accept: 'application/json', 'User-Agent': 'test' };
const URL_OF_CERTIFICATES = '/v3/certificates';

async function get(url: string, headers: Record<string, string>) {
  const response = await fetch(`${sandbox.origin}${url}`, { headers });
  const text = await response.text();
  return {
    status: response.status,
    headers: response.headers,
    text,
    json: text ? JSON.parse(text) : undefined,
  };
}

describe('the gateway turns a request away for the first thing that is wrong', () => {
  test('an unknown path, before anything else, with an empty 404', async () => {
    const answer = await get('/v3/no/such/path', {});
    expect([answer.status, answer.text]).toEqual([404, '']);
  });

  test('a wrong method, before anything else, with an empty 405', async () => {
    const response = await fetch(`${sandbox.origin}${URL_OF_CERTIFICATES}`, { method: 'DELETE' });
    expect([response.status, await response.text()]).toEqual([405, '']);
  });

  test('no User-Agent, although the Authorization is missing too', async () => {
    const answer = await get(URL_OF_CERTIFICATES, { Accept: 'application/json', 'User-Agent': '' });
    expect(answer.status).toBe(400);
    expect(answer.json).toEqual({ code: 'INVALID_REQUEST', message: 'Http头缺少Accept或User-Agent' });
  });

  test('no User-Agent is not asked after on the payment endpoints', async () => {
    const answer = await get('/v3/pay/transactions/id/1', { 'User-Agent': '' });
    expect(answer.json).toEqual({ code: 'SIGN_ERROR', message: '签名信息错误，验签失败' });
    expect(answer.headers.get('request-id')).toBeNull();
  });

  test.each([
    ['missing', undefined],
    ['of another scheme', 'Bearer x'],
    ['with a space after a comma', 'WECHATPAY2-SHA256-RSA2048 mchid="1", nonce_str="n"'],
    ['without a signature', 'WECHATPAY2-SHA256-RSA2048 mchid="1",nonce_str="n",timestamp="1",serial_no="A"'],
    [
      'with single quotes',
      `WECHATPAY2-SHA256-RSA2048 mchid='1',nonce_str='n',timestamp='1',serial_no='A',signature='s'`,
    ],
  ])('an Authorization %s', async (_what, header) => {
    const answer = await get(
      URL_OF_CERTIFICATES,
      header === undefined ? PLAIN : { ...PLAIN, Authorization: header },
    );
    expect(answer.status).toBe(401);
    expect(answer.json.message).toBe('Http头Authorization值格式错误，请参考《微信支付商户REST API签名规则》');
    expect(answer.headers.get('request-id')).toMatch(/^08[0-9A-F]+-\d+$/);
  });

  const request = { method: 'GET', url: URL_OF_CERTIFICATES };
  const now = () => Math.floor(Date.now() / 1000);

  test.each([
    ['301 seconds old', -302],
    ['301 seconds ahead', 302],
  ])('a time %s, although serial and signature are wrong too', async (_what, seconds) => {
    const header = authorization(sandbox, request, { timestamp: now() + seconds, serial: 'F'.repeat(40) });
    const answer = await get(URL_OF_CERTIFICATES, { ...PLAIN, Authorization: header });
    expect([answer.status, answer.json.message]).toEqual([
      401,
      'Http头Authorization中的timestamp与发起请求的时间不得超过5分钟',
    ]);
  });

  test('a wrong serial, although the signature is wrong too', async () => {
    const header = authorization(sandbox, { ...request, url: '/other' }, { serial: 'F'.repeat(40) });
    const answer = await get(URL_OF_CERTIFICATES, { ...PLAIN, Authorization: header });
    expect([answer.status, answer.json.message]).toEqual([
      401,
      '商户证书序列号有误。请使用签名私钥匹配的证书序列号',
    ]);
  });

  test('a wrong signature, with what the gateway would have signed', async () => {
    const { privateKey } = generateKeyPairSync('rsa', {
      modulusLength: 2048,
      privateKeyEncoding: { type: 'pkcs8', format: 'pem' },
      publicKeyEncoding: { type: 'spki', format: 'pem' },
    });
    const body = JSON.stringify({ appid: sandbox.credentials.appId });
    const url = '/v3/refund/domestic/refunds';
    const header = authorization(sandbox, { method: 'POST', url, body }, { privateKey });
    const response = await fetch(`${sandbox.origin}${url}`, {
      method: 'POST',
      body,
      headers: { ...PLAIN, Authorization: header },
    });
    const answer = (await response.json()) as { detail: { sign_information: Record<string, unknown> } };
    const [timestamp, nonce] = [/timestamp="(\d+)"/.exec(header)?.[1], /nonce_str="(\w+)"/.exec(header)?.[1]];
    expect(response.status).toBe(401);
    expect(answer).toMatchObject({
      code: 'SIGN_ERROR',
      message: '签名错误',
      detail: { detail: { issue: 'sign not match' }, field: 'signature', location: 'authorization' },
    });
    expect(answer.detail.sign_information).toEqual({
      method: 'POST',
      url,
      sign_message_length: `POST\n${url}\n${timestamp}\n${nonce}\n${body}\n`.length,
      truncated_sign_message: `POST\n${url}\n${timestamp}\n${nonce}\n{"appid"\n`,
    });
  });

  test('errors are not signed', async () => {
    const answer = await get(URL_OF_CERTIFICATES, PLAIN);
    expect([...answer.headers.keys()].filter((name) => name.startsWith('wechatpay'))).toEqual([]);
  });
});

describe('signatures', () => {
  test('the signed text is the documented one, ending with a line feed after an empty body', () => {
    const request = {
      method: 'GET',
      url: URL_OF_CERTIFICATES,
      headers: new Headers(),
      body: Buffer.alloc(0),
    };
    const text = signedMessage(request, '1554208460', '593BEC0C930BF1AFEB40B4A08C8FB242').toString();
    expect(text).toBe('GET\n/v3/certificates\n1554208460\n593BEC0C930BF1AFEB40B4A08C8FB242\n\n');
  });

  test('the keys of the Authorization may come in any order', () => {
    const claim = {
      mchid: '1900009191',
      nonce_str: 'n',
      timestamp: '1554208460',
      serial_no: 'A1',
      signature: 'c2ln',
    };
    const pairs = Object.entries(claim).map(([name, value]) => `${name}="${value}"`);
    expect(parseAuthorization(`WECHATPAY2-SHA256-RSA2048 ${pairs.join(',')}`)).toEqual(claim);
    expect(parseAuthorization(`WECHATPAY2-SHA256-RSA2048 ${pairs.reverse().join(',')}`)).toEqual(claim);
  });

  test('a request signed by an independent library passes, and one changed byte of the body does not', async () => {
    const nowMs = 1_554_208_460_000;
    const key = await makeCertifiedKey('CN=1900009191', nowMs);
    const body = '{"description":"门票","amount":{"total":100}}';
    const url = '/v3/pay/transactions/jsapi?x=%E9%97%A8|*';
    const privateKey = Rsa.from(key.privateKey, Rsa.KEY_TYPE_PRIVATE);
    const signature = Rsa.sign(Formatter.request('POST', url, '1554208460', 'nonce', body), privateKey);
    const header = Formatter.authorization('1900009191', 'nonce', signature, '1554208460', key.serial);
    const merchant = { mchId: '1900009191', serial: key.serial, certificate: key.certificate };
    const headers = new Headers({ ...PLAIN, Authorization: header });
    const request = { method: 'POST', url, headers, body: Buffer.from(body) };
    expect(() => checkRequest(request, merchant, nowMs)).not.toThrow();
    const changed = { ...request, body: Buffer.from(body.replace('100', '101')) };
    expect(() => checkRequest(changed, merchant, nowMs)).toThrow('签名错误');
  });
});

describe('answers', () => {
  test('are signed by the certificate, or by the public key when the request names it', async () => {
    const { publicKeyId, publicKey } = sandbox.credentials;
    const byCertificate = await payCall(sandbox, 'GET', URL_OF_CERTIFICATES);
    expect(byCertificate.headers.get('wechatpay-serial')).toMatch(/^[0-9A-F]{40}$/);
    expect(byCertificate.headers.get('wechatpay-nonce')).toMatch(/^[0-9a-f]{32}$/);
    const named = await payCall(sandbox, 'GET', URL_OF_CERTIFICATES, undefined, {
      headers: { 'Wechatpay-Serial': publicKeyId },
    });
    expect(named.headers.get('wechatpay-serial')).toBe(publicKeyId);
    expect(isSignedBy(Object.fromEntries(named.headers), named.text, publicKey)).toBe(true);
    expect(isSignedBy(Object.fromEntries(named.headers), `${named.text} `, publicKey)).toBe(false);
  });
});
