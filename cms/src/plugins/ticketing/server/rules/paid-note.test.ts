import fc from 'fast-check';
import { expect, test } from 'vitest';
import { paidNote } from './paid-note';

test('says how many tickets are valid and what comes back', () => {
  expect(paidNote({ validTickets: 2, backTickets: 0, backFen: 0 })).toBe('2张门票已生效');
  expect(paidNote({ validTickets: 1, backTickets: 2, backFen: 12_050 })).toBe('1张有效，2张退120.50元');
  expect(paidNote({ validTickets: 0, backTickets: 1, backFen: 6000 })).toBe('未出票，1张退60.00元');
});

test("any order's note fits the 20 signs of a message's field", () => {
  const tickets = fc.integer({ min: 0, max: 50 });
  fc.assert(
    fc.property(
      tickets,
      tickets,
      fc.integer({ min: 0, max: 9_999_999 }),
      (validTickets, backTickets, backFen) => {
        expect([...paidNote({ validTickets, backTickets, backFen })].length).toBeLessThanOrEqual(20);
      },
    ),
  );
});
