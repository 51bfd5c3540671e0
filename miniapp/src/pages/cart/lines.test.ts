import { describe, expect, it } from 'vitest';
import type { CartItem } from '@/api/types';
import { chosenLines, toggledAll, totalOf, wayOut } from './lines';

const line = (id: string, more: Partial<CartItem> = {}): CartItem => ({
  id,
  product: { slug: 'day-ticket', title: 'Day', cover: null },
  date: '2026-12-06',
  slot: null,
  visitor: null,
  priceFen: 12800,
  left: 10,
  open: true,
  ...more,
});
const ids = (items: CartItem[]) => items.map(({ id }) => id);

describe('the lines of the cart', () => {
  const items = [line('a'), line('b', { open: false, reason: 'SLOT_SOLD_OUT' }), line('c', { priceFen: 0 })];

  it('are all chosen that can be bought, except what was put aside', () => {
    expect(ids(chosenLines(items, new Set()))).toEqual(['a', 'c']);
    expect(ids(chosenLines(items, new Set(['a', 'b'])))).toEqual(['c']);
  });

  it('are summed as chosen; a line without a price adds nothing', () => {
    expect(totalOf(chosenLines(items, new Set()))).toBe(12800);
    expect(totalOf([line('d', { priceFen: null })])).toBe(0);
  });

  it('go all in and all out with one tap', () => {
    expect(ids(chosenLines(items, toggledAll(items, new Set())))).toEqual([]);
    expect(ids(chosenLines(items, toggledAll(items, new Set(['a']))))).toEqual(['a', 'c']);
  });

  it('offer the way out that fits the reason', () => {
    expect(wayOut(line('a', { reason: 'SLOT_SOLD_OUT' }))).toBe('other-day');
    expect(wayOut(line('a', { reason: 'DATE_NOT_BOOKABLE' }))).toBe('other-day');
    expect(wayOut(line('a', { reason: 'VISITOR_REQUIRED' }))).toBe('other-visitor');
    expect(wayOut(line('a', { reason: 'PRODUCT_NOT_ON_SALE_HERE' }))).toBe('remove');
    expect(wayOut(line('a', { reason: 'DATE_NOT_BOOKABLE', product: null }))).toBe('remove');
  });
});
