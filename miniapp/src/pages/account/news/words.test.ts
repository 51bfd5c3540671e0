import { expect, test } from 'vitest';
import { translatorOf } from '@/i18n';
import { factsOf, headingOf } from './words';

const zh = translatorOf('zh');
const en = translatorOf('en');
const news = (kind: string, facts: Record<string, string | number>) => ({
  kind,
  facts,
  page: null,
  at: '2026-12-06T02:00:00.000Z',
  read: false,
});

test('a payment says how many tickets and how much', () => {
  const paid = news('paid', { title: '一日票', tickets: 2, amountFen: 25_600, note: '2张票已生效' });
  expect(headingOf(paid, zh)).toBe('支付成功');
  expect(factsOf(paid, zh, 'zh')).toBe('2 张门票 · ¥256\n2张票已生效');
});

test('English leaves the Chinese remark out and writes days its own way', () => {
  const changed = news('changed', {
    title: '一日票',
    visitDate: '2026-12-06',
    window: '全天',
    note: '已改签',
  });
  expect(factsOf(changed, en, 'en')).toBe('Sun 6 Dec');
});

test('a kind that is newer than the app is a notice with what it knows', () => {
  expect(headingOf(news('of-tomorrow', {}), en)).toBe('Notice');
  expect(factsOf(news('of-tomorrow', { title: 'x', places: 5 }), en, 'en')).toBe('');
});
