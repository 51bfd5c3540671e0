import { constants, publicEncrypt } from 'node:crypto';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { type Sandbox, startSandbox } from '../src/index.js';
import { call, newNumber, openidOfDemo, type PrepayBody, paidOrder, payCall } from './support/client.js';
import { decrypt, eventually, type Inbox, openInbox, type Resource } from './support/merchant.js';

let sandbox: Sandbox;
let inbox: Inbox;
let openid: string;
let order: PrepayBody;

const REFUNDS = '/v3/refund/domestic/refunds';

beforeAll(async () => {
  [sandbox, inbox] = await Promise.all([startSandbox({ speed: 100 }), openInbox()]);
  openid = await openidOfDemo(sandbox, 'lin');
});

beforeEach(async () => {
  await call(sandbox, 'DELETE', '/sandbox/faults');
  await call(sandbox, 'POST', '/sandbox/settings', {
    refundDelayMs: 20,
    refundSpacingMs: 0,
    rateLimits: false,
  });
  order = await paidOrder(sandbox, openid, inbox.url);
});

afterAll(async () => {
  await sandbox.close();
  await inbox.close();
});

function refundBody() {
  return {
    out_trade_no: order.out_trade_no,
    out_refund_no: newNumber('R'),
    notify_url: inbox.url,
    amount: { refund: 100, total: 12800, currency: 'CNY' },
  };
}

const switchOn = (fault: unknown) => call(sandbox, 'POST', '/sandbox/faults', fault);
const refund = (body: unknown) => payCall<Record<string, string>>(sandbox, 'POST', REFUNDS, body);
const query = (outRefundNo: string) =>
  payCall<Record<string, string>>(sandbox, 'GET', `${REFUNDS}/${outRefundNo}`);

async function newsOf(outRefundNo: string, status: string): Promise<Record<string, unknown>> {
  return eventually(() =>
    inbox.received
      .map(({ body }) => JSON.parse(body) as { event_type: string; resource: Resource })
      .filter(({ event_type }) => event_type === `REFUND.${status}`)
      .map(({ resource }) => decrypt<Record<string, unknown>>(resource, sandbox.credentials.apiV3Key))
      .find(({ out_refund_no }) => out_refund_no === outRefundNo),
  );
}

describe('an accepted refund', () => {
  test.each(['ABNORMAL', 'CLOSED'])('ends as %s, with a notification', async (status) => {
    const body = refundBody();
    await switchOn({ refund: status, reference: body.out_refund_no });
    expect((await refund(body)).json.status).toBe('PROCESSING');
    expect(await newsOf(body.out_refund_no, status)).toMatchObject({ refund_status: status });
    expect((await query(body.out_refund_no)).json.status).toBe(status);
  });

  test('stays PROCESSING until somebody settles it', async () => {
    const body = refundBody();
    await switchOn({ refund: 'PROCESSING', times: 1 });
    await refund(body);
    await new Promise((resolve) => setTimeout(resolve, 100));
    expect((await query(body.out_refund_no)).json.status).toBe('PROCESSING');
    const settle = () =>
      call(sandbox, 'POST', '/sandbox/refunds/settle', { out_refund_no: body.out_refund_no });
    expect((await settle()).json.status).toBe('SUCCESS');
    expect(await newsOf(body.out_refund_no, 'SUCCESS')).toMatchObject({ refund_status: 'SUCCESS' });
    expect((await settle()).status).toBe(400);
  });

  test('that was closed gives its money back to the order, under a new number', async () => {
    const body = { ...refundBody(), amount: { refund: 12800, total: 12800, currency: 'CNY' } };
    await switchOn({ refund: 'CLOSED', times: 1 });
    await refund(body);
    await newsOf(body.out_refund_no, 'CLOSED');
    expect((await refund(body)).json.status).toBe('CLOSED');
    expect((await refund({ ...body, out_refund_no: newNumber('R') })).status).toBe(200);
  });
});

test.each([
  ['NOT_ENOUGH', 403],
  ['USER_ACCOUNT_ABNORMAL', 403],
  ['FREQUENCY_LIMITED', 429],
  ['SYSTEM_ERROR', 500],
])('%s refuses, and the same number is good afterwards', async (fault, status) => {
  const body = refundBody();
  await switchOn({ refund: fault, reference: order.out_trade_no, times: 1 });
  const refused = await refund(body);
  expect([refused.status, refused.json.code]).toEqual([status, fault]);
  expect((await query(body.out_refund_no)).status).toBe(404);
  expect((await refund(body)).status).toBe(200);
});

describe('an abnormal refund', () => {
  async function abnormal() {
    const body = refundBody();
    await switchOn({ refund: 'ABNORMAL', times: 1 });
    const { json } = await refund(body);
    await newsOf(body.out_refund_no, 'ABNORMAL');
    const apply = (input: unknown, headers = {}) =>
      payCall<Record<string, string>>(
        sandbox,
        'POST',
        `${REFUNDS}/${json.refund_id}/apply-abnormal-refund`,
        input,
        { headers },
      );
    return { body, apply };
  }

  test('goes to the merchant’s own account when asked to', async () => {
    const { body, apply } = await abnormal();
    const input = { out_refund_no: body.out_refund_no, type: 'MERCHANT_BANK_CARD' };
    const accepted = await apply(input);
    expect(accepted.json).toMatchObject({ status: 'PROCESSING', user_received_account: '退还商户' });
    await newsOf(body.out_refund_no, 'SUCCESS');
    expect((await query(body.out_refund_no)).json.status).toBe('SUCCESS');
    expect((await apply(input)).json.status).toBe('SUCCESS');
  });

  test('goes to a bank card whose number and holder are encrypted', async () => {
    const { body, apply } = await abnormal();
    const key = {
      key: sandbox.credentials.publicKey,
      padding: constants.RSA_PKCS1_OAEP_PADDING,
      oaepHash: 'sha1',
    };
    const seal = (text: string) => publicEncrypt(key, Buffer.from(text)).toString('base64');
    const card = {
      bank_type: 'ICBC_DEBIT',
      bank_account: seal('6222020000000000000'),
      real_name: seal('林一'),
    };
    const input = { out_refund_no: body.out_refund_no, type: 'USER_BANK_CARD', ...card };
    expect((await apply(input)).json.code).toBe('PARAM_ERROR');
    const accepted = await apply(input, { 'Wechatpay-Serial': sandbox.credentials.publicKeyId });
    expect(accepted.json).toMatchObject({ status: 'PROCESSING', channel: 'OTHER_BANKCARD' });
  });

  test('is refused for a refund that is not abnormal, and for another number', async () => {
    const body = refundBody();
    const { json } = await refund(body);
    const url = `${REFUNDS}/${json.refund_id}/apply-abnormal-refund`;
    const input = { out_refund_no: body.out_refund_no, type: 'MERCHANT_BANK_CARD' };
    expect((await payCall(sandbox, 'POST', url, input)).json.code).toBe('INVALID_REQUEST');
    expect((await payCall(sandbox, 'POST', url, { ...input, out_refund_no: 'OTHER' })).json.code).toBe(
      'PARAM_ERROR',
    );
    const unknown = `${REFUNDS}/5030000000/apply-abnormal-refund`;
    expect((await payCall(sandbox, 'POST', unknown, input)).status).toBe(404);
  });
});
