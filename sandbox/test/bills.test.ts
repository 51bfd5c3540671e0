import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { beijingDay } from '../src/bills/day.js';
import { DAY_MS, HOUR_MS, MINUTE_MS } from '../src/clock.js';
import type { Sandbox } from '../src/index.js';
import { type BilledDay, billedDay, today } from './support/billed-day.js';
import { askBill, download, fetchBill, parseBill } from './support/bills.js';
import { call, type PrepayBody, setAhead } from './support/client.js';

let day: BilledDay;
let sandbox: Sandbox;
let openid: string;
let first: PrepayBody;
let second: PrepayBody;
let refundNo: string;
let transferNo: string;

beforeAll(async () => {
  day = await billedDay();
  ({ sandbox, openid, first, second, refundNo, transferNo } = day);
});

afterAll(() => sandbox.close());

const tradeBill = async (more = '') =>
  parseBill(await fetchBill(sandbox, `tradebill?bill_date=${today()}${more}`));
const fundFlow = async (more = '') =>
  parseBill(await fetchBill(sandbox, `fundflowbill?bill_date=${today()}${more}`));

describe('the trade bill', () => {
  test('is the text that WeChat Pay writes', async () => {
    const text = await fetchBill(sandbox, `tradebill?bill_date=${today()}&bill_type=ALL`);
    const lines = text.split('\r\n');
    expect(lines[0]).toBe(
      '\uFEFF交易时间,公众账号ID,商户号,特约商户号,设备号,微信订单号,商户订单号,用户标识,交易类型,交易状态,付款银行,货币种类,应结订单金额,代金券金额,微信退款单号,商户退款单号,退款金额,充值券退款金额,退款类型,退款状态,商品名称,商户数据包,手续费,费率,订单金额,申请退款金额,费率备注',
    );
    const { appId, mchId } = sandbox.credentials;
    expect(lines[1]).toMatch(
      new RegExp(
        `^\`${today()} \\d\\d:\\d\\d:\\d\\d,\`${appId},\`${mchId},\`0,\`,\`4200\\d{24},\`${first.out_trade_no},\`${openid},\`JSAPI,\`SUCCESS,\`OTHERS,\`CNY,\`128\\.00,\`0\\.00,\`0,\`0,\`0\\.00,\`0\\.00,\`,\`,\`山门景区 成人票,\`,\`0\\.77000,\`0\\.60%,\`128\\.00,\`0\\.00,\`$`,
      ),
    );
    expect(lines.slice(4)).toEqual([
      '总交易单数,应结订单总金额,退款总金额,充值券退款总金额,手续费总金额,订单总金额,申请退款总金额',
      '`3,`384.00,`100.00,`0.00,`1.71000,`384.00,`100.00',
      '',
    ]);
  });

  test('has payments and refunds, with the merchant’s commas escaped', async () => {
    const { rows } = await tradeBill();
    expect(rows).toHaveLength(3);
    expect(rows[1]).toMatchObject({
      商户订单号: second.out_trade_no,
      商品名称: '成人票\\,两张',
      订单金额: '256.00',
    });
    expect(rows[2]).toMatchObject({
      商户订单号: second.out_trade_no,
      交易状态: 'REFUND',
      商户退款单号: refundNo,
      退款金额: '100.00',
      申请退款金额: '100.00',
      退款类型: 'ORIGINAL',
      退款状态: 'SUCCESS',
      订单金额: '0.00',
      手续费: '-0.60000',
    });
  });

  test('can be had of payments only, and of refunds only with their times', async () => {
    const payments = await tradeBill('&bill_type=SUCCESS');
    expect([payments.rows.length, Object.keys(payments.rows[0] ?? {}).length]).toEqual([2, 20]);
    const refunds = await tradeBill('&bill_type=REFUND');
    expect(refunds.rows).toHaveLength(1);
    expect(refunds.rows[0]).toMatchObject({
      退款申请时间: expect.stringContaining(today()),
      退款成功时间: expect.stringContaining(today()),
    });
  });

  test('is the same when it comes compressed, and its hash is over the text', async () => {
    const query = `tradebill?bill_date=${today()}`;
    expect(await fetchBill(sandbox, `${query}&tar_type=GZIP`)).toBe(await fetchBill(sandbox, query));
  });

  test('can come without byte order mark and with plain line ends', async () => {
    await call(sandbox, 'POST', '/sandbox/settings', { billByteOrderMark: false, billLineEnd: 'LF' });
    const text = await fetchBill(sandbox, `tradebill?bill_date=${today()}`);
    await call(sandbox, 'POST', '/sandbox/settings', { billByteOrderMark: true, billLineEnd: 'CRLF' });
    expect([text.startsWith('交易时间,'), text.includes('\r')]).toEqual([true, false]);
  });
});

