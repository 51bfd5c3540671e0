import { type BurstResult, sendBurst } from '../notify/burst.js';
import { afterAttempt } from '../notify/deliver.js';
import { newNotificationId } from '../notify/letter.js';
import { schedule } from '../notify/notifier.js';
import { asIfPaid, findOrder, saveOrder, settlePayment, transactionNews } from '../pay/orders.js';
import { randomHex } from '../random.js';
import type { OrderRow } from '../state/pay-rows.js';
import type { NotificationRow } from '../state/rows.js';
import type { World } from '../world.js';
import { type Body, optionalNumberIn, optionalTextIn } from './body.js';
import { obstacleToPaying } from './pay-order.js';
import { badInput } from './refusal.js';

const MOST_CONNECTIONS = 512;
const USUAL_CONNECTIONS = 64;
const USUAL_COUNT = 1000;

/**
 * Pays many open orders and sends all their notifications as fast as they are taken:
 * `{count?, out_trade_nos?, connections?}`.
 * With a `url` and `payments: [{out_trade_no, total, openid?}]` the orders need not have been opened: they are paid from
 * the start, can be asked for and are in the bills. With a `url` and `made_up: true` the payments are of numbers that
 * nobody knows and leave nothing behind, to measure a bare receiver.
 * What is not acknowledged goes on in the usual schedule; faults are not asked.
 */
export async function notifyBurst(world: World, body: Body): Promise<BurstResult> {
  const connections = optionalNumberIn(body, 'connections') ?? USUAL_CONNECTIONS;
  if (!Number.isInteger(connections) || connections < 1 || connections > MOST_CONNECTIONS)
    throw badInput(`"connections" is a number from 1 to ${MOST_CONNECTIONS}`);
  const rows = paymentsOf(world, body).map((order) => notificationOf(world, order));
  const letters = rows.map((row) => ({ news: row, url: row.url }));
  const { attempts, result } = await sendBurst(world, letters, connections);
  if (body.made_up === true) return result;
  rows.forEach((row, index) => {
    const attempt = attempts[index];
    if (!attempt) return;
    const after = afterAttempt(world, { ...row, attempts: [attempt] }, attempt);
    world.store.put('notifications', row.id, after);
    if (after.state === 'pending') schedule(world, after);
  });
  return result;
}

function paymentsOf(world: World, body: Body): OrderRow[] {
  const count = optionalNumberIn(body, 'count') ?? USUAL_COUNT;
  if (body.payments !== undefined) return namedPayments(world, body);
  if (body.made_up !== true) return openOrdersPaid(world, body, count);
  const url = urlIn(body);
  return Array.from({ length: count }, () =>
    paidOutright(world, { url, outTradeNo: `M${randomHex(24)}`, totalFen: 100 }),
  );
}

function openOrdersPaid(world: World, body: Body, count: number): OrderRow[] {
  const named = namesIn(body);
  return world.store
    .list('orders')
    .filter((order) => !order.burnt && (named === undefined || named.has(order.outTradeNo)))
    .filter((order) => obstacleToPaying(world, order) === undefined)
    .slice(0, named === undefined ? count : undefined)
    .map((order) => settlePayment(world, order, { notify: false }));
}

function namedPayments(world: World, body: Body): OrderRow[] {
  const url = urlIn(body);
  if (!Array.isArray(body.payments)) throw badInput('"payments" is a list');
  return body.payments.map((payment: unknown) => {
    const { out_trade_no: outTradeNo, total, openid } = Object(payment) as Record<string, unknown>;
    if (typeof outTradeNo !== 'string' || typeof total !== 'number')
      throw badInput('each payment is {out_trade_no, total, openid?}');
    if (findOrder(world, outTradeNo)) throw badInput(`there is an order ${outTradeNo} already`);
    const known = typeof openid === 'string' ? { openid } : {};
    return saveOrder(world, paidOutright(world, { url, outTradeNo, totalFen: total, ...known }));
  });
}

function namesIn({ out_trade_nos: names }: Body): Set<unknown> | undefined {
  if (names === undefined) return undefined;
  if (!Array.isArray(names)) throw badInput('"out_trade_nos" is a list of texts');
  return new Set(names);
}

function urlIn(body: Body): string {
  const url = optionalTextIn(body, 'url') ?? '';
  if (!/^http:/.test(url) || !URL.canParse(url)) throw badInput('"url" is an http address');
  return url;
}

/** An order that is paid without ever having been opened. */
function paidOutright(
  world: World,
  {
    url,
    outTradeNo,
    totalFen,
    openid = 'oMadeUp',
  }: { url: string; outTradeNo: string; totalFen: number; openid?: string },
): OrderRow {
  const { appId, mchId } = world.keys;
  const nowMs = world.clock.now();
  return asIfPaid(world, {
    outTradeNo,
    mchId,
    appId,
    openid,
    description: '',
    attach: '',
    totalFen,
    notifyUrl: url,
    payableUntilMs: nowMs,
    createdAtMs: nowMs,
    fingerprint: '',
    state: 'NOTPAY',
    burnt: false,
  });
}

function notificationOf(world: World, order: OrderRow): NotificationRow {
  return {
    id: newNotificationId(),
    eventType: 'TRANSACTION.SUCCESS',
    originalType: 'transaction',
    summary: '支付成功',
    outTradeNo: order.outTradeNo,
    url: order.notifyUrl,
    createdAtMs: world.clock.now(),
    plaintext: transactionNews(order),
    state: 'pending',
    tries: 0,
    attempts: [],
  };
}
