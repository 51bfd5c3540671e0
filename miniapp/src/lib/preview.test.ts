import { describe, expect, test } from 'vitest';
import { previewIn } from './preview';

const tokenFor = (...facts: unknown[]) =>
  `${Buffer.from(JSON.stringify(facts)).toString('base64url')}.c2lnbmF0dXJl`;

describe('what an address previews', () => {
  test('is the document that its token names', () => {
    const token = tokenFor('article', 'x7dk2', 'zh', 1);
    expect(previewIn(`#/pages/guide/article/index?id=x7dk2&preview=${token}`)).toEqual({
      token,
      path: '/articles/x7dk2',
    });
    expect(previewIn(`#/pages/help/page/index?id=a&preview=${tokenFor('help-link', 'a~?')}`)?.path).toBe(
      '/help-links/a~?',
    );
  });

  test.each([
    '',
    '#/pages/home/index',
    '#/pages/home/index?preview=',
    '#/pages/home/index?preview=abc',
    '#/pages/home/index?preview=abc.def',
    `#/pages/home/index?preview=${tokenFor('order', 'x')}`,
    `#/pages/home/index?preview=${tokenFor('article')}`,
    `#/pages/home/index?preview=${tokenFor()}`,
  ])('is nothing in %s', (address) => expect(previewIn(address)).toBeNull());
});
