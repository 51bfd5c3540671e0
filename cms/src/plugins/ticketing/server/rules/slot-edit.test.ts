import fc from 'fast-check';
import { expect, test } from 'vitest';
import { editsOf, fallsOn, isOver } from './slot-edit';
import { slotLabel } from './slot-label';

test('only slots that become different are edited', () => {
  const slots = [
    { size: 10, closed: false },
    { size: 20, closed: false },
    { size: 10, closed: true },
  ];
  expect(editsOf(slots, { size: 10 }).map(({ slot }) => slot)).toEqual([slots[1]]);
  expect(editsOf(slots, { closed: true }).map(({ slot }) => slot)).toEqual([slots[0], slots[1]]);
  expect(editsOf(slots, { size: 10, closed: false }).map(({ slot }) => slot)).toEqual([slots[1], slots[2]]);
});

test('the same edit again finds nothing to do', () => {
  const slot = fc.record({ size: fc.nat(20), closed: fc.boolean() });
  const edit = fc.record({ size: fc.nat(20), closed: fc.boolean() }, { requiredKeys: [] });
  fc.assert(
    fc.property(fc.array(slot), edit, (slots, change) => {
      const after = slots.map(
        (one) => editsOf([one], change)[0]?.after ?? { size: one.size, closed: one.closed },
      );
      expect(editsOf(after, change)).toEqual([]);
    }),
  );
});

test('a slot is over at its end and not before', () => {
  const endsAt = new Date('2026-12-06T10:00:00Z');
  expect(isOver({ endsAt }, new Date('2026-12-06T09:59:59.999Z'))).toBe(false);
  expect(isOver({ endsAt }, endsAt)).toBe(true);
});

test('weekdays: 2026-12-06 is a Sunday; none or no list means every day', () => {
  expect(fallsOn('2026-12-06', [0])).toBe(true);
  expect(fallsOn('2026-12-06', [1, 6])).toBe(false);
  expect(fallsOn('2026-12-06', [])).toBe(true);
  expect(fallsOn('2026-12-06', undefined)).toBe(true);
});

test('a slot is called by its day, and by its window when it has one', () => {
  const slot = {
    visitDate: '2026-12-06',
    startsAt: new Date('2026-12-06T08:00:00Z'),
    endsAt: new Date('2026-12-06T16:00:00Z'),
  };
  expect(slotLabel({ ...slot, wholeDay: true }, 'Asia/Shanghai')).toBe('2026-12-06');
  expect(slotLabel({ ...slot, wholeDay: false }, 'Asia/Shanghai')).toBe('2026-12-06 16:00–24:00');
});
