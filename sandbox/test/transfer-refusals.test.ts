import { constants, publicEncrypt } from 'node:crypto';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { type Sandbox, startSandbox } from '../src/index.js';
import { call, openidOfDemo } from './support/client.js';
import {
  cancelTransfer,
  confirmTransfer,
  createTransfer,
  queryTransfer,
  type TransferBody,
  transferBody,
  transferReaches,
} from './support/transfers.js';

let sandbox: Sandbox;
let openid: string;

beforeAll(async () => {
  sandbox = await startSandbox();
  openid = await openidOfDemo(sandbox, 'lin');
});

beforeEach(async () => {
  await call(sandbox, 'DELETE', '/sandbox/faults');
  const settings = { transferDelayMs: 0, transferPayMs: 20, transferBalanceFen: 100_000_000 };
  await call(sandbox, 'POST', '/sandbox/settings', settings);
});

afterAll(() => sandbox.close());

const newTransfer = (more = {}) =>
  transferBody(sandbox, openid, { notify_url: 'http://127.0.0.1:9/n', ...more });
const create = (body: unknown, headers = {}) => createTransfer(sandbox, body, headers);
const query = (outBillNo: string, aheadMs = 0) => queryTransfer(sandbox, outBillNo, aheadMs);
const cancel = (outBillNo: string) => cancelTransfer(sandbox, outBillNo);
const confirm = (input: unknown) => confirmTransfer(sandbox, input);
const reaches = (body: TransferBody, state: string) => transferReaches(sandbox, body, state);

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
  const body = newTransfer(change);
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
    const body = newTransfer({ transfer_amount: 200_000, user_name: sealed('林一') });
    const first = await create(body, named());
    expect([first.status, first.json.state]).toEqual([200, 'WAIT_USER_CONFIRM']);
    expect((await create({ ...body, user_name: sealed('林一') }, named())).json).toEqual(first.json);
  });

  test('is refused without Wechatpay-Serial, and below 0.30 yuan', async () => {
    const body = newTransfer({ user_name: sealed('林一') });
    expect((await create(body)).json.code).toBe('PARAM_ERROR');
    const little = await create(newTransfer({ transfer_amount: 29, user_name: sealed('林一') }), named());
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
    const [first, second] = [newTransfer(), newTransfer()];
    expect((await create(first)).status).toBe(200);
    const refused = await create(second);
    expect([refused.status, refused.json.code]).toEqual([403, 'NOT_ENOUGH']);
    expect((await query(second.out_bill_no)).status).toBe(404);
    await cancel(first.out_bill_no);
    await reaches(first, 'CANCELLED');
    expect((await create(second)).status).toBe(200);
  });

  test('one that is left PROCESSING goes on when it is asked for again', async () => {
    const body = newTransfer();
    await switchOn({ transfer: 'PROCESSING', reference: body.out_bill_no, times: 1 });
    expect((await create(body)).json.state).toBe('PROCESSING');
    expect((await query(body.out_bill_no)).json.state).toBe('PROCESSING');
    expect((await create(body)).json.state).toBe('WAIT_USER_CONFIRM');
  });

  test('one that fails tells the reason after the payee’s confirmation', async () => {
    const body = newTransfer();
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
    const body = newTransfer();
    await switchOn({ transfer, reference: body.out_bill_no, times: 1 });
    expect((await create(newTransfer())).status).toBe(200);
    const refused = await create(body);
    expect([refused.status, refused.json.code]).toEqual([status, transfer]);
    expect((await create(body)).status).toBe(200);
  });

  test('notifications of a transfer are lost by its number', async () => {
    const body = newTransfer();
    await switchOn({ notify: 'lost', reference: body.out_bill_no });
    await create(body);
    await confirm({ out_bill_no: body.out_bill_no });
    await reaches(body, 'SUCCESS');
    const url = `/sandbox/state?out_trade_no=${body.out_bill_no}`;
    const { json } = await call<{ notifications: { state: string }[] }>(sandbox, 'GET', url);
    expect(json.notifications).toMatchObject([{ state: 'lost' }]);
  });
});
