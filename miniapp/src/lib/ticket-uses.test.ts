import { describe, expect, it } from 'vitest';
import { ticketUses } from './ticket-uses';

const part = (uses: number, usesLeft = uses) => ({ title: 'Gate', gates: [], uses, usesLeft });

describe('what is left of a ticket', () => {
  it('is the steps of a package, however often each may be used', () => {
    const entitlements = [part(1, 0), part(2)];
    expect(ticketUses({ entitlements, uses: 3, usesLeft: 2 }, 1)).toEqual({
      kind: 'steps',
      steps: entitlements,
    });
  });

  it('is people where each takes a place, and times where they do not', () => {
    expect(ticketUses({ entitlements: [part(4, 3)], uses: 4, usesLeft: 3 }, 4)).toMatchObject({
      kind: 'people',
      usesLeft: 3,
    });
    for (const weight of [1, undefined])
      expect(ticketUses({ entitlements: [part(10, 8)], uses: 10, usesLeft: 8 }, weight)).toEqual({
        kind: 'times',
        uses: 10,
        usesLeft: 8,
      });
  });

  it('is nothing worth saying of a ticket for one visit', () => {
    expect(ticketUses({ entitlements: [part(1)], uses: 1, usesLeft: 1 }, 1)).toEqual({ kind: 'once' });
  });
});
