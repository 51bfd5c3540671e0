import { describe, expect, it } from 'vitest';
import { saleStateOf } from './sale-state';

const now = Date.parse('2026-12-06T02:00:00Z');
const sale = { onSale: true };

describe('whether a ticket is on sale', () => {
  it('is what the server says while there is no window', () => {
    expect(saleStateOf(sale, now)).toEqual({ kind: 'open' });
    expect(saleStateOf({ ...sale, onSale: false }, now)).toEqual({ kind: 'closed' });
  });

  it('tells where it is not sold apart from when', () => {
    const saleFrom = '2026-12-06T03:00:00Z';
    const elsewhere = { onSale: false, saleReason: 'PRODUCT_NOT_ON_SALE_HERE', saleFrom };
    expect(saleStateOf(elsewhere, now)).toEqual({ kind: 'not-here' });
    const later = { onSale: false, saleReason: 'PRODUCT_NOT_ON_SALE_NOW', saleFrom };
    expect(saleStateOf(later, now)).toEqual({ kind: 'before', from: saleFrom });
    // Begun by the clock, but no answer has said so yet.
    expect(saleStateOf(later, Date.parse(saleFrom))).toEqual({ kind: 'before', from: saleFrom });
  });

  it('ends by the clock, also when the answer is older', () => {
    expect(saleStateOf({ ...sale, saleUntil: '2026-12-06T02:00:00Z' }, now)).toEqual({ kind: 'over' });
    expect(saleStateOf({ ...sale, saleUntil: '2026-12-06T02:00:01Z' }, now)).toEqual({ kind: 'open' });
  });
});
