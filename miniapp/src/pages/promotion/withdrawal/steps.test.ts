import { expect, it } from 'vitest';
import type { WithdrawalStatus } from '@/api/types';
import { stepsOf } from './steps';

const at = '2026-12-06T02:00:00.000Z';
const line = (...passed: WithdrawalStatus[]) =>
  stepsOf({
    status: passed.at(-1) ?? 'submitted',
    steps: passed.map((status) => ({ status, at, note: null })),
  }).map(({ name, state }) => `${name} ${state}`);

it('shows what is to come before anybody has looked at it', () => {
  expect(line('submitted')).toEqual([
    'submitted done',
    'review now',
    'transferring todo',
    'waiting_for_member todo',
    'paid todo',
  ]);
});

it('stands at the member while they must confirm', () => {
  expect(line('submitted', 'transferring', 'waiting_for_member')).toEqual([
    'submitted done',
    'transferring done',
    'waiting_for_member now',
    'paid todo',
  ]);
});

it('has one step left while it is paid by hand', () => {
  expect(line('submitted', 'approved')).toEqual(['submitted done', 'approved done', 'paid now']);
});

it('ends where it ended', () => {
  expect(line('submitted', 'rejected')).toEqual(['submitted done', 'rejected stopped']);
  expect(line('submitted', 'transferring', 'failed')).toEqual([
    'submitted done',
    'transferring done',
    'failed stopped',
  ]);
  expect(line('submitted', 'transferring', 'waiting_for_member', 'paid').at(-1)).toBe('paid done');
});

it('knows when each thing happened, and of nothing to come', () => {
  const steps = stepsOf({ status: 'transferring', steps: [{ status: 'transferring', at, note: null }] });
  expect(steps.map((step) => step.at)).toEqual([at, null, null]);
});
