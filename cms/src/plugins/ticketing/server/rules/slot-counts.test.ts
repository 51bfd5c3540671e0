import fc from 'fast-check';
import { expect, it } from 'vitest';
import { mergeCounts, turned } from './slot-counts';

const tickets = (...places: number[]) => places.map((each) => ({ slotId: 1, places: each }));

it('merges the same slot and orders by id', () => {
  const counts = [
    { slotId: 7, places: 1 },
    { slotId: 3, places: 4 },
    { slotId: 7, places: 2 },
  ];
  expect(mergeCounts(counts)).toEqual([
    { slotId: 3, places: 4 },
    { slotId: 7, places: 3 },
  ]);
});

it('a slot turns with the last place and with the first that is free again', () => {
  expect(turned(1, 0, tickets(1))).toBe(true);
  expect(turned(0, 1, tickets(1))).toBe(true);
  expect(turned(5, 0, tickets(1, 4))).toBe(true);
});

it('a family that leaves less than another family needs has turned it for families', () => {
  expect(turned(7, 3, tickets(4))).toBe(true);
  expect(turned(3, 7, tickets(4))).toBe(true);
  expect(turned(7, 6, tickets(1))).toBe(false);
});

it('a slot does not turn while there is room for any ticket, nor when its size was lowered under what is sold', () => {
  fc.assert(
    fc.property(fc.array(fc.integer({ min: 1, max: 8 })), fc.nat(500), (places, left) => {
      const taken = places.reduce((sum, each) => sum + each, 0);
      expect(turned(left + taken + 8, left + 8, tickets(...places))).toBe(false);
      expect(turned(-taken - left - 1, -left - 1, tickets(...places))).toBe(false);
      expect(turned(left + 9, left + 9, tickets(...places))).toBe(false);
    }),
  );
});
