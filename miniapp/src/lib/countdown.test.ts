import { describe, expect, it } from 'vitest';
import { formatRemaining, fractionLeft, remainingMs } from './countdown';

describe('the countdown of a hold', () => {
  const expiresAt = '2026-12-06T02:15:00.000Z';

  it('counts by the clock it is given, and stops at zero', () => {
    expect(remainingMs(expiresAt, Date.parse('2026-12-06T02:00:00Z'))).toBe(15 * 60 * 1000);
    expect(remainingMs(expiresAt, Date.parse('2026-12-06T02:15:01Z'))).toBe(0);
  });

  it('says 00:00 only when nothing is left', () => {
    expect(formatRemaining(15 * 60 * 1000)).toBe('15:00');
    expect(formatRemaining(1)).toBe('00:01');
    expect(formatRemaining(0)).toBe('00:00');
  });

  it('shows hours once there are any', () => {
    expect(formatRemaining(3_725_000)).toBe('1:02:05');
  });

  it('keeps the ring between empty and full', () => {
    expect(fractionLeft(30_000, 60_000)).toBe(0.5);
    expect(fractionLeft(90_000, 60_000)).toBe(1);
    expect(fractionLeft(10, 0)).toBe(0);
  });
});
