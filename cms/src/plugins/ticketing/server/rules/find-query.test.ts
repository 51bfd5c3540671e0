import { describe, expect, it } from 'vitest';
import { kindsOf, readFindQuery } from './find-query';

describe('readFindQuery', () => {
  it.each([
    ['13900139001', { phone: '13900139001', orderNumber: '13900139001', code: null, name: null }],
    ['+86 139-0013-9001', { phone: '13900139001', code: null, name: null }],
    ['欧阳小满', { name: '欧阳小满', phone: null, code: null, orderNumber: null }],
    ['ab2c-d3ef', { code: 'AB2CD3EF', orderNumber: 'AB2CD3EF', name: 'ab2c-d3ef' }],
    ['ABCDEFGHJKMNPQRST', { code: 'ABCDEFGHJKMNPQRST' }],
    ['23456789', { code: '23456789', phone: '23456789', orderNumber: '23456789', name: null }],
    ['T0MK3ABCDQQQQQQQQ', { orderNumber: 'T0MK3ABCDQQQQQQQQ' }],
    ['%', { code: null, phone: null, orderNumber: null, name: null }],
    ['李', { name: null }],
  ])('%s', (typed, expected) => {
    expect(readFindQuery(typed)).toMatchObject(expected);
  });

  it('is recorded by what it may have been, not by its words', () => {
    expect(kindsOf(readFindQuery('13900139001'))).toEqual(['phone', 'orderNumber']);
    expect(kindsOf(readFindQuery('??'))).toEqual([]);
  });
});
