import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { type Binding, decideTouch, sameness } from './binding';
import { type BindingMode, DEFAULTS } from './settings';

const REGISTERED = new Date('2027-03-01T00:00:00Z');
const at = (minutes: number) => new Date(REGISTERED.getTime() + minutes * 60_000);

/** Who is bound in the end, when touches are heard in this order. */
function heard(
  touches: readonly { promoterId: number; minutes: number }[],
  binding: BindingMode,
): number | null {
  let current: Binding | null = null;
  for (const { promoterId, minutes } of touches) {
    const touch = { at: at(minutes), promoterId, registeredAt: REGISTERED, refusal: null, current };
    const decision = decideTouch(touch, { ...DEFAULTS, binding, bindingDays: 30 });
    if (decision.outcome === 'bound')
      current = { promoterId, touchedAt: at(minutes), expiresAt: decision.expiresAt };
  }
  return current === null ? null : (current as Binding).promoterId;
}

const touches = fc.uniqueArray(
  fc.record({ promoterId: fc.integer({ min: 1, max: 4 }), minutes: fc.integer({ min: 0, max: 1_000 }) }),
  { minLength: 1, maxLength: 6, selector: ({ minutes }) => minutes },
);
const shuffled = touches.chain((list) =>
  fc.shuffledSubarray(list, { minLength: list.length, maxLength: list.length }),
);
const byTime = (list: readonly { promoterId: number; minutes: number }[]) =>
  list.toSorted((a, b) => a.minutes - b.minutes);

describe('in whatever order touches are heard', () => {
  test.each(['first', 'new'] as const)('%s: the earliest counts', (binding) => {
    fc.assert(
      fc.property(shuffled, (list) => {
        expect(heard(list, binding)).toBe(byTime(list)[0]?.promoterId);
      }),
    );
  });

  test('last: the latest counts', () => {
    fc.assert(
      fc.property(shuffled, (list) => {
        expect(heard(list, 'last')).toBe(byTime(list).at(-1)?.promoterId);
      }),
    );
  });
});

test.each([
  [{ memberId: 1, unionid: null, phone: null }, false, 'same-member'],
  [{ memberId: 2, unionid: 'u', phone: null }, false, 'same-unionid'],
  [{ memberId: 2, unionid: null, phone: '1' }, false, 'same-phone'],
  [{ memberId: 2, unionid: null, phone: null }, true, 'same-document'],
  [{ memberId: 2, unionid: null, phone: null }, false, null],
])('%o, sharing a document: %s → %s', (other, sharesDocument, reason) => {
  expect(sameness({ memberId: 1, unionid: 'u', phone: '1' }, other, sharesDocument)).toBe(reason);
});
