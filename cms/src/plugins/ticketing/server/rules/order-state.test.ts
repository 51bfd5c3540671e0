import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type OrderMove, type OrderStatus, orderMoves } from './order-state';

const moves = Object.keys(orderMoves) as OrderMove[];

/** Makes those of the moves that are allowed where the order then stands; answers every status it had. */
function history(tried: readonly OrderMove[]): OrderStatus[] {
  const statuses: OrderStatus[] = ['open'];
  for (const move of tried) {
    const { from, to } = orderMoves[move];
    if (from.includes(statuses.at(-1) as OrderStatus)) statuses.push(to);
  }
  return statuses;
}

describe('orderMoves', () => {
  it('has every arrow that the domain draws, money that came late, and no other', () => {
    const steps = moves.flatMap((move) =>
      orderMoves[move].from.map((from) => `${from} → ${orderMoves[move].to}`),
    );
    expect(steps.toSorted()).toEqual(['closed → paid', 'open → closed', 'open → paid']);
  });

  it('never leaves paid, whatever is tried: a repeat is no move', () => {
    fc.assert(
      fc.property(fc.array(fc.constantFrom(...moves), { maxLength: 20 }), (tried) => {
        const statuses = history(tried);
        const paid = statuses.indexOf('paid');
        if (paid >= 0) expect(statuses.slice(paid)).toEqual(['paid']);
        if (tried.includes('pay')) expect(statuses.at(-1)).toBe('paid');
      }),
    );
  });
});
