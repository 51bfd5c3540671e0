import { resend } from '../notify/deliver.js';
import { MUTATIONS, type Mutation, writeForgery } from '../notify/forgery.js';
import { newNotificationId } from '../notify/letter.js';
import { type PostResult, post } from '../notify/post.js';
import { asIfPaid, findOrder, transactionNews } from '../pay/orders.js';
import type { AttemptRow } from '../state/rows.js';
import type { World } from '../world.js';
import { type Body, textIn } from './body.js';
import { badInput, ControlRefusal, unknownOrder } from './refusal.js';

/** Sends every notification of an order once more, now. @throws ControlRefusal 404 when there is none */
export async function notifyAgain(world: World, outTradeNo: string): Promise<AttemptRow[]> {
  const rows = world.store.list('notifications').filter((row) => row.outTradeNo === outTradeNo);
  if (rows.length === 0) throw new ControlRefusal(404, 'NO_NOTIFICATION', `订单 ${outTradeNo} 没有通知`);
  const attempts: AttemptRow[] = [];
  for (const { id } of rows) {
    const attempt = await resend(world, id);
    if (attempt) attempts.push(attempt);
  }
  return attempts;
}

/**
 * Builds a payment notification of an order, damages it as asked and posts it to any address.
 * An order not yet paid is told of as if it were.
 */
export async function notifyRaw(world: World, body: Body): Promise<PostResult> {
  const url = textIn(body, 'url');
  if (!URL.canParse(url) || !/^https?:/.test(url)) throw badInput('"url" is an http address');
  const order = findOrder(world, textIn(body, 'out_trade_no'));
  if (!order) throw unknownOrder(textIn(body, 'out_trade_no'));
  const news = {
    id: typeof body.id === 'string' ? body.id : newNotificationId(),
    createdAtMs: world.clock.now(),
    eventType: 'TRANSACTION.SUCCESS',
    originalType: 'transaction',
    summary: '支付成功',
    plaintext: transactionNews(asIfPaid(world, order)),
  };
  const letter = writeForgery(world, news, mutationIn(body));
  return post(url, { ...letter, headers: { ...letter.headers, ...headersIn(body) } }, world.notifyTimeoutMs);
}

function mutationIn(body: Body): Mutation {
  const name = body.mutate ?? 'none';
  const mutation = MUTATIONS.find((each) => each === name);
  if (!mutation) throw badInput(`"mutate" is one of ${MUTATIONS.join(', ')}`);
  return mutation;
}

function headersIn(body: Body): Record<string, string> {
  const { headers } = body;
  if (typeof headers !== 'object' || headers === null) return {};
  return Object.fromEntries(Object.entries(headers).map(([name, value]) => [name, String(value)]));
}
