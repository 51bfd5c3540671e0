import { describe, expect, it } from 'vitest';
import { ApiError, NetworkError } from '@/api/errors';
import { attemptAfter, attemptFor } from './attempt';

describe('asking for the same places again', () => {
  const lines = [{ product: 'rare-view', date: '2026-12-06' }];
  const first = attemptFor(lines, null);

  it('keeps the key after a lost answer, so that nothing is held twice', () => {
    const kept = attemptAfter(new NetworkError('request:fail timeout'), first);
    expect(attemptFor(lines, kept).idempotencyKey).toBe(first.idempotencyKey);
  });

  it('takes a new key when the visitor changed something', () => {
    const other = [{ product: 'rare-view', date: '2026-12-07' }];
    expect(attemptFor(other, first).idempotencyKey).not.toBe(first.idempotencyKey);
  });

  it('takes a new key after a refusal', () => {
    expect(attemptAfter(new ApiError(409, 'SLOT_SOLD_OUT', 'full'), first)).toBeNull();
  });
});
