export type OrderStatus = 'open' | 'paid' | 'closed';

/** Every move an order may make. What is not here cannot happen: stores compare-and-set from these lists. */
const transitions = {
  /** Money that came after the order was closed still makes it paid: nobody's money may be ignored. */
  pay: { from: ['open', 'closed'], to: 'paid' },
  close: { from: ['open'], to: 'closed' },
} as const satisfies Record<string, { from: readonly OrderStatus[]; to: OrderStatus }>;

export type OrderMove = keyof typeof transitions;

export const orderMoves: Record<OrderMove, { from: readonly OrderStatus[]; to: OrderStatus }> = transitions;
