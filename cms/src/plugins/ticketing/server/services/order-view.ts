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
  /** What each ticket costs and what became of it: what goes back, if anything, is in `refund`. */
  lines: OrderLineView[];
  attention?: string;
}

export interface OrderLineView {
  ticket: string;
  title: string;
  amountFen: number;
  status: LineRow['status'];
  refund?: NonNullable<LineRow['refund']>;
}

export const orderView = (order: OrderRow, lines: readonly LineRow[]): OrderView => ({
  number: order.number,
  status: order.status,
  amountFen: order.amountFen,
  expiresAt: order.expiresAt.toISOString(),
  createdAt: order.createdAt.toISOString(),
  paidAt: order.paidAt?.toISOString() ?? null,
  tickets: lines.map(({ code }) => code),
  lines: lines.map(({ code, title, amountFen, status, refund }) => ({
    ticket: code,
    title,
    amountFen,
    status,
    ...(refund ? { refund } : {}),
  })),
  ...(order.attention ? { attention: order.attention } : {}),
});
