import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { PLATFORMS } from './dialects';
import { packageSizes } from './package-sizes';

const MB = 1024 * 1024;

describe.each(PLATFORMS)('the packages for %s', (platform) => {
  const sizes = packageSizes(path.resolve(import.meta.dirname, '../../miniapp/dist', platform));

  it('has a main package under 1.5 MB, well below the platforms’ limit of 2', () => {
    expect(sizes.mainBytes).toBeGreaterThan(0);
    expect(sizes.mainBytes).toBeLessThan(1.5 * MB);
  });

  it('has subpackages under 1 MB each', () => {
    expect(Object.keys(sizes.subpackageBytes).length).toBeGreaterThan(0);
    for (const [root, bytes] of Object.entries(sizes.subpackageBytes)) expect(bytes, root).toBeLessThan(MB);
  });
});
