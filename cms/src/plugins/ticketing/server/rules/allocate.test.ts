import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { allocate } from './allocate';

const one = (key: number, count: number) => [{ key, count }];

describe('allocate', () => {
  test('serves in the order of arrival until nothing is left', () => {
    expect(allocate(new Map([[1, 5]]), [one(1, 2), one(1, 2), one(1, 2), one(1, 1)])).toEqual([
      null,
      null,
      1,
      null,
    ]);
  });

  test('a request over several slots gets all or takes nothing', () => {
    const left = new Map([
      [1, 1],
      [2, 0],
    ]);
    const both = [...one(1, 1), ...one(2, 1)];
    expect(allocate(left, [both, one(1, 1)])).toEqual([2, null]);
  });

  test('claims of one request on the same quota add up', () => {
    expect(allocate(new Map([[1, 3]]), [[...one(1, 2), ...one(1, 2)], one(1, 3)])).toEqual([1, null]);
  });

  test('a slot that is not there or closed has nothing left', () => {
    expect(allocate(new Map(), [one(7, 1)])).toEqual([7]);
  });

  const claims = fc.array(
    fc.record({ key: fc.integer({ min: 1, max: 4 }), count: fc.integer({ min: 1, max: 5 }) }),
    { minLength: 1, maxLength: 3 },
  );
  const sizes = fc
    .array(fc.nat(12), { minLength: 4, maxLength: 4 })
    .map((counts) => new Map(counts.map((size, index) => [index + 1, size])));
  const requests = fc.array(claims, { maxLength: 40 });
  const wantedOf = (some: readonly { key: number; count: number }[], key: number) =>
    some.reduce((sum, claim) => sum + (claim.key === key ? claim.count : 0), 0);

  test('never gives away more than was left, whatever is asked', () => {
    fc.assert(
      fc.property(sizes, requests, (left, asked) => {
        const answers = allocate(left, asked);
        const served = asked.filter((_, index) => answers[index] === null).flat();
        for (const [key, size] of left) expect(wantedOf(served, key)).toBeLessThanOrEqual(size);
      }),
    );
  });

  test('refuses only what does not fit beside those served before, and names a quota that is too small', () => {
    fc.assert(
      fc.property(sizes, requests, (left, asked) => {
        const remaining = new Map(left);
        for (const [index, answer] of allocate(left, asked).entries()) {
          const request = asked[index] ?? [];
          if (answer !== null) expect(wantedOf(request, answer)).toBeGreaterThan(remaining.get(answer) ?? 0);
          else for (const [key, count] of remaining) remaining.set(key, count - wantedOf(request, key));
        }
      }),
    );
  });

  test('does not depend on who comes later, and leaves what it was told alone', () => {
    fc.assert(
      fc.property(sizes, requests, requests, (left, first, later) => {
        const before = [...left];
        expect(allocate(left, [...first, ...later]).slice(0, first.length)).toEqual(allocate(left, first));
        expect([...left]).toEqual(before);
      }),
    );
  });
});
