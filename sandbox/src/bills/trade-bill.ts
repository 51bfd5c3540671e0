import { yuan } from '../money.js';
import { settingsOf } from '../state/settings.js';
import type { World } from '../world.js';
import { billText } from './csv.js';
import { billTime } from './day.js';
import { differencesOf, withTradeDifferences } from './differences.js';
import { type TradeEntry, tradeEntries } from './trade-entries.js';

export const TRADE_BILL_TYPES = ['ALL', 'SUCCESS', 'REFUND'] as const;
export type TradeBillType = (typeof TRADE_BILL_TYPES)[number];

/** A column: its header and its value. */
type Column = [header: string, value: (entry: TradeEntry) => string];

const START: Column[] = [
  ['交易时间', ({ atMs }) => billTime(atMs)],
  ['公众账号ID', ({ order }) => order.appId],
  ['商户号', ({ order }) => order.mchId],
  ['特约商户号', () => '0'],
  ['设备号', () => ''],
  ['微信订单号', ({ transactionId }) => transactionId],
  ['商户订单号', ({ order }) => order.outTradeNo],
  ['用户标识', ({ order }) => order.openid],
  ['交易类型', () => 'JSAPI'],
  ['交易状态', ({ state }) => state],
  ['付款银行', ({ order }) => order.bankType ?? 'OTHERS'],
  ['货币种类', () => 'CNY'],
  ['应结订单金额', ({ orderFen }) => yuan(orderFen)],
  ['代金券金额', () => yuan(0)],
];
const REFUND_TIMES: Column[] = [
  ['退款申请时间', ({ atMs }) => billTime(atMs)],
  [
    '退款成功时间',
    ({ refund }) => (refund?.succeededAtMs === undefined ? '' : billTime(refund.succeededAtMs)),
  ],
];
const REFUND: Column[] = [
  ['微信退款单号', ({ refund }) => refund?.refundId ?? '0'],
  ['商户退款单号', ({ refund }) => refund?.outRefundNo ?? '0'],
  ['退款金额', (entry) => yuan(refundFen(entry))],
  ['充值券退款金额', () => yuan(0)],
  ['退款类型', ({ refund }) => (refund ? 'ORIGINAL' : '')],
  ['退款状态', ({ refund }) => refund?.status ?? ''],
];
const GOODS: Column[] = [
  ['商品名称', ({ order }) => order.description],
  ['商户数据包', ({ order }) => order.attach],
  ['手续费', ({ feeFen }) => fee(feeFen)],
  ['费率', () => '0.60%'],
  ['订单金额', ({ orderFen }) => yuan(orderFen)],
];
const APPLIED: Column[] = [['申请退款金额', (entry) => yuan(refundFen(entry))]];
const END: Column[] = [['费率备注', () => '']];

const COLUMNS: Record<TradeBillType, Column[]> = {
  ALL: [...START, ...REFUND, ...GOODS, ...APPLIED, ...END],
  SUCCESS: [...START, ...GOODS, ...END],
  REFUND: [...START, ...REFUND_TIMES, ...REFUND, ...GOODS, ...APPLIED, ...END],
};

const SUMMARY_HEADER = [
  '总交易单数',
  '应结订单总金额',
  '退款总金额',
  '充值券退款总金额',
  '手续费总金额',
  '订单总金额',
  '申请退款总金额',
];

function refundFen({ refund }: TradeEntry): number {
  return refund?.refundFen ?? 0;
}

/** Fees have five decimals, though they are whole fen. */
function fee(fen: number): string {
  return (fen / 100).toFixed(5);
}

/** The lines of a day's trade bill of one kind, with what was planted. */
export function toldTradeEntries(world: World, day: string, type: TradeBillType): TradeEntry[] {
  const told = withTradeDifferences(tradeEntries(world, day), differencesOf(world, 'trade', day));
  if (type === 'ALL') return told;
  return told.filter(({ refund }) => (refund === undefined) === (type === 'SUCCESS'));
}

/** A day's trade bill as WeChat Pay writes it, or nothing when nothing happened. */
export function tradeBillText(world: World, day: string, type: TradeBillType): string | undefined {
  const entries = toldTradeEntries(world, day, type);
  if (entries.length === 0) return undefined;
  const columns = COLUMNS[type];
  const table = {
    header: columns.map(([header]) => header),
    rows: entries.map((entry) => columns.map(([, value]) => value(entry))),
    summaryHeader: SUMMARY_HEADER,
    summary: summaryOf(entries),
  };
  return billText(table, settingsOf(world));
}

function summaryOf(entries: TradeEntry[]): string[] {
  const sum = (value: (entry: TradeEntry) => number): number =>
    entries.reduce((total, entry) => total + value(entry), 0);
  const orders = yuan(sum(({ orderFen }) => orderFen));
  const refunds = yuan(sum(refundFen));
  const fees = fee(sum(({ feeFen }) => feeFen));
  return [String(entries.length), orders, refunds, yuan(0), fees, orders, refunds];
}
