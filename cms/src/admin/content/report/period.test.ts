import { expect, test } from 'vitest';
import { daysAsked, lastDays, share } from './period';

test('the last days include today and cross months', () => {
  expect(lastDays(7, '2026-03-03')).toEqual({ from: '2026-02-25', to: '2026-03-03' });
  expect(lastDays(1, '2026-03-03')).toEqual({ from: '2026-03-03', to: '2026-03-03' });
});

test('an address that asks for what there is not shows thirty days', () => {
  expect(daysAsked('7')).toBe(7);
  expect([daysAsked(null), daysAsked('8'), daysAsked('x')]).toEqual([30, 30, 30]);
});

test('a share of nothing is a dash', () => {
  expect(share(1, 8)).toBe('12.5%');
  expect(share(0, 5)).toBe('0.0%');
  expect(share(3, 0)).toBe('–');
});
