import { describe, expect, test } from 'vitest';
import { matches } from './lockfile.mjs';

const locked = {
  '': { version: '0.1.0' },
  cms: { version: '0.1.0' },
  'node_modules/@shanmen/cms': { resolved: 'cms', link: true },
  'node_modules/koa': { version: '2.0.0', integrity: 'sha512-a' },
  'node_modules/server-darwin': { version: '1.0.0', integrity: 'sha512-b', optional: true },
};
const { '': _root, 'node_modules/server-darwin': _foreign, ...installed } = locked;

describe('node_modules belongs to the lock file', () => {
  test('when all is there but what is for other systems', () => {
    expect(matches(locked, installed)).toBe(true);
    expect(
      matches(locked, { ...installed, 'node_modules/server-darwin': locked['node_modules/server-darwin'] }),
    ).toBe(true);
  });

  test('not when a package is missing, of another version, of other content, or too many', () => {
    const { 'node_modules/koa': koa, ...without } = installed;
    expect(matches(locked, without)).toBe(false);
    expect(matches(locked, { ...installed, 'node_modules/koa': { ...koa, version: '2.0.1' } })).toBe(false);
    expect(matches(locked, { ...installed, 'node_modules/koa': { ...koa, integrity: 'sha512-x' } })).toBe(
      false,
    );
    expect(matches(locked, { ...installed, 'node_modules/left-over': { version: '1.0.0' } })).toBe(false);
  });
});
