import type { Order, OrderLine, Ticket } from '@/api/types';

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

/** What comes back for a line: its refund, or all of it for a ticket that could not be given. */
export function backFen({ status, refund, amountFen }: OrderLine): number {
  if (refund && !VAIN.includes(refund.status)) return refund.amountFen;
  return status === 'void' ? amountFen : 0;
}

/** The lines as the server tells them; from the tickets while it does not. */
export function linesOf(order: Order, tickets: Ticket[] | undefined): OrderLine[] {
  if (order.lines) return order.lines;
  return (tickets ?? []).map(({ code, product, priceFen, status }) => ({
    ticket: code,
    title: product.title,
    amountFen: priceFen,
    status,
  }));
}

export function verdictOf(order: Order, tickets: Ticket[] | undefined, waitedMs: number): Verdict {
  const lines = linesOf(order, tickets);
  if (order.status === 'paid') {
    // Paid and void: the payment came after the place was gone. A refund asked for later never makes a ticket void.
    if (lines.some(({ status }) => status === 'void')) return 'late';
    if (lines.some((line) => isGiven(line) && backFen(line) > 0)) return 'twice';
    return order.amountFen === 0 ? 'booked' : 'paid';
  }
  if (order.attention) return 'attention';
  if (order.status === 'closed') return 'closed';
  return waitedMs > SLOW_AFTER_MS ? 'slow' : 'waiting';
}
