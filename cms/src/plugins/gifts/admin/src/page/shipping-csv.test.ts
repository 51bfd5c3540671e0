import { describe, expect, test } from 'vitest';
import { toCsv } from '../../../../../admin/parts/csv';
import { readShippings, textOf } from './shipping-csv';

describe('numbers of parcels from a file', () => {
  test('our own list with two columns filled in, quoted as a spreadsheet leaves it', () => {
    const file = toCsv([
      ['兑换码', '礼品', '收件人', '电话', '地址', '快递公司', '快递单号'],
      ['G22222222', '折扇', '林小满', '13800138000', '杭州市, "西湖区"\n灵隐路', '顺丰', 'SF1234567890'],
      ['G33333333', '云雾茶', '周山', '13900139000', '杭州市', '', ''],
    ]);
    expect(readShippings(file)).toEqual({
      rows: [{ code: 'G22222222', carrier: '顺丰', trackingNumber: 'SF1234567890' }],
      bad: [],
    });
  });

  test('three columns without headings, pasted from a table', () => {
    expect(readShippings('g2222-2222\t中通\t7312345678\r\nG33333333\t韵达\t4312345678\r\n').rows).toEqual([
      { code: 'G22222222', carrier: '中通', trackingNumber: '7312345678' },
      { code: 'G33333333', carrier: '韵达', trackingNumber: '4312345678' },
    ]);
  });

  test('a line with a number and no code or carrier is named, not swallowed', () => {
    expect(readShippings('G22222222,,SF1234567890\nfan,顺丰,SF1234567891\nG33333333,顺丰,坏的').bad).toEqual([
      1, 2, 3,
    ]);
  });

  test('a file in GB 18030 reads as it was meant', async () => {
    const shunfeng = new Uint8Array([0xcb, 0xb3, 0xb7, 0xe1]);
    expect(await textOf(new Blob([shunfeng]))).toBe('顺丰');
    expect(await textOf(new Blob(['顺丰']))).toBe('顺丰');
  });
});
