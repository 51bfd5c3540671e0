import { adminActor, recordAudit } from '../../../../kernel/audit';
import { db } from '../../../../kernel/db';
import { DomainError } from '../../../../kernel/errors';
import { orderByNumber } from '../store/cases';
import { cancelOrder } from './close-order';

/**
 * Staff close an order that is not paid: at WeChat Pay first, so that it never can be. Its tickets stay held until
 * their time is over. One that is closed already stays so. Throws ORDER_NOT_FOUND, ORDER_PAID, PAYMENT_UNREACHABLE.
 */
export async function closeOrderByStaff(
  number: string,
  reason: string,
  adminId: number,
  now: Date,
): Promise<{ number: string; status: 'closed' }> {
  const actor = await adminActor(adminId);
  const [order] = await orderByNumber(db(), number);
  if (!order) throw new DomainError('ORDER_NOT_FOUND');
  if (order.status === 'paid') throw new DomainError('ORDER_PAID', { order: number });
  if (order.status === 'open') {
    await cancelOrder(number, now, (tx) =>
      recordAudit(tx, {
        actor,
        action: 'close',
        subject: { kind: 'order', id: number, title: number },
        changes: [
          { field: 'status', before: 'open', after: 'closed' },
          { field: 'reason', before: null, after: reason },
        ],
      }),
    );
  }
  return { number, status: 'closed' };
}
