import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Transaction } from '../gateway/gateway';
import { isPaid, mismatchOf } from './mismatch';

const expected = { appId: 'wx0123456789abcdef', mchId: '1900000001', amountFen: 12_800 };
const transaction = (change: Partial<Transaction> = {}): Transaction => ({
  appid: 'wx0123456789abcdef',
  mchid: '1900000001',
  out_trade_no: 'T0MG3K2A1BCDEFGH2',
  transaction_id: '4200001234202605010000000001',
  trade_state: 'SUCCESS',
  amount: { total: 12_800, currency: 'CNY' },
  ...change,
});
describe('mismatchOf', () => {
  it('finds nothing in the payment that was asked for', () => {
    expect(mismatchOf(transaction(), expected)).toEqual([]);
  });

  it('compares the total and not what the payer spent, which coupons make smaller', () => {
    const withCoupon = { total: 12_800, payer_total: 10_000, currency: 'CNY', payer_currency: 'CNY' };
    expect(mismatchOf(transaction({ amount: withCoupon }), expected)).toEqual([]);
  });

  it('names any other amount, were it one fen', () => {
    fc.assert(
      fc.property(fc.integer(), (total) => {
        const found = mismatchOf(transaction({ amount: { total, currency: 'CNY' } }), expected);
        expect(found).toEqual(total === expected.amountFen ? [] : ['amount']);
      }),
    );
    expect(mismatchOf(transaction({ amount: { total: 12_799, currency: 'CNY' } }), expected)).toEqual([
      'amount',
    ]);
  });

  it('names a currency that is not CNY', () => {
    expect(mismatchOf(transaction({ amount: { total: 12_800, currency: 'HKD' } }), expected)).toEqual([
      'currency',
    ]);
  });

  it('takes what is missing as different', () => {
    const { appid, amount, ...bare } = transaction();
    expect([appid, amount?.total]).toEqual([expected.appId, expected.amountFen]);
    expect(mismatchOf(bare, expected)).toEqual(['appid', 'currency', 'amount']);
  });

  it('names everything that differs and nothing else', () => {
    const wrong = { mchid: '1900000002', appid: 'wxffffffffffffffff', currency: 'USD', amount: 1 };
    fc.assert(
      fc.property(fc.subarray(Object.keys(wrong)), (names) => {
        const {
          mchid,
          appid,
          currency = 'CNY',
          amount: total = 12_800,
        }: Partial<typeof wrong> = Object.fromEntries(
          Object.entries(wrong).filter(([name]) => names.includes(name)),
        );
        const changed = {
          ...(mchid ? { mchid } : {}),
          ...(appid ? { appid } : {}),
          amount: { total, currency },
        };
        expect(mismatchOf(transaction(changed), expected)).toEqual(names);
      }),
    );
  });
});

describe('isPaid', () => {
  it.each<[Transaction['trade_state'], boolean]>([
    ['SUCCESS', true],
    ['REFUND', true],
    ['NOTPAY', false],
    ['CLOSED', false],
    ['REVOKED', false],
    ['USERPAYING', false],
    ['PAYERROR', false],
  ])('takes %s as paid: %s', (state, paid) => {
    expect(isPaid(transaction({ trade_state: state }))).toBe(paid);
  });
});
