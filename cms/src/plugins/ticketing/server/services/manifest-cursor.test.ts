import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readCursor, writeCursor } from './manifest-cursor';

const number = fc.option(fc.bigInt({ min: 1n, max: 2n ** 63n }).map(String));
const cursor = fc.record({ day: fc.constant('2026-12-06'), from: number, next: number, after: fc.nat() });

describe('cursor', () => {
  it('comes back as it was written', () => {
    fc.assert(
      fc.property(cursor, (one) => {
        expect(readCursor(writeCursor(one))).toEqual(one);
      }),
    );
  });

  it('is nothing when it is not ours, whatever it is', () => {
    fc.assert(
      fc.property(fc.string(), (text) => {
        expect(readCursor(text)).toBeNull();
      }),
    );
    expect(readCursor(undefined)).toBeNull();
    const strange = Buffer.from(JSON.stringify(['2026-12-06', 'drop table', '', 0])).toString('base64url');
    expect(readCursor(strange)).toBeNull();
  });
});
