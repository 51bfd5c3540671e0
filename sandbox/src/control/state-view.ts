import type { Fault } from '../faults/fault.js';
import type { RequestEntry } from '../request-log.js';
import type { OrderRow, RefundRow, TransferRow } from '../state/pay-rows.js';
import type { MemberRow, MessageRow, NotificationRow, ShippingRow } from '../state/rows.js';
import { type Settings, settingsOf } from '../state/settings.js';
import type { World } from '../world.js';

/** What happened in the sandbox, newest first. */
export interface StateView {
  now: string;
  settings: Settings;
  totals: { orders: number; refunds: number; transfers: number; notifications: number; requests: number };
  orders: OrderRow[];
  refunds: RefundRow[];
  transfers: TransferRow[];
  notifications: NotificationRow[];
  messages: MessageRow[];
  shippings: ShippingRow[];
  members: Omit<MemberRow, 'sessionKey'>[];
  faults: Fault[];
  requests: RequestEntry[];
}

/**
 * @param outTradeNo when given, only what belongs to this order, or to the transfer of this `out_bill_no`
 * @param limit at most so many rows of each kind
 */
export function stateView(
  world: World,
  { outTradeNo, limit }: { outTradeNo?: string; limit: number },
): StateView {
  const { store } = world;
  const latest = <T>(rows: T[]): T[] => rows.slice(-limit).reverse();
  const ofOrder = <T extends { outTradeNo: string }>(rows: T[]): T[] =>
    latest(outTradeNo === undefined ? rows : rows.filter((row) => row.outTradeNo === outTradeNo));
  return {
    now: new Date(world.clock.now()).toISOString(),
    settings: settingsOf(world),
    totals: {
      orders: store.list('orders').length,
      refunds: store.list('refunds').length,
      transfers: store.list('transfers').length,
      notifications: store.list('notifications').length,
      requests: world.requests.total,
    },
    orders: ofOrder(store.list('orders')),
    refunds: ofOrder(store.list('refunds')),
    transfers: latest(
      store.list('transfers').filter((row) => outTradeNo === undefined || row.outBillNo === outTradeNo),
    ),
    notifications: ofOrder(store.list('notifications')),
    messages: latest(store.list('messages')),
    shippings: ofOrder(store.list('shippings')),
    members: latest(store.list('members')).map(({ sessionKey: _kept, ...member }) => member),
    faults: store.list('faults'),
    requests: world.requests.latest().slice(0, limit),
  };
}
