import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { DAY_MS, HOUR_MS } from '../src/clock.js';
import { type Sandbox, startSandbox } from '../src/index.js';
import { mayMove, TRANSFER_MOVES } from '../src/pay/transfer-states.js';
import type { TransferState } from '../src/state/pay-rows.js';
import { call, openidOfDemo, payCall, setAhead } from './support/client.js';
import { decrypt, eventually, type Inbox, openInbox, type Resource } from './support/merchant.js';
import {
  cancelTransfer,
  confirmTransfer,
  createTransfer,
  queryTransfer,
  TRANSFERS,
  type TransferBody,
  transferBody,
  transferReaches,
} from './support/transfers.js';

let sandbox: Sandbox;
let inbox: Inbox;
let openid: string;

beforeAll(async () => {
  [sandbox, inbox] = await Promise.all([startSandbox(), openInbox()]);
  openid = await openidOfDemo(sandbox, 'lin');
});

beforeEach(async () => {
  await call(sandbox, 'DELETE', '/sandbox/faults');
  const settings = { transferDelayMs: 0, transferPayMs: 20, transferBalanceFen: 100_000_000 };
  await call(sandbox, 'POST', '/sandbox/settings', settings);
});

afterAll(async () => {
  await sandbox.close();
  await inbox.close();
});

const newTransfer = () => transferBody(sandbox, openid, { notify_url: inbox.url }) as TransferBody;
const create = (body: unknown, headers = {}) => createTransfer(sandbox, body, headers);
const query = (outBillNo: string, aheadMs = 0) => queryTransfer(sandbox, outBillNo, aheadMs);
const cancel = (outBillNo: string) => cancelTransfer(sandbox, outBillNo);
const confirm = (input: unknown) => confirmTransfer(sandbox, input);
const reaches = (body: TransferBody, state: string) => transferReaches(sandbox, body, state);

async function newsOf(body: TransferBody): Promise<Record<string, unknown>> {
  return eventually(() =>
    inbox.received
      .map(
        (letter) =>
          JSON.parse(letter.body) as { event_type: string; resource: Resource & { original_type: string } },
      )
      .filter(({ event_type }) => event_type === 'MCHTRANSFER.BILL.FINISHED')
      .filter(
        ({ resource }) =>
          resource.original_type === 'mch_payment' && resource.associated_data === 'mch_payment',
      )
      .map(({ resource }) => decrypt<Record<string, unknown>>(resource, sandbox.credentials.apiV3Key))
      .find(({ out_bill_no }) => out_bill_no === body.out_bill_no),
  );
}

