import type { Order, Ticket } from '@/api/types';

/**
 * What can be said about an order, honestly. `waiting`: the money question is open; `slow`: it has been open
 * for long; `late`: paid, but not every ticket could still be given; `attention`: a person is looking.
 */
export type Verdict = 'waiting' | 'slow' | 'paid' | 'booked' | 'late' | 'attention' | 'closed';

/** After this long without an answer the visitor gets choices instead of a wheel. */
export const SLOW_AFTER_MS = 6_000;

const GIVEN = ['valid', 'used'];

export function verdictOf(order: Order, tickets: Ticket[] | undefined, waitedMs: number): Verdict {
  const isShort = tickets?.some((ticket) => !GIVEN.includes(ticket.status)) ?? false;
  if (order.status === 'paid' && isShort) return 'late';
  if (order.status === 'paid') return order.amountFen === 0 ? 'booked' : 'paid';
  if (order.attention) return 'attention';
  if (order.status === 'closed') return 'closed';
  return waitedMs > SLOW_AFTER_MS ? 'slow' : 'waiting';
}
