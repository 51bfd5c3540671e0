import { expect, test, vi } from 'vitest';

vi.mock('@tarojs/taro', () => ({ default: {} }));
vi.mock('@/platform/link', () => ({ openWebLink: () => undefined }));
const { linkKindOf } = await import('./open-link');

test.each([
  ['/pages/product/index?slug=a', 'page'],
  ['tel:0571-8800', 'phone'],
  ['https://a.example/b', 'web'],
  ['mailto:a@b.example', 'web'],
  ['javascript:alert(1)', null],
  ['/pages/../evil', null],
  ['//evil.example', null],
  ['data:text/html,x', null],
])('%s is opened as %s', (url, kind) => expect(linkKindOf(url)).toBe(kind));
