import { MUTATIONS, type Mutation, writeForgery } from '../notify/forgery.js';
import { type News, newNotificationId } from '../notify/letter.js';
import { type PostResult, post } from '../notify/post.js';
import { asIfPaid, findOrder, transactionNews } from '../pay/orders.js';
import { findRefund, refundNews } from '../pay/refunds.js';
import { findTransfer, transferNews } from '../pay/transfers.js';
import type { World } from '../world.js';
import { type Body, optionalNumberIn, optionalTextIn, textIn } from './body.js';
import { badInput, ControlRefusal, unknownOrder } from './refusal.js';

const MOST_REPEATS = 100;

/**
 * Builds a notification of an order, of a refund (`out_refund_no`) or of a transfer (`out_bill_no`), damages it as
 * asked and posts it to any address, the same bytes `repeat` times. An order not yet paid is told of as if it were; a
 * refund or a transfer under way as if it had succeeded. Nothing here pays anything.
 * @returns the last answer, and all of them when it was repeated
 */
export async function notifyRaw(world: World, body: Body): Promise<PostResult & { answers?: PostResult[] }> {
  const url = textIn(body, 'url');
  if (!URL.canParse(url) || !/^https?:/.test(url)) throw badInput('"url" is an http address');
  const repeat = optionalNumberIn(body, 'repeat') ?? 1;
  if (!Number.isInteger(repeat) || repeat < 1 || repeat > MOST_REPEATS)
    throw badInput(`"repeat" is a number from 1 to ${MOST_REPEATS}`);
  const letter = writeForgery(world, newsOf(world, body), mutationIn(body));
  const sent = { ...letter, headers: { ...letter.headers, ...headersIn(body) } };
  const answers: PostResult[] = [];
  for (let time = 0; time < repeat; time += 1) answers.push(await post(url, sent, world.notifyTimeoutMs));
  const last = answers.at(-1) ?? { error: 'not sent' };
  return repeat === 1 ? last : { ...last, answers };
}

function newsOf(world: World, body: Body): News {
  const common = {
    id: typeof body.id === 'string' ? body.id : newNotificationId(),
    createdAtMs: world.clock.now(),
  };
  const outRefundNo = optionalTextIn(body, 'out_refund_no');
  if (outRefundNo !== undefined) return { ...common, ...refundPart(world, outRefundNo) };
  const outBillNo = optionalTextIn(body, 'out_bill_no');
  if (outBillNo !== undefined) return { ...common, ...transferPart(world, outBillNo) };
  const order = findOrder(world, textIn(body, 'out_trade_no'));
  if (!order) throw unknownOrder(textIn(body, 'out_trade_no'));
  return {
    ...common,
    eventType: 'TRANSACTION.SUCCESS',
    originalType: 'transaction',
    summary: '支付成功',
    plaintext: transactionNews(asIfPaid(world, order)),
  };
}

type NewsPart = Omit<News, 'id' | 'createdAtMs'>;

function refundPart(world: World, outRefundNo: string): NewsPart {
  const refund = findRefund(world, outRefundNo);
  if (!refund) throw new ControlRefusal(404, 'REFUND_NOT_EXIST', `没有退款 ${outRefundNo}`);
  const done = {
    ...refund,
    status: 'SUCCESS' as const,
    succeededAtMs: refund.succeededAtMs ?? world.clock.now(),
  };
  return {
    eventType: 'REFUND.SUCCESS',
    originalType: 'refund',
    summary: '退款成功',
    plaintext: refundNews(world, done),
  };
}

function transferPart(world: World, outBillNo: string): NewsPart {
  const transfer = findTransfer(world, outBillNo);
  if (!transfer) throw new ControlRefusal(404, 'TRANSFER_NOT_EXIST', `没有转账 ${outBillNo}`);
  return {
    eventType: 'MCHTRANSFER.BILL.FINISHED',
    originalType: 'mch_payment',
    summary: '商家转账单据终态通知',
    plaintext: transferNews(world, { ...transfer, state: 'SUCCESS', failReason: undefined }),
  };
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
