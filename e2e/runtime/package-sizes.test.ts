import path from 'node:path';
import { expect, it } from 'vitest';
import { packageSizes } from './package-sizes';

const dist = path.resolve(import.meta.dirname, '../../miniapp/dist/weapp');
const MB = 1024 * 1024;
const sizes = packageSizes(dist);

it('keeps the main package under 1.5 MB, well below WeChat’s limit', () => {
  expect(sizes.mainBytes).toBeGreaterThan(0);
  expect(sizes.mainBytes).toBeLessThan(1.5 * MB);
});

it('keeps each subpackage under 1 MB', () => {
  expect(Object.keys(sizes.subpackageBytes).length).toBeGreaterThan(0);
  for (const [root, bytes] of Object.entries(sizes.subpackageBytes)) expect(bytes, root).toBeLessThan(MB);
});
