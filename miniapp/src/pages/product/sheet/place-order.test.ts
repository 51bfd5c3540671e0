import { describe, expect, it } from 'vitest';
import { ApiError, NetworkError } from '@/api/errors';
import type { Product } from '@/api/types';
import { attemptAfter, attemptFor, linesOf } from './place-order';

const product = { slug: 'rare-view', dated: true } as Product;
const visitor = { name: ' 李云山 ', phone: '+86 138-0013-8000', documentNumber: '' };

describe('the lines of an order', () => {
  it('has one line a visitor, tidied, with nothing the ticket does not need', () => {
    expect(linesOf(product, '2026-12-06', 'S1', [visitor], ['name', 'phone'])).toEqual([
      {
        product: 'rare-view',
        date: '2026-12-06',
        slot: 'S1',
        visitor: { name: '李云山', phone: '13800138000' },
      },
    ]);
    expect(linesOf({ ...product, dated: false }, '2026-12-06', null, [visitor, visitor], [])).toEqual([
      { product: 'rare-view' },
      { product: 'rare-view' },
    ]);
  });
});

describe('asking for the same places again', () => {
  const lines = linesOf(product, '2026-12-06', 'S1', [visitor], ['name', 'phone']);
  const first = attemptFor(lines, null);

  it('keeps the key after a lost answer, so that nothing is held twice', () => {
    const kept = attemptAfter(new NetworkError('request:fail timeout'), first);
    expect(attemptFor(lines, kept).idempotencyKey).toBe(first.idempotencyKey);
  });

  it('takes a new key when the visitor changed something', () => {
    const other = linesOf(product, '2026-12-07', 'S2', [visitor], ['name', 'phone']);
    expect(attemptFor(other, first).idempotencyKey).not.toBe(first.idempotencyKey);
  });

  it('takes a new key after a refusal', () => {
    expect(attemptAfter(new ApiError(409, 'SLOT_SOLD_OUT', 'full'), first)).toBeNull();
  });
});
