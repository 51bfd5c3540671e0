import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type ChangeCase, changeableUntil, differenceOf, noChange, sharesAtNewPrice } from './change-terms';
import { splitAcross } from './refund-split';

const ENDS_AT = new Date('2026-05-08T10:00:00Z');
const before = (minutes: number) => new Date(ENDS_AT.getTime() - minutes * 60_000);
const ticket = (change: Partial<ChangeCase> = {}): ChangeCase => ({
  status: 'valid',
  dated: true,
  maxChanges: 2,
  changes: 0,
  parts: [{ used: 0 }],
  endsAt: ENDS_AT,
  cutoffMinutes: 60,
  ...change,
});

describe('noChange', () => {
  it.each<[string | null, Partial<ChangeCase>, number]>([
    [null, {}, 61],
    [null, { changes: 1 }, 61],
    ['cutoff-passed', {}, 60],
    ['cutoff-passed', {}, -5],
    ['no-changes-left', { changes: 2 }, 61],
    ['no-changes-left', { changes: 3 }, 61],
    ['not-changeable', { maxChanges: 0 }, 61],
    ['not-dated', { dated: false }, 61],
    ['not-dated', { endsAt: null }, 61],
    ['TICKET_ALREADY_USED', { status: 'used' }, 61],
    ['TICKET_ALREADY_USED', { parts: [{ used: 0 }, { used: 1 }] }, 61],
    ['TICKET_REFUNDING', { status: 'refunding' }, 61],
    ['TICKET_NOT_VALID', { status: 'blocked' }, 61],
    ['TICKET_NOT_VALID', { status: 'expired' }, 61],
    ['TICKET_NOT_VALID', { status: 'changed' }, 61],
    ['TICKET_NOT_VALID', { status: 'held' }, 61],
  ])('%s', (reason, change, minutes) => {
    expect(noChange(ticket(change), before(minutes))).toBe(reason);
  });

  it('says until when', () => {
    expect(changeableUntil(ticket())).toEqual(before(60));
    expect(changeableUntil(ticket({ endsAt: null }))).toBeNull();
  });
});

const fen = fc.nat(10_000_000);

describe('what a change costs', () => {
  it('is paid or given back, never both, and never more than was paid', () => {
    fc.assert(
      fc.property(fen, fen, fen, (price, next, left) => {
        const { dueFen, backFen } = differenceOf(price, next, left);
        expect(dueFen === 0 || backFen === 0).toBe(true);
        expect(dueFen).toBe(Math.max(0, next - price));
        expect(backFen).toBeLessThanOrEqual(left);
        expect(backFen).toBeLessThanOrEqual(price);
      }),
    );
  });

  it('adds up over any chain of changes: what was paid less what went back is always the last price', () => {
    fc.assert(
      fc.property(fen, fc.array(fen, { maxLength: 12 }), (first, later) => {
        let left = first;
        let price = first;
        for (const next of later) {
          const { dueFen, backFen } = differenceOf(price, next, left);
          left += dueFen - backFen;
          price = next;
          expect(left).toBe(price);
        }
      }),
    );
  });

  it('shares the new price over the parts exactly, in the proportion of the old', () => {
    fc.assert(
      fc.property(fen, fc.array(fc.nat(100_000), { minLength: 1, maxLength: 20 }), (price, shares) => {
        const next = sharesAtNewPrice(price, shares);
        expect(next.reduce((sum: number, share) => sum + share, 0)).toBe(price);
        const total = shares.reduce((sum, share) => sum + share, 0);
        for (const [index, share] of next.entries()) {
          const exact = total > 0 ? (price * (shares[index] ?? 0)) / total : price / shares.length;
          expect(Math.abs(share - exact)).toBeLessThanOrEqual(1);
        }
      }),
    );
  });
});

describe('splitAcross', () => {
  it('takes exactly what is asked for, from none more than it has, and from the first first', () => {
    const lines = fc.array(fc.nat(100_000), { minLength: 1, maxLength: 12 });
    fc.assert(
      fc.property(lines, fc.double({ min: 0, max: 1, noNaN: true }), (left, part) => {
        const amount = Math.floor(left.reduce((sum, one) => sum + one, 0) * part);
        const split = splitAcross(left, amount);
        expect(split.reduce((sum, one) => sum + one, 0)).toBe(amount);
        for (const [index, one] of split.entries()) {
          expect(one).toBeGreaterThanOrEqual(0);
          expect(one).toBeLessThanOrEqual(left[index] ?? 0);
          // Nothing is taken from a later payment while an earlier one has something left.
          if (one > 0)
            for (const [earlier, taken] of split.slice(0, index).entries()) expect(taken).toBe(left[earlier]);
        }
      }),
    );
  });

  it('refuses more than there is', () => {
    fc.assert(
      fc.property(
        fc.array(fc.nat(1_000), { maxLength: 5 }),
        fc.integer({ min: 1, max: 1_000 }),
        (left, more) => {
          const total = left.reduce((sum, one) => sum + one, 0);
          expect(() => splitAcross(left, total + more)).toThrow(RangeError);
        },
      ),
    );
  });
});
