import { describe, expect, it } from 'vitest';
import type { Order, OrderLine, TicketStatus } from '@/api/types';
import { backFen, verdictOf } from './verdict';

const order = (status: Order['status'], more: Partial<Order> = {}): Order => ({
  number: 'SM1',
  status,
  amountFen: 12800,
  expiresAt: '2026-12-06T02:15:00Z',
  createdAt: '2026-12-06T02:00:00Z',
  paidAt: null,
  tickets: ['A', 'B'],
  lines: [],
  ...more,
});

const line = (status: TicketStatus, cause?: string): OrderLine => ({
  ticket: status,
  title: 'Day',
  amountFen: 6400,
  status,
  ...(cause && { refund: { number: 'R1', status: 'requested', amountFen: 6400, cause } }),
});

describe('what the result page says', () => {
  it('waits first, then offers choices, and never calls an open order paid', () => {
    expect(verdictOf(order('open'), 2_000)).toBe('waiting');
    expect(verdictOf(order('open'), 7_000)).toBe('slow');
  });

  it('says late when a place was gone, and paid when every ticket is there', () => {
    const paid = (...lines: OrderLine[]) => verdictOf(order('paid', { lines }), 0);
    expect(paid(line('valid'), line('valid'))).toBe('paid');
    expect(paid(line('valid'), line('void', 'paid-late'))).toBe('late');
    // Used within the minute.
    expect(paid(line('used'), line('valid'))).toBe('paid');
  });

  it('tells a second payment for the same ticket from a late one, and both from a refund asked for later', () => {
    const paid = (...lines: OrderLine[]) => verdictOf(order('paid', { lines }), 0);
    expect(paid(line('valid', 'paid-twice'), line('valid'))).toBe('twice');
    expect(paid(line('valid', 'paid-twice'), line('void', 'paid-late'))).toBe('late');
    expect(paid(line('refunded', 'member'), line('valid'))).toBe('paid');
  });

  it('promises no money of a refund that was turned down', () => {
    const late = line('void', 'paid-late');
    expect(backFen(late)).toBe(6400);
    expect(backFen(line('valid'))).toBe(0);
    const turnedDown = { number: 'R1', status: 'failed', amountFen: 6400, cause: 'paid-late' };
    expect(backFen({ ...late, refund: turnedDown })).toBe(0);
  });

  it('does not speak of payment where nothing was to pay', () => {
    expect(verdictOf(order('paid', { amountFen: 0, lines: [line('valid')] }), 0)).toBe('booked');
  });

  it('tells a closed order from one that a person looks at', () => {
    expect(verdictOf(order('closed'), 0)).toBe('closed');
    expect(verdictOf(order('open', { attention: 'amount_mismatch' }), 0)).toBe('attention');
  });
});
