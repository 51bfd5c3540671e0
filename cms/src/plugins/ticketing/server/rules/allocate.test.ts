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

  test('never gives away more than was left, whatever is asked', () => {
    const counts = fc.array(
      fc.record({ key: fc.integer({ min: 1, max: 4 }), count: fc.integer({ min: 1, max: 5 }) }),
      {
        minLength: 1,
        maxLength: 3,
      },
    );
    fc.assert(
      fc.property(
        fc.array(fc.nat(12), { minLength: 4, maxLength: 4 }),
        fc.array(counts, { maxLength: 40 }),
        (sizes, requests) => {
          const left = new Map(sizes.map((size, index) => [index + 1, size]));
          const served = requests.filter((_, index) => allocate(left, requests)[index] === null).flat();
          for (const [key, size] of left) {
            const given = served
              .filter((claim) => claim.key === key)
              .reduce((sum, { count }) => sum + count, 0);
            expect(given).toBeLessThanOrEqual(size);
          }
        },
      ),
    );
  });
});
