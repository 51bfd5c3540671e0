import { beijingDay, isDay } from '../bills/day.js';
import { tradeEntries } from '../bills/trade-entries.js';
import { transferEntries } from '../bills/transfer-entries.js';
import { newRefundId } from '../pay/refunds.js';
import { newTransferBillNo } from '../pay/transfers.js';
import { randomDigits, randomHex } from '../random.js';
import { BILL_DIFFERENCES, type BillDifferenceRow } from '../state/pay-rows.js';
import type { World } from '../world.js';
import { type Body, optionalNumberIn, optionalTextIn } from './body.js';
import { badInput, ControlRefusal } from './refusal.js';

const WRONG_BY_FEN = 100;

/**
 * Makes a day's bill lie: `{kind, day?, bill?, of?, reference?, amount_fen?}`, one or a list. Without a reference the
 * day's first line that has no difference yet is taken; `of` says whether a payment or a refund.
 * @throws ControlRefusal 400 for nonsense, 404 when the day has no such line; what came before it in a list stays
 */
export function plantDifferences(world: World, input: unknown): BillDifferenceRow[] {
  const parts: unknown[] = Array.isArray(input) ? input : [input];
  return parts.map((part) => {
    if (typeof part !== 'object' || part === null) throw badInput('a difference is a JSON object');
    return plant(world, part as Body);
  });
}

export function clearDifferences(world: World): void {
  for (const { id } of world.store.list('billDifferences')) world.store.remove('billDifferences', id);
}

function plant(world: World, body: Body): BillDifferenceRow {
  const kind = BILL_DIFFERENCES.find((each) => each === body.kind);
  if (!kind) throw badInput(`"kind" is one of ${BILL_DIFFERENCES.join(', ')}`);
  const day = optionalTextIn(body, 'day') ?? beijingDay(world.clock.now());
  if (!isDay(day)) throw badInput('"day" is a day as YYYY-MM-DD');
  const bill = body.bill === 'fund-flow' ? 'fund-flow' : 'trade';
  if (bill === 'fund-flow' && (kind === 'wrong-status' || kind === 'duplicate-refund'))
    throw badInput(`the fund-flow bill has no difference "${kind}"`);
  const line = lineFor(world, bill, day, { ...body, of: kind === 'duplicate-refund' ? 'refund' : body.of });
  const difference: BillDifferenceRow = {
    id: randomHex(8),
    bill,
    day,
    kind,
    reference: line.number,
    amountFen: optionalNumberIn(body, 'amount_fen') ?? WRONG_BY_FEN,
    strange: strangeNumbers(world, line.of),
  };
  return world.store.put('billDifferences', difference.id, difference);
}

type Line = { of: 'payment' | 'refund' | 'transfer'; number: string };

function lineFor(world: World, bill: BillDifferenceRow['bill'], day: string, body: Body): Line {
  const reference = optionalTextIn(body, 'reference');
  const of = optionalTextIn(body, 'of');
  const taken = world.store.list('billDifferences').filter((row) => row.day === day && row.bill === bill);
  const line = linesOf(world, bill, day).find(
    (each) =>
      (of === undefined || each.of === of) &&
      (reference === undefined
        ? !taken.some((row) => row.reference === each.number)
        : each.number === reference),
  );
  if (!line) throw new ControlRefusal(404, 'NO_SUCH_LINE', `${day} 的账单没有可用的记录`);
  return line;
}

function linesOf(world: World, bill: BillDifferenceRow['bill'], day: string): Line[] {
  if (bill === 'fund-flow')
    return transferEntries(world, day).map(({ outBillNo }) => ({ of: 'transfer', number: outBillNo }));
  return tradeEntries(world, day).map(({ order, refund }) =>
    refund ? { of: 'refund', number: refund.outRefundNo } : { of: 'payment', number: order.outTradeNo },
  );
}

/** Numbers of the right form that belong to nothing. */
function strangeNumbers(world: World, of: Line['of']): BillDifferenceRow['strange'] {
  const nowMs = world.clock.now();
  const outNo = `STRANGE${randomHex(16).toUpperCase()}`;
  if (of === 'refund') return { outNo, wechatNo: newRefundId(nowMs) };
  if (of === 'transfer') return { outNo, wechatNo: newTransferBillNo(nowMs) };
  return { outNo, wechatNo: `4200${randomDigits(24)}` };
}
