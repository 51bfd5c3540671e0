import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { madeUpEnvironment } from '../../test/harness/made-up-environment';

/** Anew for each test: settings are read once in a process. */
const load = () => import('./guards');

beforeEach(() => {
  vi.resetModules();
  for (const [name, value] of Object.entries(madeUpEnvironment())) vi.stubEnv(name, value);
});
afterEach(() => vi.unstubAllEnvs());

describe('guards', () => {
  it('are all on unless one is named', async () => {
    const { isGuarded } = await load();
    expect(isGuarded('slots.take')).toBe(true);
  });

  it('are off by the environment of a test, and only those that it names', async () => {
    vi.stubEnv('SHANMEN_GUARDS_OFF', 'slots.take,orders.lock');
    const { isGuarded } = await load();
    expect([isGuarded('slots.take'), isGuarded('orders.lock'), isGuarded('orders.paid-once')]).toEqual([
      false,
      false,
      true,
    ]);
  });

  it('refuses a name that nobody knows: a control of nothing would prove nothing', async () => {
    vi.stubEnv('SHANMEN_GUARDS_OFF', 'slots.tkae');
    const { isGuarded } = await load();
    expect(() => isGuarded('slots.take')).toThrow('slots.tkae');
  });

  it('come back, and cannot be taken away outside of tests', async () => {
    const { isGuarded, removeGuards, restoreGuards } = await load();
    removeGuards('slots.take');
    expect(isGuarded('slots.take')).toBe(false);
    restoreGuards();
    expect(isGuarded('slots.take')).toBe(true);
    vi.stubEnv('NODE_ENV', 'production');
    expect(() => removeGuards('slots.take')).toThrow('tests only');
    expect(isGuarded('slots.take')).toBe(true);
  });
});
