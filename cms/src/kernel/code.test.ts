import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  CODE_ALPHABET,
  newNumber,
  normalizeCode,
  randomCode,
  SHORT_CODE_LENGTH,
  TICKET_CODE_LENGTH,
} from './code';

const instant = fc.date({ min: new Date('2020-01-01'), max: new Date('2200-01-01'), noInvalidDate: true });

describe('CODE_ALPHABET', () => {
  it('has no sign twice and none that is taken for another on paper', () => {
    expect(new Set(CODE_ALPHABET).size).toBe(CODE_ALPHABET.length);
    expect(CODE_ALPHABET).toMatch(/^[0-9A-Z]+$/);
    expect(CODE_ALPHABET).not.toMatch(/[0O1ILU]/);
  });

  it('makes a ticket code that holds at least 80 bits', () => {
    expect(TICKET_CODE_LENGTH * Math.log2(CODE_ALPHABET.length)).toBeGreaterThanOrEqual(80);
  });
});

describe('randomCode', () => {
  it('has the length that was asked for and only signs of the alphabet', () => {
    for (const length of [SHORT_CODE_LENGTH, TICKET_CODE_LENGTH]) {
      expect(randomCode(length)).toMatch(new RegExp(`^[${CODE_ALPHABET}]{${length}}$`));
    }
  });

  it('uses the whole alphabet', () => {
    // 3000 draws miss a given sign with probability 1e-44.
    expect(new Set(randomCode(3_000)).size).toBe(CODE_ALPHABET.length);
  });

  it('does not come twice', () => {
    const codes = Array.from({ length: 1_000 }, () => randomCode(TICKET_CODE_LENGTH));
    expect(new Set(codes).size).toBe(codes.length);
  });
});

describe('normalizeCode', () => {
  it('reads a code as it was meant, however it was typed', () => {
    expect(normalizeCode(' abcd-efgh ')).toBe('ABCDEFGH');
    expect(normalizeCode('23 45\t67-89')).toBe('23456789');
  });

  it('changes nothing the second time', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), (typed) => {
        const once = normalizeCode(typed);
        expect(normalizeCode(once)).toBe(once);
      }),
    );
  });
});

describe('newNumber', () => {
  it('is what WeChat Pay takes as out_trade_no: 6 to 32 of 0-9 and A-Z', () => {
    fc.assert(
      fc.property(fc.constantFrom('T', 'R', 'TX', 'OUT'), instant, (prefix, at) => {
        const number = newNumber(prefix, at);
        expect(number).toMatch(/^[0-9A-Z]{6,32}$/);
        expect(number.startsWith(prefix)).toBe(true);
      }),
    );
  });

  it('sorts by time, to the millisecond', () => {
    fc.assert(
      fc.property(instant, fc.integer({ min: 1, max: 10 ** 12 }), (at, laterMs) => {
        const later = new Date(at.getTime() + laterMs);
        expect(newNumber('T', at) < newNumber('T', later)).toBe(true);
      }),
    );
  });

  it('differs when many are made in the same millisecond', () => {
    const at = new Date('2026-05-01T02:00:00Z');
    const numbers = Array.from({ length: 1_000 }, () => newNumber('T', at));
    expect(new Set(numbers).size).toBe(numbers.length);
  });
});