describe('a transfer', () => {
  test('waits for the payee with a package, is confirmed on the phone, and is notified when the money has come', async () => {
    const body = newTransfer();
    const made = await create(body);
    expect(made.status).toBe(200);
    expect(made.json).toEqual({
      out_bill_no: body.out_bill_no,
      transfer_bill_no: expect.stringMatching(/^\d{34}$/),
      create_time: expect.stringMatching(/\+08:00$/),
      state: 'WAIT_USER_CONFIRM',
      package_info: expect.any(String),
    });
    const { mchId, appId } = sandbox.credentials;
    const phone = await confirm({ mchId, appId, package: made.json.package_info });
    expect(phone.json).toEqual({
      errMsg: 'requestMerchantTransfer:ok',
      out_bill_no: body.out_bill_no,
      state: 'TRANSFERING',
    });
    const found = await reaches(body, 'SUCCESS');
    expect(found).toEqual({
      mch_id: mchId,
      out_bill_no: body.out_bill_no,
      transfer_bill_no: made.json.transfer_bill_no,
      appid: appId,
      state: 'SUCCESS',
      transfer_amount: 3000,
      transfer_remark: '推广佣金',
      openid,
      create_time: made.json.create_time,
      update_time: expect.any(String),
    });
    expect(await newsOf(body)).toEqual({
      out_bill_no: body.out_bill_no,
      transfer_bill_no: made.json.transfer_bill_no,
      state: 'SUCCESS',
      mch_id: mchId,
      transfer_amount: 3000,
      openid,
      create_time: made.json.create_time,
      update_time: found.update_time,
    });
  });

  test('is found by WeChat Pay’s number as well', async () => {
    const made = await create(newTransfer());
    const url = `${TRANSFERS}/transfer-bill-no/${made.json.transfer_bill_no}`;
    const { json } = await payCall(sandbox, 'GET', url);
    expect(json).toMatchObject({ out_bill_no: made.json.out_bill_no, state: 'WAIT_USER_CONFIRM' });
    expect(json).not.toHaveProperty('package_info');
  });

  test('goes through ACCEPTED and PROCESSING when it takes its time', async () => {
    await call(sandbox, 'POST', '/sandbox/settings', { transferDelayMs: 1200 });
    const body = newTransfer();
    const made = await create(body);
    expect([made.json.state, made.json.package_info]).toEqual(['ACCEPTED', undefined]);
    await reaches(body, 'PROCESSING');
    await reaches(body, 'WAIT_USER_CONFIRM');
    expect((await create(body)).json).toMatchObject({ package_info: expect.any(String) });
  });

  test('asked for twice with one number is one transfer, with other parameters refused', async () => {
    const body = newTransfer();
    const [first, second] = [await create(body), await create(body)];
    expect(second.json).toEqual(first.json);
    const other = await create({ ...body, transfer_amount: 3001 });
    expect([other.status, other.json.code]).toEqual([400, 'INVALID_REQUEST']);
  });

  test('that nobody confirms fails after a day', async () => {
    const body = newTransfer();
    await create(body);
    const aheadMs = DAY_MS + HOUR_MS;
    await setAhead(sandbox, aheadMs);
    // Moving the clock is enough; nobody needs to ask.
    expect(await newsOf(body)).toMatchObject({ state: 'FAIL', fail_reason: 'OVERDUE_CLOSE' });
    const { json } = await query(body.out_bill_no, aheadMs);
    await setAhead(sandbox, 0);
    expect([json.state, json.fail_reason]).toEqual(['FAIL', 'OVERDUE_CLOSE']);
  });

  test('is not found any more after thirty days', async () => {
    const body = newTransfer();
    await create(body);
    await setAhead(sandbox, 31 * DAY_MS);
    const answer = await query(body.out_bill_no, 31 * DAY_MS);
    await setAhead(sandbox, 0);
    expect([answer.status, answer.json.code]).toEqual([404, 'NOT_FOUND']);
  });

  test('that the payee leaves stays to be confirmed', async () => {
    const body = newTransfer();
    await create(body);
    const left = await confirm({ out_bill_no: body.out_bill_no, action: 'cancel' });
    expect(left.json.errMsg).toBe('requestMerchantTransfer:fail cancel');
    expect((await query(body.out_bill_no)).json.state).toBe('WAIT_USER_CONFIRM');
  });

  test('that never was is not found', async () => {
    const answer = await query('NOSUCHBILL');
    expect([answer.status, answer.json.code]).toEqual([404, 'NOT_FOUND']);
    expect((await confirm({ out_bill_no: 'NOSUCHBILL' })).status).toBe(404);
  });

  test('cannot be confirmed twice, nor with another merchant’s package', async () => {
    const body = newTransfer();
    const made = await create(body);
    const stranger = await confirm({
      mchId: '1900000001',
      appId: body.appid,
      package: made.json.package_info,
    });
    expect(stranger.json.errMsg).toMatch(/^requestMerchantTransfer:fail /);
    await confirm({ out_bill_no: body.out_bill_no });
    expect((await confirm({ out_bill_no: body.out_bill_no })).status).toBe(400);
  });
});

describe('a cancellation', () => {
  test('goes through CANCELING to CANCELLED, may be repeated, and is notified', async () => {
    const body = newTransfer();
    await create(body);
    const first = await cancel(body.out_bill_no);
    expect(first.json).toMatchObject({ out_bill_no: body.out_bill_no, state: 'CANCELING' });
    await reaches(body, 'CANCELLED');
    expect((await cancel(body.out_bill_no)).json.state).toBe('CANCELLED');
    expect(await newsOf(body)).toMatchObject({ state: 'CANCELLED' });
    expect((await confirm({ out_bill_no: body.out_bill_no })).status).toBe(400);
  });

  test('is refused once the payee has confirmed', async () => {
    const body = newTransfer();
    await create(body);
    await confirm({ out_bill_no: body.out_bill_no });
    const answer = await cancel(body.out_bill_no);
    expect([answer.status, answer.json.code]).toEqual([400, 'INVALID_REQUEST']);
  });
});

test('the table of states lets nothing leave an end, and nothing come back', () => {
  const states = Object.keys(TRANSFER_MOVES) as TransferState[];
  for (const end of ['SUCCESS', 'FAIL', 'CANCELLED'] as const)
    for (const state of states) expect(mayMove(end, state)).toBe(false);
  for (const state of states) expect(mayMove(state, 'ACCEPTED')).toBe(false);
});
