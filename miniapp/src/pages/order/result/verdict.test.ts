import { describe, expect, it } from 'vitest';
import type { Order, OrderLine, Ticket, TicketStatus } from '@/api/types';
import { backFen, verdictOf } from './verdict';

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

  it('tells a second payment for the same ticket from a late one, by what comes back', () => {
    const line = (more: object) =>
      ({ ticket: 'A', title: 'Day', amountFen: 6400, status: 'valid', ...more }) as OrderLine;
    const refund = { number: 'R1', status: 'requested', amountFen: 6400 };
    const paid = (...lines: OrderLine[]) => order('paid', { lines });
    expect(verdictOf(paid(line({ refund }), line({})), undefined, 0)).toBe('twice');
    expect(verdictOf(paid(line({ status: 'void', refund }), line({})), undefined, 0)).toBe('late');
    expect(verdictOf(paid(line({ refund: { ...refund, status: 'rejected' } })), undefined, 0)).toBe('paid');
    // Asked for by the visitor, days later.
    expect(verdictOf(paid(line({ status: 'refunded', refund }), line({})), undefined, 0)).toBe('paid');
  });

  it('says how much comes back, also before there is a refund to show', () => {
    const line: OrderLine = { ticket: 'A', title: 'Day', amountFen: 6400, status: 'void' };
    expect(backFen(line)).toBe(6400);
    expect(backFen({ ...line, refund: { number: 'R1', status: 'success', amountFen: 6000 } })).toBe(6000);
    expect(backFen({ ...line, status: 'valid' })).toBe(0);
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
