import { beijingDay, isDay } from '../bills/day.js';
import { FUND_ACCOUNTS, fundFlowBillText } from '../bills/fund-flow-bill.js';
import { TRADE_BILL_TYPES, toldTradeEntries, tradeBillText } from '../bills/trade-bill.js';
import { transferEntries } from '../bills/transfer-entries.js';
import { DAY_MS } from '../clock.js';
import type { BillDifferenceRow } from '../state/pay-rows.js';
import type { World } from '../world.js';
import { badInput, ControlRefusal } from './refusal.js';

/** One day of which there are bills. */
export interface BillDay {
  day: string;
  payments: number;
  refunds: number;
  transfers: number;
  paidFen: number;
  refundedFen: number;
  differences: BillDifferenceRow[];
}

const DAYS_SHOWN = 14;

/** The latest days on which something happened, newest first, as the bills tell of them. */
export function billDays(world: World): BillDay[] {
  const nowMs = world.clock.now();
  const days = Array.from({ length: DAYS_SHOWN }, (_, ago) => beijingDay(nowMs - ago * DAY_MS));
  return days
    .map((day) => billDay(world, day))
    .filter(({ payments, refunds, transfers }) => payments + refunds + transfers > 0);
}

function billDay(world: World, day: string): BillDay {
  const entries = toldTradeEntries(world, day, 'ALL');
  const refunds = entries.filter(({ refund }) => refund !== undefined);
  return {
    day,
    payments: entries.length - refunds.length,
    refunds: refunds.length,
    transfers: transferEntries(world, day).length,
    paidFen: entries.reduce((sum, { orderFen }) => sum + orderFen, 0),
    refundedFen: refunds.reduce((sum, { refund }) => sum + (refund?.refundFen ?? 0), 0),
    differences: world.store.list('billDifferences').filter((row) => row.day === day),
  };
}

/**
 * The text of a bill for a person to look at, whatever the hour and without a signature.
 * @param name a type of trade bill or an account of the fund-flow bill
 * @throws ControlRefusal 400 or 404
 */
export function billPreview(world: World, day: string, name: string): string {
  if (!isDay(day)) throw badInput('a day is YYYY-MM-DD');
  const type = TRADE_BILL_TYPES.find((each) => each === name);
  const account = FUND_ACCOUNTS.find((each) => each === name);
  if (!type && !account)
    throw badInput(`a bill is one of ${[...TRADE_BILL_TYPES, ...FUND_ACCOUNTS].join(', ')}`);
  const text = type ? tradeBillText(world, day, type) : account && fundFlowBillText(world, day, account);
  if (text === undefined) throw new ControlRefusal(404, 'NO_STATEMENT_EXIST', `${day} 没有账单`);
  return text;
}
