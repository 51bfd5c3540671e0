import type { Order, OrderLine } from '@/api/types';

/**
 * What can be said about an order, honestly. `waiting`: the money question is open; `slow`: it has been open
 * for long; `late`: paid, but not every ticket could still be given; `twice`: paid for tickets that were paid
 * already; `attention`: a person is looking.
 */
export type Verdict = 'waiting' | 'slow' | 'paid' | 'booked' | 'late' | 'twice' | 'attention' | 'closed';

/** After this long without an answer the visitor gets choices instead of a wheel. */
export const SLOW_AFTER_MS = 6_000;

const GIVEN = ['valid', 'used'];
/** Refunds that bring nothing back. */
const VAIN = ['rejected', 'failed'];

/** Whether the ticket is there to be used. */
export function isGiven({ status }: Pick<OrderLine, 'status'>): boolean {
  return GIVEN.includes(status);
}

/** What comes back for a line. */
export function backFen({ refund }: OrderLine): number {
  return refund && !VAIN.includes(refund.status) ? refund.amountFen : 0;
}

export function verdictOf({ lines, ...order }: Order, waitedMs: number): Verdict {
  if (order.status === 'paid') {
    // Refunds that were asked for later have other causes, and do not make an order late.
    if (lines.some(({ refund }) => refund?.cause === 'paid-late')) return 'late';
    if (lines.some(({ refund }) => refund?.cause === 'paid-twice')) return 'twice';
    return order.amountFen === 0 ? 'booked' : 'paid';
  }
  if (order.attention) return 'attention';
  if (order.status === 'closed') return 'closed';
  return waitedMs > SLOW_AFTER_MS ? 'slow' : 'waiting';
}
