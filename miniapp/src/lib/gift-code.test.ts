import { describe, expect, test } from 'vitest';
import { giftCodeIn } from './gift-code';

const LONG = 'GABCDEFGH23456789J';

describe('which codes are gifts', () => {
  test('what a QR code says, and what is typed with spaces in small letters', () => {
    expect(giftCodeIn(`SG1.${LONG}`)).toBe(LONG);
    expect(giftCodeIn(' gabc-defg2 ')).toBe('GABCDEFG2');
  });

  test('tickets are none: live, static, typed long and short', () => {
    for (const code of ['SM1.L.GABCDEFGH23456789.K3.AA', 'GABCDEFGH23456789', 'GABCDEF2', '', 'hello'])
      expect(giftCodeIn(code)).toBeNull();
  });
});
