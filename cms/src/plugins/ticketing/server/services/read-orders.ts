import { db } from '../../../../kernel/db';
import { DomainError } from '../../../../kernel/errors';
import * as orders from '../store/orders';
import { type OrderView, orderView } from './order-view';

/** Throws ORDER_NOT_FOUND, also for what is somebody else's. */
export async function requireOrder(memberId: number, number: string): Promise<orders.OrderRow> {
  const [order] = await orders.find(db(), number);
  if (order?.memberId !== memberId) throw new DomainError('ORDER_NOT_FOUND');
  return order;
}

export async function readOrder(memberId: number, number: string): Promise<OrderView> {
  const order = await requireOrder(memberId, number);
  return orderView(order, await orders.linesOf(db(), [order.id]));
}

export async function listOrders(memberId: number, page: number, pageSize: number) {
  const rows = await orders.ofMember(db(), memberId, pageSize, (page - 1) * pageSize);
  const lines =
    rows.length === 0
      ? []
      : await orders.linesOf(
          db(),
          rows.map(({ id }) => id),
        );
  return {
    orders: rows.map((row) =>
      orderView(
        row,
        lines.filter(({ orderId }) => orderId === row.id),
      ),
    ),
    total: rows[0]?.total ?? 0,
  };
}
