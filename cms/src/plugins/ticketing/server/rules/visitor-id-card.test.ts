import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { isIdCardNumber } from './visitor';

const CHECK_SIGNS = '0123456789X';

/** ISO 7064 MOD 11-2 digit by digit, as the standard's recursive method writes it; not by the code's table of weights. */
function withCheckSign(seventeen: string): string {
  const product = [...seventeen].reduce((p, digit) => ((p + Number(digit)) * 2) % 11, 0);
  return seventeen + CHECK_SIGNS[(12 - product) % 11];
}

const digits = (length: number) => fc.stringMatching(new RegExp(`^[0-9]{${length}}$`));
const born = fc
  .date({ min: new Date('1900-01-01T00:00:00Z'), max: new Date('2030-12-31T00:00:00Z'), noInvalidDate: true })
  .map((date) => date.toISOString().slice(0, 10).replaceAll('-', ''));
const valid = fc
  .tuple(fc.integer({ min: 1, max: 9 }), digits(5), born, digits(3))
  .map(([region, place, birthday, serial]) => withCheckSign(`${region}${place}${birthday}${serial}`));

describe('isIdCardNumber', () => {
  it('knows the example of the standard', () => {
    expect(isIdCardNumber('11010519491231002X')).toBe(true);
  });

  it('takes every number whose check sign is right', () => {
    fc.assert(
      fc.property(valid, (number) => {
        expect(isIdCardNumber(number)).toBe(true);
      }),
    );
  });

  it('refuses a number in which any one sign was changed', () => {
    fc.assert(
      fc.property(valid, fc.nat(17), fc.constantFrom(...CHECK_SIGNS), (number, at, sign) => {
        fc.pre(number[at] !== sign);
        expect(isIdCardNumber(number.slice(0, at) + sign + number.slice(at + 1))).toBe(false);
      }),
      { numRuns: 500 },
    );
  });

  it('refuses a number in which two neighbours changed places', () => {
    fc.assert(
      fc.property(valid, fc.nat(16), (number, at) => {
        const [one = '', other = ''] = number.slice(at, at + 2);
        fc.pre(one !== other);
        expect(isIdCardNumber(number.slice(0, at) + other + one + number.slice(at + 2))).toBe(false);
      }),
      { numRuns: 500 },
    );
  });

  it('has exactly one check sign for seventeen digits', () => {
    fc.assert(
      fc.property(valid, (number) => {
        const taken = [...CHECK_SIGNS].filter((sign) => isIdCardNumber(number.slice(0, 17) + sign));
        expect(taken).toEqual([number[17]]);
      }),
    );
  });

  it.each(['19490230', '19491301', '19490010', '20230229', '18991231', '00000000'])(
    'refuses the birthday %s, although the check sign is right',
    (birthday) => {
      expect(isIdCardNumber(withCheckSign(`110105${birthday}002`))).toBe(false);
    },
  );

  it.each([
    '',
    '1101051949123100',
    '11010519491231002XX',
    '11010519491231002x',
    ' 11010519491231002X',
    '01010519491231002X',
    '110105491231002',
  ])('refuses %j, which has another form', (number) => {
    expect(isIdCardNumber(number)).toBe(false);
  });
});
