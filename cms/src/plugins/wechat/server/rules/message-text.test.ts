import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { fitsTemplateField } from '../../../../../../sandbox/src/weixin/template-field';
import { fitField, wordsFor } from './message-text';

const SHANGHAI = 'Asia/Shanghai';

describe('a value as people read it', () => {
  test('by the unit at the end of its name', () => {
    expect(wordsFor('amountFen', 12_050, SHANGHAI)).toBe('120.50元');
    expect(wordsFor('visitDate', '2026-12-06', SHANGHAI)).toBe('2026年12月6日');
    expect(wordsFor('title', '成人票', SHANGHAI)).toBe('成人票');
    expect(wordsFor('tickets', 3, SHANGHAI)).toBe('3');
  });
  test("an instant on the venue's clock, where it may be tomorrow already", () => {
    expect(wordsFor('paidAt', '2026-12-05T20:01:00.000Z', SHANGHAI)).toBe('2026年12月6日 04:01');
  });
});

describe('a value cut to its field', () => {
  test('thing says that something is missing', () => {
    expect(fitField('thing1', '一二三四五六七八九十一二三四五六七八九十')).toBe(
      '一二三四五六七八九十一二三四五六七八九十',
    );
    expect(fitField('thing1', '一二三四五六七八九十一二三四五六七八九十一')).toBe(
      '一二三四五六七八九十一二三四五六七八九…',
    );
  });
  test('signs of two UTF-16 halves are one sign and are not cut in the middle', () => {
    expect(fitField('thing1', '🏞'.repeat(30))).toBe(`${'🏞'.repeat(19)}…`);
  });
  test('what a field cannot show is left out; with nothing left there is no value', () => {
    expect(fitField('phrase1', '已支付 OK')).toBe('已支付');
    expect(fitField('phrase1', 'paid')).toBeNull();
    expect(fitField('character_string1', '订单 T123')).toBe('T123');
    expect(fitField('number1', '3张')).toBeNull();
    expect(fitField('thing1', ' \n ')).toBeNull();
  });
  test('names are longer in Latin letters', () => {
    expect(fitField('name1', '欧阳'.repeat(8))).toHaveLength(10);
    expect(fitField('name1', 'Alexander Hamilton the Third')).toHaveLength(20);
  });

  const fields = ['thing', 'character_string', 'letter', 'number', 'symbol', 'phrase', 'name', 'car_number'];
  test("whatever the text, what is left is what the sandbox's reading of WeChat's rules takes", () => {
    const text = fc.oneof(
      fc.string({ unit: 'binary', maxLength: 60 }),
      fc.stringMatching(/^[\u4e00-\u9fa5A-Za-z0-9 ,.!-]{0,60}$/),
    );
    fc.assert(
      fc.property(fc.constantFrom(...fields), text, (field, words) => {
        const fitted = fitField(`${field}1`, words);
        fc.pre(fitted !== null);
        expect({ field, fitted, fits: fitsTemplateField(`${field}1`, fitted ?? '') }).toMatchObject({
          fits: true,
        });
      }),
      { numRuns: 2000 },
    );
  });
});
