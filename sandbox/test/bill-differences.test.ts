import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import type { Sandbox } from '../src/index.js';
import { type BilledDay, billedDay, today } from './support/billed-day.js';
import { askBill, download, fetchBill, parseBill } from './support/bills.js';
import { call, type PrepayBody } from './support/client.js';

let day: BilledDay;
let sandbox: Sandbox;
let first: PrepayBody;
let second: PrepayBody;
let refundNo: string;

beforeAll(async () => {
  day = await billedDay();
  ({ sandbox, first, second, refundNo } = day);
});

beforeEach(async () => {
  await call(sandbox, 'DELETE', '/sandbox/faults');
  await call(sandbox, 'DELETE', '/sandbox/bills/differences');
});

afterAll(() => sandbox.close());

const tradeBill = async (more = '') =>
  parseBill(await fetchBill(sandbox, `tradebill?bill_date=${today()}${more}`));
describe('faults of bills', () => {
  const switchOn = (fault: unknown) => call(sandbox, 'POST', '/sandbox/faults', fault);
  const query = () => `tradebill?bill_date=${today()}`;

  test('it is still being made, once', async () => {
    await switchOn({ bill: 'creating', times: 1 });
    expect((await askBill(sandbox, query())).json.code).toBe('STATEMENT_CREATING');
    expect((await askBill(sandbox, query())).status).toBe(200);
  });

  test('its hash does not fit', async () => {
    await switchOn({ bill: 'wrong-hash', reference: 'trade' });
    await expect(fetchBill(sandbox, query())).rejects.toThrow('the hash is');
  });

  test('its address is no longer good', async () => {
    await switchOn({ bill: 'expired' });
    const { json } = await askBill(sandbox, query());
    expect((await download(sandbox, json.download_url)).status).toBe(400);
  });
});

describe('planted differences', () => {
  const plant = (input: unknown) =>
    call<{ reference: string }[]>(sandbox, 'POST', '/sandbox/bills/differences', input);

  test('five of them are five lines that differ, the same each time', async () => {
    const before = (await tradeBill()).rows;
    const planted = await plant([
      { kind: 'missing', reference: first.out_trade_no },
      { kind: 'extra', of: 'payment' },
      { kind: 'duplicate-refund' },
    ]);
    expect(planted.json.map(({ reference }) => reference)).toEqual([
      first.out_trade_no,
      second.out_trade_no,
      refundNo,
    ]);
    const after = (await tradeBill()).rows;
    expect(after.map((row) => row.商户订单号)).toEqual([
      second.out_trade_no,
      expect.stringMatching(/^STRANGE/),
      second.out_trade_no,
      second.out_trade_no,
    ]);
    const [once, twice] = after.slice(2);
    expect(once).toEqual(before[2]);
    expect([twice?.商户退款单号, twice?.微信退款单号 === once?.微信退款单号]).toEqual([refundNo, false]);
    expect((await tradeBill()).rows).toEqual(after);
  });

  test('wrong amounts and wrong statuses, and the summary goes with them', async () => {
    await plant([
      { kind: 'wrong-amount', reference: first.out_trade_no, amount_fen: 1 },
      { kind: 'wrong-status', reference: refundNo },
    ]);
    const { rows, summary } = await tradeBill();
    expect([rows[0]?.订单金额, rows[2]?.退款状态, summary.订单总金额]).toEqual(['128.01', 'FAIL', '384.01']);
  });

  test('in the fund-flow bill', async () => {
    await plant({ kind: 'missing', bill: 'fund-flow' });
    const answer = await askBill(sandbox, `fundflowbill?bill_date=${today()}&account_type=OPERATION`);
    expect(answer.json.code).toBe('NO_STATEMENT_EXIST');
    expect((await plant({ kind: 'wrong-status', bill: 'fund-flow' })).status).toBe(400);
  });

  test('need a line to be planted in', async () => {
    expect((await plant({ kind: 'missing', reference: 'NOSUCH' })).status).toBe(404);
    expect((await plant({ kind: 'nonsense' })).status).toBe(400);
    expect((await plant({ kind: 'missing', day: '2020-13-01' })).status).toBe(400);
  });
});