describe('the fund-flow bill', () => {
  test('has what came in, what the fees took, and what refunds took', async () => {
    const { rows, summary } = await fundFlow();
    expect(rows.map((row) => [row.业务类型, row.收支类型, row['收支金额(元)'], row['账户结余(元)']])).toEqual(
      [
        ['交易', '收入', '128.00', '128.00'],
        ['扣除交易手续费', '支出', '0.77', '127.23'],
        ['交易', '收入', '256.00', '383.23'],
        ['扣除交易手续费', '支出', '1.54', '381.69'],
        ['退款', '支出', '99.40', '282.29'],
      ],
    );
    expect(rows[4]).toMatchObject({ 业务凭证号: refundNo, 备注: '退款总金额100.00元;含手续费0.60元' });
    expect(summary).toEqual({
      资金流水总笔数: '5',
      收入笔数: '2',
      收入金额: '384.00',
      支出笔数: '3',
      支出金额: '101.71',
    });
  });

  test('of the operation account has the transfers', async () => {
    const { rows } = await fundFlow('&account_type=OPERATION');
    expect(rows).toMatchObject([
      { 业务凭证号: transferNo, 收支类型: '支出', '收支金额(元)': '30.00', 备注: '推广佣金' },
    ]);
  });

  test('of an account on which nothing moved does not exist', async () => {
    const answer = await askBill(sandbox, `fundflowbill?bill_date=${today()}&account_type=FEES`);
    expect([answer.status, answer.json.code]).toEqual([400, 'NO_STATEMENT_EXIST']);
  });
});

describe('a bill is there', () => {
  const midnight = () => Date.parse(`${today()}T00:00:00+08:00`) + DAY_MS;

  async function at(atMs: number): Promise<[number, string]> {
    const aheadMs = atMs - Date.now();
    await setAhead(sandbox, aheadMs);
    const { status, json } = await askBill(sandbox, `tradebill?bill_date=${today()}`, aheadMs);
    await setAhead(sandbox, 0);
    return [status, json.code];
  }

  test('from ten o’clock of the next day on, for three months', async () => {
    await call(sandbox, 'POST', '/sandbox/settings', { billsReadyAtOnce: false });
    expect(await at(Date.now())).toEqual([400, 'INVALID_REQUEST']);
    expect(await at(midnight() + 10 * HOUR_MS - MINUTE_MS)).toEqual([400, 'STATEMENT_CREATING']);
    expect(await at(midnight() + 10 * HOUR_MS + MINUTE_MS)).toEqual([200, undefined]);
    expect(await at(midnight() + 100 * DAY_MS)).toEqual([400, 'INVALID_REQUEST']);
    await call(sandbox, 'POST', '/sandbox/settings', { billsReadyAtOnce: true });
  });

  test.each([
    ['tradebill', 'PARAM_ERROR'],
    ['tradebill?bill_date=20261123', 'PARAM_ERROR'],
    ['tradebill?bill_date=2026-02-30', 'PARAM_ERROR'],
    [`tradebill?bill_date=${beijingDay(Date.now())}&bill_type=SOME`, 'PARAM_ERROR'],
    [`tradebill?bill_date=${beijingDay(Date.now())}&tar_type=ZIP`, 'PARAM_ERROR'],
    [`fundflowbill?bill_date=${beijingDay(Date.now())}&account_type=MINE`, 'PARAM_ERROR'],
    [`tradebill?bill_date=${beijingDay(Date.now() - 3 * DAY_MS)}`, 'NO_STATEMENT_EXIST'],
    [`tradebill?bill_date=${beijingDay(Date.now() + 3 * DAY_MS)}`, 'INVALID_REQUEST'],
  ])('but not %s', async (query, code) => {
    const answer = await askBill(sandbox, query);
    expect([answer.status, answer.json.code]).toEqual([400, code]);
  });
});

test('a day’s bill can be had by turning the calendar, while clients sign with the right time', async () => {
  await call(sandbox, 'POST', '/sandbox/settings', { billsReadyAtOnce: false, calendarOffsetMs: 2 * DAY_MS });
  expect(await fetchBill(sandbox, `tradebill?bill_date=${today()}`)).toContain(first.out_trade_no);
  const { headers } = await askBill(sandbox, `tradebill?bill_date=${today()}`);
  expect(Math.abs(Date.now() / 1000 - Number(headers.get('wechatpay-timestamp')))).toBeLessThan(60);
  await call(sandbox, 'POST', '/sandbox/settings', { billsReadyAtOnce: true, calendarOffsetMs: 0 });
});

describe('the download', () => {
  const address = async () => (await askBill(sandbox, `tradebill?bill_date=${today()}`)).json.download_url;

  test('has the real origin in its address, is not signed, and needs a signed request', async () => {
    const url = await address();
    expect(url).toMatch(/^https:\/\/api\.mch\.weixin\.qq\.com\/v3\/billdownload\/file\?token=/);
    const answer = await download(sandbox, url);
    expect([answer.status, answer.headers.get('wechatpay-signature')]).toEqual([200, null]);
    const unsigned = await fetch(`${sandbox.origin}${new URL(url).pathname}${new URL(url).search}`);
    expect(unsigned.status).toBe(401);
  });

  test('is over after five minutes', async () => {
    const url = await address();
    await setAhead(sandbox, 6 * MINUTE_MS);
    const answer = await download(sandbox, url, 6 * MINUTE_MS);
    await setAhead(sandbox, 0);
    expect(answer.status).toBe(400);
  });
});
test('the days can be looked at without a signature', async () => {
  const { json } = await call<unknown>(sandbox, 'GET', '/sandbox/bills');
  expect(json).toMatchObject([
    { day: today(), payments: 2, refunds: 1, transfers: 1, paidFen: 38400, refundedFen: 10000 },
  ]);
  const preview = await fetch(`${sandbox.origin}/sandbox/bills/${today()}/ALL`);
  expect([preview.status, (await preview.text()).includes(refundNo)]).toEqual([200, true]);
});
