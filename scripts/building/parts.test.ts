import { relative, resolve, sep } from 'node:path';
import { expect, test } from 'vitest';
import { OTHER_PLATFORMS, PARTS, type PartName, sourceFiles } from './parts';

const ROOT = resolve(__dirname, '../..');

function sourcesOf(name: PartName): string[] {
  return sourceFiles(ROOT, PARTS[name]).map((file) => relative(ROOT, file).split(sep).join('/'));
}

test('the server is made from its own code and settings, not from the pages of the admin', () => {
  const sources = sourcesOf('server');
  expect(sources).toContain('cms/server.ts');
  expect(sources).toContain('config/settings.ts');
  expect(sources).toContain('cms/src/plugins/ticketing/server/index.ts');
  expect(sources).toContain('cms/src/plugins/ticketing/package.json');
  expect(sources.filter((file) => file.startsWith('cms/src/admin'))).toEqual([]);
});

test('the admin is made from its pages and the list of plugins, not from the server', () => {
  const sources = sourcesOf('admin');
  expect(sources).toContain('cms/src/admin/app.tsx');
  expect(sources).toContain('config/plugin-order.json');
  expect(sources).toContain('cms/src/plugins/ticketing/package.json');
  expect(sources).not.toContain('cms/src/plugins/ticketing/server/index.ts');
});

test('all builds of the mini-program follow its code, without its tests', () => {
  const sources = sourcesOf('h5');
  expect(sources).toContain('miniapp/config/index.ts');
  expect(sources.some((file) => file.startsWith('miniapp/src/pages/'))).toBe(true);
  expect(sources.filter((file) => file.includes('.test.'))).toEqual([]);
  for (const platform of ['weapp', ...OTHER_PLATFORMS] as const) expect(sourcesOf(platform)).toEqual(sources);
});
