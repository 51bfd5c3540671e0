import { createHash } from 'node:crypto';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { Aes, Formatter, Rsa, Wechatpay } from 'wechatpay-axios-plugin';
import { beijingDay } from '../src/bills/day.js';
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

test('a client finds a notification forged, and its encryption broken', async () => {
  const pay = publicKeyClient();
  const order = prepayBody(sandbox, openid, inbox.url);
  await pay.chain('v3/pay/transactions/jsapi').post(order);
  const receive = async (mutate: string) => {
    const input = { url: inbox.url, out_trade_no: order.out_trade_no, mutate };
    await call(sandbox, 'POST', '/sandbox/notify-raw', input);
    const { headers, body } = await eventually(() => inbox.received.at(-1));
    const [timestamp, nonce] = [headers['wechatpay-timestamp'], headers['wechatpay-nonce']].map(String);
    const key = Rsa.from(sandbox.credentials.publicKey, Rsa.KEY_TYPE_PUBLIC);
    const text = Formatter.response(String(timestamp), String(nonce), body);
    const verified = Rsa.verify(text, String(headers['wechatpay-signature']), key);
    const open = () => {
      const { resource } = JSON.parse(body) as { resource: Record<string, string> };
      const { ciphertext = '', nonce: iv = '', associated_data } = resource;
      return Aes.AesGcm.decrypt(ciphertext, sandbox.credentials.apiV3Key, iv, associated_data);
    };
    return { verified, open };
  };
  expect((await receive('flip-body')).verified).toBe(false);
  expect((await receive('unknown-key')).verified).toBe(false);
  for (const mutation of ['zero-tag', 'flip-ciphertext', 'wrong-key', 'wrong-aad']) {
    const { verified, open } = await receive(mutation);
    expect(verified).toBe(true);
    expect(open, mutation).toThrow();
  }
  const good = await receive('none');
  expect([good.verified, good.open().includes(order.out_trade_no)]).toEqual([true, true]);
});

test.each([
  ['flipped', 'EV3_RES_HEADER_SIGNATURE_DIGEST'],
  ['stranger', 'EV3_RES_HEADER_SIGNATURE_DIGEST'],
  ['serial', 'EV3_RES_HEADER_PLATFORM_SERIAL'],
  ['old', 'EV3_RES_HEADER_TIMESTAMP_OFFSET'],
  ['future', 'EV3_RES_HEADER_TIMESTAMP_OFFSET'],
  ['missing', 'EV3_RES_HEADERS_INCOMPLATE'],
])('a client refuses an answer whose signature is %s', async (signature, code) => {
  await call(sandbox, 'POST', '/sandbox/faults', { http: { path: 'jsapi$', signature, times: 1 } });
  const order = prepayBody(sandbox, openid, inbox.url);
  const answer = publicKeyClient().chain('v3/pay/transactions/jsapi').post(order);
  await expect(answer).rejects.toMatchObject({ code });
});

test('a bill is asked for, downloaded, and fits its hash', async () => {
  await call(sandbox, 'POST', '/sandbox/settings', { billsReadyAtOnce: true });
  const pay = publicKeyClient();
  const order = prepayBody(sandbox, openid, inbox.url);
  await pay.chain('v3/pay/transactions/jsapi').post(order);
  await call(sandbox, 'POST', '/sandbox/pay', { out_trade_no: order.out_trade_no });
  const params = { bill_date: beijingDay(Date.now()), bill_type: 'ALL' };
  const { data: bill } = await pay.chain('v3/bill/tradebill').get<Record<string, string>>({ params });
  const token = new URL(String(bill.download_url)).searchParams.get('token');
  const file = await pay
    .chain('v3/billdownload/file')
    .get<ArrayBuffer>({ params: { token }, responseType: 'arraybuffer' });
  const bytes = Buffer.from(file.data);
  expect(createHash('sha1').update(bytes).digest('hex')).toBe(bill.hash_value);
  expect(bytes.toString()).toContain(`\`${order.out_trade_no},`);
});

test('a transfer is made with an encrypted name, found and cancelled', async () => {
  const pay = publicKeyClient();
  const key = Rsa.from(sandbox.credentials.publicKey, Rsa.KEY_TYPE_PUBLIC);
  const outBillNo = newNumber('W');
  const { data: made } = await pay
    .chain('v3/fund-app/mch-transfer/transfer-bills')
    .post<Record<string, unknown>>({
      appid: sandbox.credentials.appId,
      out_bill_no: outBillNo,
      transfer_scene_id: '1005',
      openid,
      user_name: Rsa.encrypt('林一', key),
      transfer_amount: 250_000,
      transfer_remark: '推广佣金',
      transfer_scene_report_infos: ['岗位类型', '报酬说明'].map((info_type) => ({
        info_type,
        info_content: '推广',
      })),
    });
  expect(made).toMatchObject({ state: 'WAIT_USER_CONFIRM', package_info: expect.any(String) });
  const bills = pay.chain('v3/fund-app/mch-transfer/transfer-bills/out-bill-no/{out_bill_no}');
  const { data: found } = await bills.get({ out_bill_no: outBillNo });
  expect(found).toMatchObject({ transfer_bill_no: made.transfer_bill_no, transfer_amount: 250_000 });
  const { data: cancelled } = await pay
    .chain('v3/fund-app/mch-transfer/transfer-bills/out-bill-no/{out_bill_no}/cancel')
    .post(undefined, { out_bill_no: outBillNo });
  expect(cancelled).toMatchObject({ state: 'CANCELING' });
});
