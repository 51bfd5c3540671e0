import { describe, expect, it } from 'vitest';
import type { Order, Ticket, TicketStatus } from '@/api/types';
import { verdictOf } from './verdict';

const order = (status: Order['status'], more: Partial<Order> = {}): Order => ({
  number: 'SM1',
  status,
  amountFen: 12800,
  expiresAt: '2026-12-06T02:15:00Z',
  tickets: ['A', 'B'],
  ...more,
});

const ticket = (status: TicketStatus): Ticket => ({
  code: status,
  shortCode: status,
  status,
  product: { slug: 'day-ticket', title: 'Day', cover: null },
  priceFen: 6400,
  uses: 1,
  usesLeft: 1,
  createdAt: '2026-12-06T02:00:00Z',
});

describe('what the result page says', () => {
  it('waits first, then offers choices, and never calls an open order paid', () => {
    expect(verdictOf(order('open'), undefined, 2_000)).toBe('waiting');
    expect(verdictOf(order('open'), undefined, 7_000)).toBe('slow');
  });

  it('says paid only when every ticket is there', () => {
    expect(verdictOf(order('paid'), [ticket('valid'), ticket('valid')], 0)).toBe('paid');
    expect(verdictOf(order('paid'), [ticket('valid'), ticket('void')], 0)).toBe('late');
  });

  it('does not speak of payment where nothing was to pay', () => {
    expect(verdictOf(order('paid', { amountFen: 0 }), [ticket('valid')], 0)).toBe('booked');
  });

  it('tells a closed order from one that a person looks at', () => {
    expect(verdictOf(order('closed'), undefined, 0)).toBe('closed');
    expect(verdictOf(order('open', { attention: 'amount_mismatch' }), undefined, 0)).toBe('attention');
  });

  it('still calls a ticket given when it was used within the minute', () => {
    expect(verdictOf(order('paid'), [ticket('used'), ticket('valid')], 0)).toBe('paid');
  });
});
