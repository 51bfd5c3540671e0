import { constants, publicEncrypt } from 'node:crypto';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { DAY_MS, HOUR_MS } from '../src/clock.js';
import { type Sandbox, startSandbox } from '../src/index.js';
import { mayMove, TRANSFER_MOVES } from '../src/pay/transfer-states.js';
import type { TransferState } from '../src/state/rows.js';
import { call, newNumber, openidOfDemo, payCall, setAhead } from './support/client.js';
import { decrypt, eventually, type Inbox, openInbox, type Resource } from './support/merchant.js';

let sandbox: Sandbox;
let inbox: Inbox;
let openid: string;

const TRANSFERS = '/v3/fund-app/mch-transfer/transfer-bills';

beforeAll(async () => {
  [sandbox, inbox] = await Promise.all([startSandbox(), openInbox()]);
  openid = await openidOfDemo(sandbox, 'lin');
});

beforeEach(async () => {
  await call(sandbox, 'DELETE', '/sandbox/faults');
  await call(sandbox, 'POST', '/sandbox/settings', {
    transferDelayMs: 0,
    transferPayMs: 20,
    transferBalanceFen: 100_000_000,
  });
});

afterAll(async () => {
  await sandbox.close();
  await inbox.close();
});

type TransferBody = ReturnType<typeof transferBody>;

function transferBody(more: Record<string, unknown> = {}) {
  return {
    appid: sandbox.credentials.appId,
    out_bill_no: newNumber('W'),
    transfer_scene_id: '1005',
    openid,
    transfer_amount: 3000,
    transfer_remark: '推广佣金',
    transfer_scene_report_infos: [
      { info_type: '岗位类型', info_content: '推广员' },
      { info_type: '报酬说明', info_content: '十一月推广佣金' },
    ],
    notify_url: inbox.url,
    ...more,
  };
}

const create = (body: unknown, headers = {}) =>
  payCall<Record<string, string>>(sandbox, 'POST', TRANSFERS, body, { headers });
const query = (outBillNo: string, aheadMs = 0) =>
  payCall<Record<string, string>>(sandbox, 'GET', `${TRANSFERS}/out-bill-no/${outBillNo}`, undefined, {
    aheadMs,
  });
const cancel = (outBillNo: string) =>
  payCall<Record<string, string>>(sandbox, 'POST', `${TRANSFERS}/out-bill-no/${outBillNo}/cancel`);
const confirm = (input: unknown) => call(sandbox, 'POST', '/sandbox/transfers/confirm', input);

async function reaches(body: TransferBody, state: string): Promise<Record<string, string>> {
  for (let attempt = 0; attempt < 200; attempt += 1) {
    const { json } = await query(body.out_bill_no);
    if (json.state === state) return json;
    await new Promise((resolve) => setTimeout(resolve, 10));
  }
  throw new Error(`never ${state}`);
}

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
    const body = transferBody();
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
    const made = await create(transferBody());
    const url = `${TRANSFERS}/transfer-bill-no/${made.json.transfer_bill_no}`;
    const { json } = await payCall(sandbox, 'GET', url);
    expect(json).toMatchObject({ out_bill_no: made.json.out_bill_no, state: 'WAIT_USER_CONFIRM' });
    expect(json).not.toHaveProperty('package_info');
  });

  test('goes through ACCEPTED and PROCESSING when it takes its time', async () => {
    await call(sandbox, 'POST', '/sandbox/settings', { transferDelayMs: 300 });
    const body = transferBody();
    const made = await create(body);
    expect([made.json.state, made.json.package_info]).toEqual(['ACCEPTED', undefined]);
    await reaches(body, 'PROCESSING');
    await reaches(body, 'WAIT_USER_CONFIRM');
    expect((await create(body)).json).toMatchObject({ package_info: expect.any(String) });
  });

  test('asked for twice with one number is one transfer, with other parameters refused', async () => {
    const body = transferBody();
    const [first, second] = [await create(body), await create(body)];
    expect(second.json).toEqual(first.json);
    const other = await create({ ...body, transfer_amount: 3001 });
    expect([other.status, other.json.code]).toEqual([400, 'INVALID_REQUEST']);
  });

  test('that nobody confirms fails after a day', async () => {
    const body = transferBody();
    await create(body);
    const aheadMs = DAY_MS + HOUR_MS;
    await setAhead(sandbox, aheadMs);
    const { json } = await query(body.out_bill_no, aheadMs);
    await setAhead(sandbox, 0);
    expect([json.state, json.fail_reason]).toEqual(['FAIL', 'OVERDUE_CLOSE']);
    expect(await newsOf(body)).toMatchObject({ state: 'FAIL', fail_reason: 'OVERDUE_CLOSE' });
  });

  test('is not found any more after thirty days', async () => {
    const body = transferBody();
    await create(body);
    await setAhead(sandbox, 31 * DAY_MS);
    const answer = await query(body.out_bill_no, 31 * DAY_MS);
    await setAhead(sandbox, 0);
    expect([answer.status, answer.json.code]).toEqual([404, 'NOT_FOUND']);
  });

  test('that the payee leaves stays to be confirmed', async () => {
    const body = transferBody();
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
    const body = transferBody();
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
    const body = transferBody();
    await create(body);
    const first = await cancel(body.out_bill_no);
    expect(first.json).toMatchObject({ out_bill_no: body.out_bill_no, state: 'CANCELING' });
    await reaches(body, 'CANCELLED');
    expect((await cancel(body.out_bill_no)).json.state).toBe('CANCELLED');
    expect(await newsOf(body)).toMatchObject({ state: 'CANCELLED' });
    expect((await confirm({ out_bill_no: body.out_bill_no })).status).toBe(400);
  });

  test('is refused once the payee has confirmed', async () => {
    const body = transferBody();
    await create(body);
    await confirm({ out_bill_no: body.out_bill_no });
    const answer = await cancel(body.out_bill_no);
    expect([answer.status, answer.json.code]).toEqual([400, 'INVALID_REQUEST']);
  });
});

