import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { PREVIEW_KINDS, PREVIEW_MS, type PreviewedDocument, readPreview, signPreview } from './preview-token';

const KEY = 'a key of some length';
const NOW = new Date('2026-12-06T08:00:00Z');
const ENDS = new Date(NOW.getTime() + PREVIEW_MS);
const guide: PreviewedDocument = { kind: 'article', documentId: 'x7dk2', locale: 'zh' };
const documents = fc.record({
  kind: fc.constantFrom(...PREVIEW_KINDS),
  documentId: fc.string({ minLength: 1, maxLength: 40 }),
  locale: fc.constantFrom('zh' as const, 'en' as const),
});

describe('a preview token', () => {
  test('gives back what it was signed for, until it ends', () => {
    fc.assert(
      fc.property(documents, (document) => {
        const token = signPreview(document, ENDS, KEY);
        expect(readPreview(token, NOW, KEY)).toEqual(document);
        expect(readPreview(token, ENDS, KEY)).toBeNull();
      }),
    );
  });

  test('is worth nothing with one sign changed, cut or added', () => {
    const token = signPreview(guide, ENDS, KEY);
    fc.assert(
      fc.property(fc.nat(token.length - 1), fc.constantFrom('A', 'z', '-', '.'), (at, sign) => {
        fc.pre(token[at] !== sign);
        // The last sign of a signature carries two spare bits: compare as text, not as bytes.
        expect(readPreview(token.slice(0, at) + sign + token.slice(at + 1), NOW, KEY)).toBeNull();
        expect(readPreview(token.slice(0, at), NOW, KEY)).toBeNull();
      }),
    );
    expect(readPreview(`${token}.`, NOW, KEY)).toBeNull();
    expect(readPreview('', NOW, KEY)).toBeNull();
  });

  test('of another key is refused', () => {
    expect(readPreview(signPreview(guide, ENDS, 'another key'), NOW, KEY)).toBeNull();
  });

  test('fits into the header it is sent in', () => {
    expect(
      signPreview({ ...guide, kind: 'help-link', documentId: 'd'.repeat(40) }, ENDS, KEY).length,
    ).toBeLessThan(256);
  });
});
