import fc from 'fast-check';
import { expect, test } from 'vitest';
import { returnTo, takeFrom } from './lots';

const at = (day: number | null) => (day === null ? null : new Date(Date.UTC(2027, 0, day)));
const lot = (id: number, leftPoints: number, day: number | null, ticketCode: string | null = null) => ({
  id,
  leftPoints,
  expiresAt: at(day),
  ticketCode,
});

test('what ends first is taken first, what never ends last', () => {
  const lots = [lot(1, 5, null), lot(2, 5, 9), lot(3, 5, 3)];
  expect(takeFrom(lots, 12)).toEqual({
    uses: [
      { lotId: 3, points: 5 },
      { lotId: 2, points: 5 },
      { lotId: 1, points: 2 },
    ],
    missing: 0,
  });
});

test('what is taken back for a ticket comes from its own lots first', () => {
  const lots = [lot(1, 5, 1), lot(2, 5, 9, 'T')];
  expect(takeFrom(lots, 6, 'T').uses).toEqual([
    { lotId: 2, points: 5 },
    { lotId: 1, points: 1 },
  ]);
});

const lots = fc.array(
  fc.record({ leftPoints: fc.integer({ min: 0, max: 90 }), day: fc.option(fc.integer({ min: 1, max: 28 })) }),
  { maxLength: 8 },
);

test('never more than there is, nothing lost, and given back where it came from', () => {
  fc.assert(
    fc.property(lots, fc.integer({ min: 0, max: 500 }), fc.nat(100), (rows, points, debtPercent) => {
      const all = rows.map(({ leftPoints, day }, index) => lot(index + 1, leftPoints, day));
      const { uses, missing } = takeFrom(all, points);
      const taken = uses.reduce((sum, use) => sum + use.points, 0);
      expect(taken + missing).toBe(points);
      for (const use of uses) {
        expect(use.points).toBeLessThanOrEqual(all[use.lotId - 1]?.leftPoints ?? 0);
        expect(use.points).toBeGreaterThan(0);
      }
      const back = Math.floor((taken * debtPercent) / 100);
      const dated = uses.map((use) => ({ ...use, expiresAt: all[use.lotId - 1]?.expiresAt ?? null }));
      const returns = returnTo(dated, back);
      expect(returns.reduce((sum, use) => sum + use.points, 0)).toBe(back);
      for (const { lotId, points: returned } of returns)
        expect(returned).toBeLessThanOrEqual(uses.find((use) => use.lotId === lotId)?.points ?? 0);
    }),
  );
});

test('a debt swallows what would have ended soonest', () => {
  const uses = [
    { lotId: 1, points: 5, expiresAt: at(1) },
    { lotId: 2, points: 5, expiresAt: at(9) },
  ];
  expect(returnTo(uses, 6)).toEqual([
    { lotId: 2, points: 5 },
    { lotId: 1, points: 1 },
  ]);
});