const report = (...types: string[]) => types.map((info_type) => ({ info_type, info_content: '说明' }));

test.each([
  ['a number with a hyphen', { out_bill_no: 'A-1' }, 'PARAM_ERROR'],
  ['a number of 33 characters', { out_bill_no: 'A'.repeat(33) }, 'PARAM_ERROR'],
  ['a remark of 33 characters', { transfer_remark: '佣'.repeat(33) }, 'PARAM_ERROR'],
  ['no reports', { transfer_scene_report_infos: undefined }, 'PARAM_ERROR'],
  ['an incomplete report', { transfer_scene_report_infos: report('岗位类型') }, 'PARAM_ERROR'],
  ['another scene’s report', { transfer_scene_report_infos: report('活动名称', '奖励说明') }, 'PARAM_ERROR'],
  [
    'a report too many',
    { transfer_scene_report_infos: report('岗位类型', '报酬说明', '其他') },
    'PARAM_ERROR',
  ],
  [
    'a report text of 33 characters',
    { transfer_scene_report_infos: [{ info_type: '岗位类型', info_content: '字'.repeat(33) }] },
    'PARAM_ERROR',
  ],
  ['a scene that the merchant has not', { transfer_scene_id: '1000' }, 'INVALID_REQUEST'],
  ['a perception that is not enabled', { user_recv_perception: '现金奖励' }, 'INVALID_REQUEST'],
  ['2000 yuan without a name', { transfer_amount: 200_000 }, 'PARAM_ERROR'],
  ['a name in the clear', { user_name: '林一' }, 'PARAM_ERROR'],
  ['another app', { appid: 'wx0000000000000000' }, 'APPID_MCHID_NOT_MATCH'],
  ['an openid of another app', { openid: 'oAnother' }, 'INVALID_REQUEST'],
  ['a public plain http address', { notify_url: 'http://example.com/n' }, 'PARAM_ERROR'],
])('%s is refused', async (_what, change, code) => {
  const body = transferBody(change);
  const answer = await create(body);
  expect([answer.status, answer.json.code]).toEqual([400, code]);
});

