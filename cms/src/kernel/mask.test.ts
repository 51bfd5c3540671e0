import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { maskDocument, maskName, maskPhone } from './mask';

const shownIn = (masked: string) => masked.replaceAll('*', '');
const name = fc.stringMatching(/^[张王李欧𠮷A-Za-z][张王李欧𠮷a-z·]{0,12}$/u);
/** As phones are kept: at home and from abroad. */
const phone = fc.oneof(fc.stringMatching(/^1[3-9][0-9]{9}$/), fc.stringMatching(/^\+[0-9]{6,15}$/));
const document = fc.oneof(
  fc.stringMatching(/^[1-9][0-9]{16}[0-9X]$/),
  fc.stringMatching(/^[A-Z0-9]{5,17}$/),
  fc.stringMatching(/^[A-Z][0-9]{8,10}$/),
);

describe('maskName', () => {
  it('leaves the first sign, in every script', () => {
    expect(maskName('张三')).toBe('张*');
    expect(maskName('欧阳娜娜')).toBe('欧***');
    expect(maskName('𠮷田')).toBe('𠮷*');
    expect(maskName('阿卜杜拉·买买提')).toBe('阿***');
    expect(maskName('')).toBe('');
  });

  it('shows one sign of any name and not how long a long one is', () => {
    fc.assert(
      fc.property(name, (full) => {
        const [first = ''] = full;
        expect(shownIn(maskName(full))).toBe(first);
        expect([...maskName(full)].length).toBe(Math.min([...full].length, 4));
      }),
    );
  });
});

describe('maskPhone', () => {
  it('shows what its owner knows it by', () => {
    expect(maskPhone('13800138000')).toBe('138****8000');
  });

  it('shows at most three signs in front and four at the end, and hides at least four', () => {
    fc.assert(
      fc.property(phone, (full) => {
        const [front = '', end = ''] = maskPhone(full).split(/\*+/);
        expect(full.startsWith(front) && full.endsWith(end)).toBe(true);
        expect(front.length).toBeLessThanOrEqual(3);
        expect(end.length).toBeLessThanOrEqual(4);
        expect(full.length - front.length - end.length).toBeGreaterThanOrEqual(4);
      }),
      { numRuns: 300 },
    );
  });
});

describe('maskDocument', () => {
  it('shows neither birthday nor place of a resident', () => {
    expect(maskDocument('11010519491231002X')).toBe('110***********002X');
    expect(maskDocument('E12345678')).toBe('****678');
  });

  it('shows at most three signs in front and four at the end, of a short one only three at the end', () => {
    fc.assert(
      fc.property(document, (full) => {
        const [front = '', end = ''] = maskDocument(full).split(/\*+/);
        expect(full.startsWith(front) && full.endsWith(end)).toBe(true);
        expect([front.length, end.length]).toEqual(full.length >= 12 ? [3, 4] : [0, 3]);
      }),
      { numRuns: 300 },
    );
  });
});
