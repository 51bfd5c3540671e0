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
  /** Of an expired ticket only where its product says so. */
  askRefund: { from: ['valid', 'expired'], to: 'refunding' },
  refundUsed: { from: ['used'], to: 'refunding' },
  refundBlocked: { from: ['blocked'], to: 'refunding' },
  refuseRefund: { from: ['refunding'], to: 'valid' },
  refuseRefundOfUsed: { from: ['refunding'], to: 'used' },
  refuseRefundOfBlocked: { from: ['refunding'], to: 'blocked' },
  refuseRefundOfExpired: { from: ['refunding'], to: 'expired' },
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

/** What a ticket can be when its money is asked for, and what it is again when nothing comes of that. */
export const refundSources = ['valid', 'used', 'blocked', 'expired'] as const;
export type RefundSource = (typeof refundSources)[number];

export const isRefundSource = (status: TicketStatus): status is RefundSource =>
  (refundSources as readonly TicketStatus[]).includes(status);

/** The moves to `refunding` and back again, by what the ticket was. */
export const refundMoves: Record<RefundSource, { there: TicketMove; back: TicketMove }> = {
  valid: { there: 'askRefund', back: 'refuseRefund' },
  used: { there: 'refundUsed', back: 'refuseRefundOfUsed' },
  blocked: { there: 'refundBlocked', back: 'refuseRefundOfBlocked' },
  expired: { there: 'askRefund', back: 'refuseRefundOfExpired' },
};
