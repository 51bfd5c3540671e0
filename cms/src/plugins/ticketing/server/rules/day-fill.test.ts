import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { type Counted, fillOf, isShort, leftOf } from './day-fill';

const slot = (change: Partial<Counted> = {}): Counted => ({
  size: 100,
  held: 0,
  sold: 0,
  offered: 0,
  closed: false,
  ...change,
});

describe('fill', () => {
  test.each([
    ['empty', [slot()]],
    ['plenty', [slot({ sold: 50 })]],
    ['few', [slot({ sold: 85, held: 5 })]],
    ['few', [slot({ size: 4, sold: 1 })]],
    ['full', [slot({ sold: 97, offered: 3 })]],
    ['full', [slot({ sold: 100 })]],
    ['full', [slot({ size: 10, sold: 100 })]],
    ['full', [slot({ size: 0 })]],
    ['closed', [slot({ closed: true }), slot({ closed: true, sold: 3 })]],
    ['few', [slot({ closed: true }), slot({ sold: 99 })]],
    ['closed', []],
  ] as const)('is %s', (fill, slots) => expect(fillOf(slots)).toBe(fill));
});

test('what is left is never negative, and nothing in a closed slot', () => {
  const any = fc.record({
    size: fc.nat(50),
    held: fc.nat(50),
    sold: fc.nat(50),
    offered: fc.nat(50),
    closed: fc.boolean(),
  });
  fc.assert(
    fc.property(any, (one) => {
      expect(leftOf(one)).toBeGreaterThanOrEqual(0);
      if (one.closed || isShort(one)) expect(leftOf(one)).toBe(0);
    }),
  );
});
