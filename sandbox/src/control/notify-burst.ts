import { type BurstResult, sendBurst } from '../notify/burst.js';
import { afterAttempt } from '../notify/deliver.js';
import { newNotificationId } from '../notify/letter.js';
import { schedule } from '../notify/notifier.js';
import { asIfPaid, settlePayment, transactionNews } from '../pay/orders.js';
import { randomHex } from '../random.js';
import type { NotificationRow, OrderRow } from '../state/rows.js';
import type { World } from '../world.js';
import { type Body, optionalNumberIn, optionalTextIn } from './body.js';
import { obstacleToPaying } from './pay-order.js';
import { badInput } from './refusal.js';

const MOST_CONNECTIONS = 512;
const USUAL_CONNECTIONS = 64;
const USUAL_COUNT = 1000;

/**
 * Pays many open orders and sends all their notifications as fast as they are taken:
 * `{count?, out_trade_nos?, connections?}`. With `made_up: true` and a `url` the notifications are of payments that
 * nobody knows, to measure a bare receiver. What is not acknowledged goes on in the usual schedule; faults are not
 * asked.
 */
export async function notifyBurst(world: World, body: Body): Promise<BurstResult> {
  const connections = optionalNumberIn(body, 'connections') ?? USUAL_CONNECTIONS;
  if (!Number.isInteger(connections) || connections < 1 || connections > MOST_CONNECTIONS)
    throw badInput(`"connections" is a number from 1 to ${MOST_CONNECTIONS}`);
  const count = optionalNumberIn(body, 'count') ?? USUAL_COUNT;
  const rows = body.made_up === true ? madeUp(world, body, count) : paid(world, body, count);
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

function paid(world: World, body: Body, count: number): NotificationRow[] {
  const named = namesIn(body);
  const orders = world.store
    .list('orders')
    .filter((order) => !order.burnt && (named === undefined || named.has(order.outTradeNo)))
    .filter((order) => obstacleToPaying(world, order) === undefined)
    .slice(0, named === undefined ? count : undefined);
  return orders.map((order) => notificationOf(world, settlePayment(world, order, { notify: false })));
}

function namesIn({ out_trade_nos: names }: Body): Set<unknown> | undefined {
  if (names === undefined) return undefined;
  if (!Array.isArray(names)) throw badInput('"out_trade_nos" is a list of texts');
  return new Set(names);
}

function madeUp(world: World, body: Body, count: number): NotificationRow[] {
  const url = optionalTextIn(body, 'url') ?? '';
  if (!/^http:/.test(url) || !URL.canParse(url)) throw badInput('"url" is an http address');
  const { appId, mchId } = world.keys;
  const nowMs = world.clock.now();
  const order: OrderRow = {
    outTradeNo: '',
    mchId,
    appId,
    openid: 'oMadeUp',
    description: '',
    attach: '',
    totalFen: 100,
    notifyUrl: url,
    payableUntilMs: nowMs,
    createdAtMs: nowMs,
    fingerprint: '',
    state: 'NOTPAY',
    burnt: false,
  };
  return Array.from({ length: count }, () =>
    notificationOf(world, asIfPaid(world, { ...order, outTradeNo: `M${randomHex(24)}` })),
  );
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
