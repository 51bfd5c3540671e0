export type TicketStatus =
  | 'held'
  | 'valid'
  | 'used'
  | 'void'
  | 'refunding'
  | 'refunded'
  | 'changed'
  | 'blocked'
  | 'expired';

/** Every move a ticket may make. What is not here cannot happen: stores compare-and-set from these lists. */
const transitions = {
  pay: { from: ['held'], to: 'valid' },
  seatAgain: { from: ['void'], to: 'valid' },
  release: { from: ['held'], to: 'void' },
  useUp: { from: ['valid'], to: 'used' },
  askRefund: { from: ['valid'], to: 'refunding' },
  refuseRefund: { from: ['refunding'], to: 'valid' },
  refund: { from: ['refunding'], to: 'refunded' },
  change: { from: ['valid'], to: 'changed' },
  block: { from: ['valid'], to: 'blocked' },
  unblock: { from: ['blocked'], to: 'valid' },
  expire: { from: ['valid'], to: 'expired' },
  undoLastUse: { from: ['used'], to: 'valid' },
} as const satisfies Record<string, { from: readonly TicketStatus[]; to: TicketStatus }>;

export type TicketMove = keyof typeof transitions;

export const ticketMoves: Record<TicketMove, { from: readonly TicketStatus[]; to: TicketStatus }> =
  transitions;
