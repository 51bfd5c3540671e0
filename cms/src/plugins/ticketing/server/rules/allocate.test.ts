import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { allocate } from './allocate';
import { mergeCounts } from './slot-counts';

const one = (slotId: number, places: number) => [{ slotId, places }];

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

  test('a slot that is not there or closed has nothing left', () => {
    expect(allocate(new Map(), [one(7, 1)])).toEqual([7]);
  });

  test('never gives away more than was left, whatever is asked', () => {
    const counts = fc.array(
      fc.record({ slotId: fc.integer({ min: 1, max: 4 }), places: fc.integer({ min: 1, max: 5 }) }),
      {
        minLength: 1,
        maxLength: 3,
      },
    );
    fc.assert(
      fc.property(
        fc.array(fc.nat(12), { minLength: 4, maxLength: 4 }),
        fc.array(counts, { maxLength: 40 }),
        (sizes, asked) => {
          const requests = asked.map(mergeCounts);
          const left = new Map(sizes.map((size, index) => [index + 1, size]));
          const served = requests.filter((_, index) => allocate(left, requests)[index] === null).flat();
          for (const [slotId, size] of left) {
            const given = served
              .filter((count) => count.slotId === slotId)
              .reduce((sum, { places }) => sum + places, 0);
            expect(given).toBeLessThanOrEqual(size);
          }
        },
      ),
    );
  });
});
