import { expect, test } from 'vitest';
import { type Words, wordChange } from './value-words';

const TEXTS: Record<string, string> = {
  'content-manager.content-types.plugin::ticketing.product.priceFen': '售价',
  'content-manager.content-types.plugin::ticketing.pool.openings': '开放时段',
  'content-manager.components.ticketing.opening.days': '哪些日子',
  'content-manager.components.ticketing.opening.size': '名额',
  'ticketing.changes.field.size': '名额',
  'ticketing.changes.field.closed': '关闭',
  'ticketing.changes.yes': '是',
  'ticketing.changes.no': '否',
  'ticketing.changes.locale.en': '英文',
  'ticketing.changes.in-all': '共 {count} 个',
  daily: '每天',
};
const words: Words = {
  say: (key, preset) => TEXTS[key] ?? preset,
  yuan: (fen) => `¥${(fen / 100).toFixed(2)}`,
  instant: (iso) => `at ${iso}`,
};

test('money is told in yuan under the label of the form', () => {
  expect(wordChange({ field: 'priceFen', before: 12800, after: 13850 }, 'product', words)).toEqual({
    field: '售价',
    before: '¥128.00',
    after: '¥138.50',
  });
});

test('of rows only those that differ, with the labels of their component', () => {
  const same = { days: 'daily', size: 1 };
  const change = {
    field: 'openings',
    component: 'ticketing.opening',
    before: [same, { days: 'daily', size: 5 }],
    after: [same, { days: 'daily', size: 9 }],
  };
  expect(wordChange(change, 'pool', words)).toEqual({
    field: '开放时段',
    before: '哪些日子 每天, 名额 5',
    after: '哪些日子 每天, 名额 9',
  });
});

test('slots are told with the days that they are of, many days by their number', () => {
  const few = { field: 'closed', before: false, after: true, of: ['2026-12-05'] };
  expect(wordChange(few, 'slots', words)).toEqual({ field: '关闭 · 2026-12-05', before: '否', after: '是' });
  const many = { ...few, of: Array.from({ length: 9 }, (_, index) => `2026-12-0${index + 1}`) };
  expect(wordChange(many, 'slots', words).field).toContain('共 9 个');
});

test('nothing is a dash, a language is named, an instant is the reader’s', () => {
  expect(wordChange({ field: 'title', before: null, after: 'x', locale: 'en' }, 'product', words)).toEqual({
    field: 'title (英文)',
    before: '–',
    after: 'x',
  });
  const instant = { field: 'saleFrom', before: null, after: '2026-12-01T00:00:00.000Z' };
  expect(wordChange(instant, 'product', words).after).toBe('at 2026-12-01T00:00:00.000Z');
});
