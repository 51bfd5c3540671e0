import type { LineRow, OrderRow } from '../store/orders';

export interface OrderView {
  number: string;
  status: OrderRow['status'];
  amountFen: number;
  expiresAt: string;
  createdAt: string;
  paidAt: string | null;
  /** Ticket codes. */
  tickets: string[];
  attention?: string;
}

export const orderView = (order: OrderRow, lines: readonly Pick<LineRow, 'code'>[]): OrderView => ({
  number: order.number,
  status: order.status,
  amountFen: order.amountFen,
  expiresAt: order.expiresAt.toISOString(),
  createdAt: order.createdAt.toISOString(),
  paidAt: order.paidAt?.toISOString() ?? null,
  tickets: lines.map(({ code }) => code),
  ...(order.attention ? { attention: order.attention } : {}),
});
