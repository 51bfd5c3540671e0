import { describe, expect, it } from 'vitest';
import type { Ticket } from '@/api/types';
import { firstChoice, MAX_TOGETHER, ordersBroken, stillHeld, toggledAll } from './held';

const now = Date.parse('2026-12-06T02:00:00Z');
const ticket = (code: string, minutes: number, orderNumber: string | null = null): Ticket => ({
  code,
  shortCode: code,
  status: 'held',
  product: { slug: 'day-ticket', title: 'Day', cover: null },
  priceFen: 12800,
  dueFen: 12800,
  changesLeft: 0,
  uses: 1,
  usesLeft: 1,
  entitlements: [],
  reservation: 'none',
  expiresAt: new Date(now + minutes * 60_000).toISOString(),
  orderNumber,
  date: null,
  slot: null,
  validUntil: null,
  replaces: null,
  replacedBy: null,
  visitor: null,
  staticCode: null,
  createdAt: '2026-12-06T01:50:00Z',
});
const codes = (tickets: Ticket[]) => tickets.map(({ code }) => code);

describe('unpaid tickets', () => {
  it('show those whose time ends first, and no longer those whose time is over', () => {
    const tickets = [ticket('late', 12), ticket('over', 0), ticket('soon', 1)];
    expect(codes(stillHeld(tickets, now))).toEqual(['soon', 'late']);
    expect(codes(stillHeld(tickets, now + 61_000))).toEqual(['late']);
  });

  it('are chosen as they come from the cart, else all of them', () => {
    const tickets = [ticket('a', 5), ticket('b', 6), ticket('c', 7)];
    expect(firstChoice(tickets, ['c', 'b', 'gone'])).toEqual(['b', 'c']);
    expect(firstChoice(tickets, ['gone'])).toEqual(['a', 'b', 'c']);
  });

  it('are never more than one payment takes', () => {
    const many = Array.from({ length: 60 }, (_, index) => ticket(`t${index}`, 5));
    expect(firstChoice(many, [])).toHaveLength(MAX_TOGETHER);
    const all = toggledAll(many, []);
    expect(all).toHaveLength(MAX_TOGETHER);
    expect(toggledAll(many, all)).toEqual([]);
    expect(toggledAll(many, all.slice(1))).toEqual(all);
  });

  it('end an open order only when another combination is paid', () => {
    const tickets = [ticket('a', 5, 'T1'), ticket('b', 5, 'T1'), ticket('c', 5), ticket('d', 5, 'T2')];
    expect(ordersBroken(tickets, ['a', 'b'])).toEqual([]);
    expect(ordersBroken(tickets, ['a'])).toEqual(['T1']);
    expect(ordersBroken(tickets, ['a', 'b', 'c'])).toEqual(['T1']);
    expect(ordersBroken(tickets, ['b', 'd'])).toEqual(['T1', 'T2']);
    expect(ordersBroken(tickets, ['c'])).toEqual([]);
  });
});
