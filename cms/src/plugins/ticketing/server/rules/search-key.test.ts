import { describe, expect, test } from 'vitest';
import { endOfPrefix, readSearchKey } from './search-key';

const CODE = '23456789ABCDEFGHJ';

describe('what is typed at the desk', () => {
  test.each([
    ['a short code as printed', 'K7PD-2MXQ', { by: 'code', code: 'K7PD2MXQ' }],
    ['a short code in small letters', 'k7pd 2mxq', { by: 'code', code: 'K7PD2MXQ' }],
    ['a short code without digits', 'KPDMXQRS', { by: 'code', code: 'KPDMXQRS' }],
    ['a whole code', CODE, { by: 'code', code: CODE }],
    ['a scanned static code', `SM1.S.${CODE}.00FF`, { by: 'code', code: CODE }],
    ['a scanned live code', `SM1.L.${CODE}.T4ZK2X.00FF`, { by: 'code', code: CODE }],
    ['a phone', '138 0013 8000', { by: 'phone', phone: '13800138000' }],
    ['a phone with the country', '+86 13800138000', { by: 'phone', phone: '13800138000' }],
    ['a phone in full-width digits', '１３８００１３８０００', { by: 'phone', phone: '13800138000' }],
    ['a phone from abroad', '+44 7700 900123', { by: 'phone', phone: '+447700900123' }],
    ['the end of a phone', ' 8000 ', { by: 'phone-end', digits: '8000' }],
    ['a name', ' 林小满 ', { by: 'name', name: '林小满' }],
    ['a family name', '林', { by: 'name', name: '林' }],
    ['a name in letters', 'Anna Smith', { by: 'name', name: 'Anna Smith' }],
    ['a name as long as a number', 'Robert', { by: 'name', name: 'Robert' }],
  ])('%s', (_, typed, key) => expect(readSearchKey(typed)).toEqual(key));

  test.each(['T0MB3K2Q9ABCDEFGHJ', '4200002345202611231234567890', 'r0mb3k2q9abcdefghj'])(
    'the number %s is looked for as typed and in capitals',
    (number) =>
      expect(readSearchKey(number)).toEqual({ by: 'number', numbers: [number, number.toUpperCase()] }),
  );

  test.each(['', '   ', '\t'])('"%s" asks for nothing', (typed) => expect(readSearchKey(typed)).toBeNull());
});

test('the end of a prefix is past every text that begins with it, and before the next', () => {
  const [from, to] = ['林小', endOfPrefix('林小')];
  for (const name of ['林小', '林小满', '林小𠮷']) expect(name >= from && name < to).toBe(true);
  for (const name of ['林', '林尐满', '王小']) expect(name >= from && name < to).toBe(false);
});
