import { afterAll, beforeAll, expect, test } from 'vitest';
import { Aes, Formatter, Rsa, Wechatpay } from 'wechatpay-axios-plugin';
import { type Sandbox, startSandbox } from '../src/index.js';
import { call, newNumber, openidOfDemo, prepayBody } from './support/client.js';
import { eventually, type Inbox, openInbox, phoneParameters } from './support/merchant.js';

// A client written by others accepts the sandbox, and notices when an answer is not what it should be.

let sandbox: Sandbox;
let inbox: Inbox;
let openid: string;

beforeAll(async () => {
  [sandbox, inbox] = await Promise.all([startSandbox({ speed: 100 }), openInbox()]);
  openid = await openidOfDemo(sandbox, 'lin');
  await call(sandbox, 'POST', '/sandbox/settings', { refundDelayMs: 20 });
});

afterAll(async () => {
  await sandbox.close();
  await inbox.close();
});

interface Certificates {
  data: {
    serial_no: string;
    encrypt_certificate: { ciphertext: string; nonce: string; associated_data: string };
  }[];
}

function client(certs: Record<string, string>, baseURL = sandbox.origin): Wechatpay {
  const { mchId, merchantSerial, merchantPrivateKey, apiV3Key } = sandbox.credentials;
  return new Wechatpay({
    mchid: mchId,
    serial: merchantSerial,
    privateKey: merchantPrivateKey,
    certs,
    secret: apiV3Key,
    baseURL,
    headers: certs[sandbox.credentials.publicKeyId]
      ? { 'Wechatpay-Serial': sandbox.credentials.publicKeyId }
      : {},
  } as ConstructorParameters<typeof Wechatpay>[0]);
}

function publicKeyClient(): Wechatpay {
  const { publicKeyId, publicKey } = sandbox.credentials;
  return client({ [publicKeyId]: publicKey });
}

/** Fetches the platform certificates without verifying, as one must the first time. */
async function platformCertificates(): Promise<Record<string, string>> {
  const bootstrap = publicKeyClient();
  const { data } = await bootstrap.chain('v3/certificates').get<Certificates>();
  return Object.fromEntries(
    data.data.map(({ serial_no, encrypt_certificate: { ciphertext, nonce, associated_data } }) => [
      serial_no,
      Aes.AesGcm.decrypt(ciphertext, sandbox.credentials.apiV3Key, nonce, associated_data),
    ]),
  );
}

test('prepay, pay, notification, query and refund with the public key', async () => {
  const pay = publicKeyClient();
  const order = prepayBody(sandbox, openid, inbox.url);
  const prepay = await pay.chain('v3/pay/transactions/jsapi').post<Record<string, unknown>>(order);
  const phone = await call(
    sandbox,
    'POST',
    '/sandbox/request-payment',
    phoneParameters(sandbox, String(prepay.data.prepay_id)),
  );
  expect(phone.json).toEqual({ errMsg: 'requestPayment:ok' });

  const letter = await eventually(() =>
    inbox.received.find(({ body }) => body.includes('TRANSACTION.SUCCESS')),
  );
  const { headers, body } = letter;
  const signed = Formatter.response(
    String(headers['wechatpay-timestamp']),
    String(headers['wechatpay-nonce']),
    body,
  );
  const key = Rsa.from(sandbox.credentials.publicKey, Rsa.KEY_TYPE_PUBLIC);
  expect(Rsa.verify(signed, String(headers['wechatpay-signature']), key)).toBe(true);
  const { resource } = JSON.parse(body) as { resource: Record<string, string> };
  const { ciphertext = '', nonce = '', associated_data } = resource;
  const news = JSON.parse(
    Aes.AesGcm.decrypt(ciphertext, sandbox.credentials.apiV3Key, nonce, associated_data),
  ) as {
    out_trade_no: string;
    amount: { total: number };
  };
  expect(news).toMatchObject({ out_trade_no: order.out_trade_no, amount: { total: 12800 } });

  const query = { params: { mchid: sandbox.credentials.mchId }, out_trade_no: order.out_trade_no };
  const { data: found } = await pay.chain('v3/pay/transactions/out-trade-no/{out_trade_no}').get(query);
  expect(found).toMatchObject({ trade_state: 'SUCCESS', payer: { openid } });

  const refund = { out_trade_no: order.out_trade_no, out_refund_no: newNumber('R'), notify_url: inbox.url };
  const amount = { refund: 5000, total: 12800, currency: 'CNY' };
  const { data: accepted } = await pay.chain('v3/refund/domestic/refunds').post({ ...refund, amount });
  expect(accepted).toMatchObject({ status: 'PROCESSING', amount: { refund: 5000 } });
  await eventually(() => inbox.received.some((each) => each.body.includes('REFUND.SUCCESS')));
});

test('closing an unpaid order answers an empty 204 that the client verifies with the platform certificate', async () => {
  const pay = client(await platformCertificates());
  const order = prepayBody(sandbox, openid, inbox.url);
  await pay.chain('v3/pay/transactions/jsapi').post(order);
  const { status, data } = await pay
    .chain('v3/pay/transactions/out-trade-no/{out_trade_no}/close')
    .post({ mchid: sandbox.credentials.mchId }, { out_trade_no: order.out_trade_no });
  expect([status, data]).toEqual([204, '']);
});

test('a client that holds another key refuses the answer', async () => {
  const stranger = await startSandbox();
  const { publicKeyId } = sandbox.credentials;
  const deceived = client({ [publicKeyId]: stranger.credentials.publicKey });
  await stranger.close();
  const order = prepayBody(sandbox, openid, inbox.url);
  await expect(deceived.chain('v3/pay/transactions/jsapi').post(order)).rejects.toMatchObject({
    code: 'EV3_RES_HEADER_SIGNATURE_DIGEST',
  });
});

test('a client that does not know the signing serial refuses the answer', async () => {
  const { publicKey } = sandbox.credentials;
  const ignorant = client({ [`PUB_KEY_ID_${'0'.repeat(32)}`]: publicKey });
  await expect(ignorant.chain('v3/certificates').get()).rejects.toMatchObject({
    code: 'EV3_RES_HEADER_PLATFORM_SERIAL',
  });
});