describe('the payee’s name', () => {
  function sealed(name: string): string {
    const key = {
      key: sandbox.credentials.publicKey,
      padding: constants.RSA_PKCS1_OAEP_PADDING,
      oaepHash: 'sha1',
    };
    return publicEncrypt(key, Buffer.from(name)).toString('base64');
  }
  const named = () => ({ 'Wechatpay-Serial': sandbox.credentials.publicKeyId });

  test('is encrypted for the key that Wechatpay-Serial names, afresh at each repetition', async () => {
    const body = transferBody({ transfer_amount: 200_000, user_name: sealed('林一') });
    const first = await create(body, named());
    expect([first.status, first.json.state]).toEqual([200, 'WAIT_USER_CONFIRM']);
    expect((await create({ ...body, user_name: sealed('林一') }, named())).json).toEqual(first.json);
  });

  test('is refused without Wechatpay-Serial, and below 0.30 yuan', async () => {
    const body = transferBody({ user_name: sealed('林一') });
    expect((await create(body)).json.code).toBe('PARAM_ERROR');
    const little = await create(transferBody({ transfer_amount: 29, user_name: sealed('林一') }), named());
    expect(little.json.code).toBe('INVALID_REQUEST');
  });
});

describe('faults', () => {
  const switchOn = (fault: unknown) => call(sandbox, 'POST', '/sandbox/faults', fault);

  test('the account does not hold more than it holds, and gets back what failed', async () => {
    const { json } = await call<{ transfers: { amountFen: number; state: string }[] }>(
      sandbox,
      'GET',
      '/sandbox/state',
    );
    const boundFen = json.transfers
      .filter(({ state }) => state !== 'FAIL' && state !== 'CANCELLED')
      .reduce((sum, { amountFen }) => sum + amountFen, 0);
    await call(sandbox, 'POST', '/sandbox/settings', { transferBalanceFen: boundFen + 5000 });
    const [first, second] = [transferBody(), transferBody()];
    expect((await create(first)).status).toBe(200);
    const refused = await create(second);
    expect([refused.status, refused.json.code]).toEqual([403, 'NOT_ENOUGH']);
    expect((await query(second.out_bill_no)).status).toBe(404);
    await cancel(first.out_bill_no);
    await reaches(first, 'CANCELLED');
    expect((await create(second)).status).toBe(200);
  });

  test('one that is left PROCESSING goes on when it is asked for again', async () => {
    const body = transferBody();
    await switchOn({ transfer: 'PROCESSING', reference: body.out_bill_no, times: 1 });
    expect((await create(body)).json.state).toBe('PROCESSING');
    expect((await query(body.out_bill_no)).json.state).toBe('PROCESSING');
    expect((await create(body)).json.state).toBe('WAIT_USER_CONFIRM');
  });

  test('one that fails tells the reason after the payee’s confirmation', async () => {
    const body = transferBody();
    await switchOn({ transfer: 'FAIL', fail_reason: 'NAME_NOT_CORRECT' });
    await create(body);
    expect((await confirm({ out_bill_no: body.out_bill_no })).json.errMsg).toBe('requestMerchantTransfer:ok');
    expect((await reaches(body, 'FAIL')).fail_reason).toBe('NAME_NOT_CORRECT');
  });

  test.each([
    ['NOT_ENOUGH', 403],
    ['FREQUENCY_LIMITED', 429],
    ['SYSTEM_ERROR', 500],
    ['RULE_LIMIT', 403],
  ])('%s refuses, and the same number is good afterwards', async (transfer, status) => {
    const body = transferBody();
    await switchOn({ transfer, reference: body.out_bill_no, times: 1 });
    expect((await create(transferBody())).status).toBe(200);
    const refused = await create(body);
    expect([refused.status, refused.json.code]).toEqual([status, transfer]);
    expect((await create(body)).status).toBe(200);
  });

  test('notifications of a transfer are lost by its number', async () => {
    const body = transferBody();
    await switchOn({ notify: 'lost', reference: body.out_bill_no });
    await create(body);
    await confirm({ out_bill_no: body.out_bill_no });
    await reaches(body, 'SUCCESS');
    const url = `/sandbox/state?out_trade_no=${body.out_bill_no}`;
    const { json } = await call<{ notifications: { state: string }[] }>(sandbox, 'GET', url);
    expect(json.notifications).toMatchObject([{ state: 'lost' }]);
  });
});

test('the table of states lets nothing leave an end, and nothing come back', () => {
  const states = Object.keys(TRANSFER_MOVES) as TransferState[];
  for (const end of ['SUCCESS', 'FAIL', 'CANCELLED'] as const)
    for (const state of states) expect(mayMove(end, state)).toBe(false);
  for (const state of states) expect(mayMove(state, 'ACCEPTED')).toBe(false);
});
