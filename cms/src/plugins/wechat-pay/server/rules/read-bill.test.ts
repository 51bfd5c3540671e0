import { describe, expect, it } from 'vitest';
import { BillFormError, BillReader } from './read-bill';

const TRADE_HEAD =
  '交易时间,公众账号ID,商户号,特约商户号,设备号,微信订单号,商户订单号,用户标识,交易类型,交易状态,付款银行,货币种类,应结订单金额,代金券金额,微信退款单号,商户退款单号,退款金额,充值券退款金额,退款类型,退款状态,商品名称,商户数据包,手续费,费率,订单金额,申请退款金额,费率备注';
const PAYMENT =
  '`2026-05-01 10:00:05,`wx1,`1900000001,`0,`,`4200001,`T001,`oX,`JSAPI,`SUCCESS,`OTHERS,`CNY,`118.00,`10.00,`0,`0,`0.00,`0.00,`,`,`成人票\\, 一张,`,`0.77000,`0.60%,`128.00,`0.00,`';
const REFUND =
  '`2026-05-01 11:00:00,`wx1,`1900000001,`0,`,`4200001,`T001,`oX,`JSAPI,`REFUND,`OTHERS,`CNY,`0.00,`0.00,`5030001,`R001,`60.00,`0.00,`ORIGINAL,`SUCCESS,`成人票,`,`-0.38400,`0.60%,`0.00,`64.00,`';
const TRADE_SUMMARY_HEAD =
  '总交易单数,应结订单总金额,退款总金额,充值券退款总金额,手续费总金额,订单总金额,申请退款总金额';
const FLOW_HEAD =
  '记账时间,微信支付业务单号,资金流水单号,业务名称,业务类型,收支类型,收支金额(元),账户结余(元),资金变更提交申请人,备注,业务凭证号';
const FLOW =
  '`2026-05-01 12:00:00,`1330001,`1004001,`商家转账,`商家转账,`支出,`50.00,`950.00,`1900000001API,`佣金,`W001';
const FEE = '`2026-05-01 12:00:01,`1330002,`1004002,`充值,`充值,`收入,`1000.00,`1950.00,`system,`,`X001';

const read = (bill: 'trade' | 'fund-flow', ...lines: string[]) => {
  const reader = new BillReader(bill);
  const rows = lines.map((line) => reader.next(line)).filter((row) => row !== null);
  return { reader, rows };
};
const summary = (rows: number) => [
  TRADE_SUMMARY_HEAD,
  `\`${rows},\`118.00,\`60.00,\`0.00,\`0.39,\`128.00,\`64.00`,
];

describe('BillReader: the trade bill', () => {
  it('reads payments by what the order cost, not by what coupons left of it', () => {
    const { rows } = read('trade', `\uFEFF${TRADE_HEAD}`, PAYMENT);
    expect(rows).toEqual([
      {
        line: 2,
        kind: 'payment',
        number: 'T001',
        reference: null,
        providerNumber: '4200001',
        happenedAt: new Date('2026-05-01T02:00:05Z'),
        amountFen: 12_800,
        feeFen: 77,
        state: 'SUCCESS',
      },
    ]);
  });

  it('reads refunds by their own number and what was asked for', () => {
    const { rows } = read('trade', TRADE_HEAD, REFUND);
    expect(rows).toMatchObject([
      { kind: 'refund', number: 'R001', reference: 'T001', amountFen: 6400, feeFen: -38, state: 'SUCCESS' },
    ]);
  });

  it('finds columns by their names, wherever they stand', () => {
    const move = (line: string, mark: string) => {
      const cells = line.split(mark === '`' ? ',`' : ',');
      const [first = '', ...rest] = cells;
      return `${mark}${[...rest, first.replace(/^`/, '')].join(mark === '`' ? ',`' : ',')}`;
    };
    const { rows } = read('trade', move(TRADE_HEAD, ''), move(PAYMENT, '`'));
    expect(rows).toMatchObject([{ number: 'T001', amountFen: 12_800 }]);
  });

  it('is whole when its summary counts the rows that were read', () => {
    const { reader } = read('trade', TRADE_HEAD, PAYMENT, REFUND, ...summary(2), '');
    expect(() => reader.finish()).not.toThrow();
    expect(reader.summary).toEqual({ rows: 2, paidFen: 12_800, refundedFen: 6400 });
  });

  it.each([
    ['one row less', read('trade', TRADE_HEAD, PAYMENT, ...summary(2)).reader],
    ['one row more', read('trade', TRADE_HEAD, PAYMENT, REFUND, ...summary(1)).reader],
    ['no summary', read('trade', TRADE_HEAD, PAYMENT).reader],
  ])('is not whole with %s', (_what, reader) => {
    expect(() => reader.finish()).toThrow(BillFormError);
  });
});

describe('BillReader: the fund-flow bill', () => {
  it('takes money that left as 转账 for a transfer, under our number, and all else for something else', () => {
    const { rows } = read('fund-flow', FLOW_HEAD, FLOW, FEE);
    expect(rows).toMatchObject([
      { kind: 'transfer', number: 'W001', providerNumber: '1330001', amountFen: 5000 },
      { kind: 'other', number: 'X001', amountFen: 100_000 },
    ]);
  });
});

describe('BillReader: what is no bill', () => {
  it.each([
    ['a row before the heading', [PAYMENT]],
    ['a row that is cut off', [TRADE_HEAD, PAYMENT.slice(0, 80)]],
    ['an amount that is none', [TRADE_HEAD, PAYMENT.replace('`128.00', '`12x')]],
    ['a time that is none', [TRADE_HEAD, PAYMENT.replace('2026-05-01 10', '2026-13-01 10')]],
  ])('refuses %s', (_what, lines) => {
    expect(() => read('trade', ...lines)).toThrow(BillFormError);
  });
});
