import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { mediaOf } from '../media-view';
import { harmlessBlocks, plainText } from './harmless-blocks';

const words = (text: string) => ({ type: 'text', text });
const clean = (stored: unknown) => harmlessBlocks(stored, mediaOf);

test('markup is text', () => {
  const stored = [{ type: 'paragraph', children: [words('<script>alert(1)</script>')] }];
  expect(clean(stored)).toEqual(stored);
});

describe('links', () => {
  const link = (url: unknown) => clean([{ type: 'link', url, children: [words('here')] }]);
  test.each([
    'https://a.example/x?y=1',
    'http://a.example',
    'tel:0571',
    'mailto:a@b.example',
    '/pages/product/index?slug=a',
  ])('%s leads there', (url) =>
    expect(link(url)).toEqual([{ type: 'link', url, children: [words('here')] }]),
  );
  test.each([
    'javascript:alert(1)',
    'JAVASCRIPT:alert(1)',
    ' javascript:x',
    'data:text/html,x',
    'vbscript:x',
    '//evil.example',
    'https://a"b',
    1,
    null,
  ])('%s keeps its words only', (url) => expect(link(url)).toEqual([words('here')]));
});

describe('pictures', () => {
  const image = (file: object) => clean([{ type: 'image', image: file, children: [words('')] }]);
  test('keep what a phone needs', () =>
    expect(image({ url: '/uploads/a.webp', width: 9, height: 6, hash: 'secret', provider: 'local' })).toEqual(
      [
        {
          type: 'image',
          image: { url: '/uploads/a.webp', width: 9, height: 6, alternativeText: null, formats: null },
        },
      ],
    ));
  test.each(['javascript:alert(1)', 'data:image/svg+xml,<svg onload=x>'])('%s is none', (url) =>
    expect(image({ url })).toEqual([]),
  );
});

test('unknown nodes leave what is harmless in them', () =>
  expect(clean([{ type: 'iframe', src: 'x', children: [words('a')] }])).toEqual([words('a')]));

test('whatever is stored, the answer has known fields only', () => {
  const known = new Set([
    'paragraph',
    'heading',
    'list',
    'list-item',
    'quote',
    'code',
    'link',
    'image',
    'text',
  ]);
  const check = (nodes: ReturnType<typeof clean>): boolean =>
    nodes.every((node) => known.has(node.type) && check(node.children ?? []));
  fc.assert(fc.property(fc.jsonValue(), (stored) => check(clean(stored))));
});

test('plain text has a line a block', () => {
  const list = { type: 'list', children: [{ type: 'list-item', children: [words('a')] }] };
  expect(plainText(clean([{ type: 'heading', children: [words('T')] }, list]))).toBe('T\na\n');
});
