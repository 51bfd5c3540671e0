import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { CommissionStatus } from './commission';
import {
  type Account,
  type Change,
  EMPTY,
  lockForWithdrawal,
  moveCommission,
  payWithdrawal,
  returnWithdrawal,
} from './ledger';

const BALANCES = Object.keys(EMPTY) as (keyof Account)[];

const after = (account: Account, change: Change): Account =>
  Object.fromEntries(BALANCES.map((name) => [name, account[name] + change[name]])) as unknown as Account;

const worth = (a: Account) =>
  a.pendingFen + a.confirmedFen + a.availableFen + a.lockedFen + a.paidFen - a.debtFen;

const status = fc.constantFrom<CommissionStatus>('pending', 'confirmed', 'available', 'void');
const deed = fc.record({
  ticket: fc.nat(4),
  status,
  fen: fc.integer({ min: 0, max: 2_000 }),
  withdraw: fc.option(fc.constantFrom('lock', 'return', 'pay')),
});

test('whatever happens: nothing negative, never debt beside something available, all adds up to what was earned', () => {
  fc.assert(
    fc.property(fc.array(deed, { maxLength: 80 }), (deeds) => {
      let account: Account = EMPTY;
      const tickets = new Map<number, { status: CommissionStatus; countedFen: number }>();
      for (const { ticket, status: to, fen, withdraw } of deeds) {
        if (withdraw === 'lock' && account.availableFen > 0 && account.lockedFen === 0)
          account = after(account, lockForWithdrawal(account.availableFen));
        else if (withdraw === 'return' && account.lockedFen > 0)
          account = after(account, returnWithdrawal(account, account.lockedFen));
        else if (withdraw === 'pay' && account.lockedFen > 0)
          account = after(account, payWithdrawal(account.lockedFen));
        const target = { status: to, countedFen: to === 'void' ? 0 : fen };
        const change = moveCommission(account, tickets.get(ticket) ?? null, target);
        tickets.set(ticket, target);
        if (change) {
          expect(worth({ ...change })).toBe(change.amountFen);
          account = after(account, change);
        }
        for (const name of BALANCES) expect(account[name]).toBeGreaterThanOrEqual(0);
        expect(account.debtFen === 0 || account.availableFen === 0).toBe(true);
        const earned = [...tickets.values()].reduce((sum, { countedFen }) => sum + countedFen, 0);
        expect(worth(account)).toBe(earned);
      }
    }),
    { numRuns: 500 },
  );
});

test('the same target again moves nothing', () => {
  const state = { status: 'confirmed' as const, countedFen: 1_000 };
  expect(moveCommission(EMPTY, state, state)).toBeNull();
});

test('what was paid out and is taken back becomes debt, which the next commission pays first', () => {
  const paidOut: Account = { ...EMPTY, paidFen: 1_000 };
  const taken = moveCommission(
    paidOut,
    { status: 'available', countedFen: 1_000 },
    { status: 'void', countedFen: 0 },
  ) as Change;
  expect(taken).toMatchObject({ kind: 'taken-back', amountFen: -1_000, debtFen: 1_000, availableFen: 0 });
  const next = moveCommission(
    after(paidOut, taken),
    { status: 'confirmed', countedFen: 1_500 },
    { status: 'available', countedFen: 1_500 },
  );
  expect(next).toMatchObject({ kind: 'released', debtFen: -1_000, availableFen: 500 });
});
