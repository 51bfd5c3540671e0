import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  isSettled,
  nameToSend,
  statusOfTransfer,
  type TransferTerms,
  transferProblems,
} from './transfer-terms';

const terms = (change: Partial<TransferTerms> = {}): TransferTerms => ({
  number: 'W000001',
  amountFen: 5000,
  remark: '推广佣金',
  report: [
    { type: '岗位类型', content: '推广员' },
    { type: '报酬说明', content: '五月佣金' },
  ],
  ...change,
});

describe('transferProblems', () => {
  it('has nothing against a usual transfer', () => expect(transferProblems(terms())).toEqual([]));

  it.each([
    [{ amountFen: 0 }, 'amount'],
    [{ amountFen: 1.5 }, 'amount'],
    [{ amountFen: 200_000 }, 'name-required'],
    [{ number: 'W-00001' }, 'number'],
    [{ number: 'W'.repeat(33) }, 'number'],
    [{ remark: '' }, 'remark'],
    [{ remark: '佣'.repeat(33) }, 'remark'],
    [{ report: [] }, 'report'],
    [{ report: [{ type: '岗位类型', content: '' }] }, 'report'],
  ] as const)('finds %j', (change, problem) => {
    expect(transferProblems(terms(change))).toEqual([problem]);
  });

  it('wants no name just below 2000 yuan', () => {
    expect(transferProblems(terms({ amountFen: 199_999 }))).toEqual([]);
    expect(transferProblems(terms({ amountFen: 200_000, userName: '林小满' }))).toEqual([]);
  });
});

it('a name is sent from 0.30 yuan on', () => {
  fc.assert(
    fc.property(fc.integer({ min: 1, max: 300_000 }), (amountFen) => {
      expect(nameToSend({ amountFen, userName: '林小满' })).toBe(amountFen < 30 ? undefined : '林小满');
    }),
  );
});

it('only SUCCESS, FAIL and CANCELLED end a transfer', () => {
  const states = ['ACCEPTED', 'PROCESSING', 'WAIT_USER_CONFIRM', 'TRANSFERING', 'CANCELING'] as const;
  for (const state of states) expect(isSettled(statusOfTransfer(state))).toBe(false);
  for (const state of ['SUCCESS', 'FAIL', 'CANCELLED'] as const)
    expect(isSettled(statusOfTransfer(state))).toBe(true);
});
