import path from 'node:path';
import { expect, test, vi } from 'vitest';
import { CODE_PAGES, contentTypeOf, SCENE } from './mini-code';

interface AppConfig {
  pages: string[];
  subPackages: { root: string; pages: string[] }[];
}

test('every page that a code may open is a page of the mini-program', async () => {
  vi.stubGlobal('defineAppConfig', (config: unknown) => config);
  // By its path alone: the compiler must not follow into the mini-program's own world.
  const file = path.resolve(import.meta.dirname, '../../../../../../miniapp/src/app.config.ts');
  const { default: app } = (await import(file)) as { default: AppConfig };
  const parts = app.subPackages.flatMap(({ root, pages }) => pages.map((page) => `${root}/${page}`));
  expect([...app.pages, ...parts]).toEqual(expect.arrayContaining([...CODE_PAGES]));
});

test('a scene is up to 32 of the signs that WeChat takes', () => {
  expect(SCENE.test("!#$&'()*+,/:;=?@-._~")).toBe(true);
  expect(SCENE.test('a'.repeat(32))).toBe(true);
  for (const scene of ['', 'a'.repeat(33), '50%', '山', 'a b', 'a\nb', '"'])
    expect(SCENE.test(scene)).toBe(false);
});

test('pictures are known by their first bytes, and a page of a proxy is none', () => {
  expect(contentTypeOf(Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d]))).toBe('image/png');
  expect(contentTypeOf(Buffer.from([0xff, 0xd8, 0xff, 0xe0]))).toBe('image/jpeg');
  expect(contentTypeOf(Buffer.from('<html>'))).toBeNull();
  expect(contentTypeOf(Buffer.alloc(0))).toBeNull();
});
