import type { BillDifferenceRow } from '../state/pay-rows.js';
import type { World } from '../world.js';
import type { TradeEntry } from './trade-entries.js';
import type { TransferEntry } from './transfer-entries.js';

/** Planted differences of a day's bill, in the order of planting. */
export function differencesOf(
  world: World,
  bill: BillDifferenceRow['bill'],
  day: string,
): BillDifferenceRow[] {
  return world.store.list('billDifferences').filter((row) => row.bill === bill && row.day === day);
}

/** The trade bill's lines as they will be told, wrong where a difference was planted. */
export function withTradeDifferences(entries: TradeEntry[], differences: BillDifferenceRow[]): TradeEntry[] {
  return differences.reduce(
    (told, difference) => told.flatMap((entry) => tellTrade(entry, difference)),
    entries,
  );
}

function tellTrade(entry: TradeEntry, difference: BillDifferenceRow): TradeEntry[] {
  const { kind, reference } = difference;
  const number = entry.refund?.outRefundNo ?? entry.order.outTradeNo;
  if (number !== reference) return [entry];
  if (kind === 'missing') return [];
  if (kind === 'extra') return [entry, strangersEntry(entry, difference)];
  if (kind === 'duplicate-refund') return [entry, entry.refund ? again(entry, difference) : entry];
  if (kind === 'wrong-amount') return [withAmountOff(entry, difference.amountFen)];
  return [withOtherStatus(entry)];
}

/** A line that nobody can account for, made after the likeness of a real one. */
function strangersEntry(entry: TradeEntry, { strange }: BillDifferenceRow): TradeEntry {
  const order = { ...entry.order, outTradeNo: strange.outNo };
  const transactionId = strange.wechatNo;
  if (!entry.refund) return { ...entry, order, transactionId };
  return { ...entry, refund: { ...entry.refund, refundId: strange.wechatNo, outRefundNo: strange.outNo } };
}

/** The same refund number, but money that went twice. */
function again(entry: TradeEntry, { strange }: BillDifferenceRow): TradeEntry {
  return entry.refund ? { ...entry, refund: { ...entry.refund, refundId: strange.wechatNo } } : entry;
}

function withAmountOff(entry: TradeEntry, offFen: number): TradeEntry {
  if (!entry.refund) return { ...entry, orderFen: entry.orderFen + offFen };
  return { ...entry, refund: { ...entry.refund, refundFen: entry.refund.refundFen + offFen } };
}

function withOtherStatus(entry: TradeEntry): TradeEntry {
  if (!entry.refund) return { ...entry, state: 'REVOKED' };
  return {
    ...entry,
    refund: { ...entry.refund, status: entry.refund.status === 'FAIL' ? 'SUCCESS' : 'FAIL' },
  };
}

/** The fund-flow bill's transfers as they will be told. */
export function withTransferDifferences(
  entries: TransferEntry[],
  differences: BillDifferenceRow[],
): TransferEntry[] {
  return differences.reduce(
    (told, { kind, reference, amountFen, strange }) =>
      told.flatMap((entry) => {
        if (entry.outBillNo !== reference) return [entry];
        if (kind === 'missing') return [];
        if (kind === 'wrong-amount') return [{ ...entry, amountFen: entry.amountFen + amountFen }];
        return [entry, { ...entry, outBillNo: strange.outNo, transferBillNo: strange.wechatNo }];
      }),
    entries,
  );
}
