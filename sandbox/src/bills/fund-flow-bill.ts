import { createHash } from 'node:crypto';
import { yuan } from '../money.js';
import { settingsOf } from '../state/settings.js';
import type { World } from '../world.js';
import { billText } from './csv.js';
import { billTime, dayBounds } from './day.js';
import { differencesOf, withTransferDifferences } from './differences.js';
import { feeOf, type TradeEntry, tradeEntries } from './trade-entries.js';
import { type TransferEntry, transferEntries } from './transfer-entries.js';

export const FUND_ACCOUNTS = ['BASIC', 'OPERATION', 'FEES'] as const;
export type FundAccount = (typeof FUND_ACCOUNTS)[number];

/** Money that came to an account (positive) or left it (negative). */
interface Flow {
  atMs: number;
  wechatNo: string;
  flowNo: string;
  name: string;
  kind: string;
  fen: number;
  note: string;
  voucher: string;
}

const HEADER = [
  '记账时间',
  '微信支付业务单号',
  '资金流水单号',
  '业务名称',
  '业务类型',
  '收支类型',
  '收支金额(元)',
  '账户结余(元)',
  '资金变更提交申请人',
  '备注',
  '业务凭证号',
];
const SUMMARY_HEADER = ['资金流水总笔数', '收入笔数', '收入金额', '支出笔数', '支出金额'];

/** A day's fund-flow bill of an account as WeChat Pay writes it, or nothing when no money moved. */
export function fundFlowBillText(world: World, day: string, account: FundAccount): string | undefined {
  const flows = flowsOf(world, day, account);
  if (flows.length === 0) return undefined;
  let balanceFen = openingBalanceFen(world, day, account);
  const rows = flows.map((flow) => {
    balanceFen += flow.fen;
    return rowOf(world, flow, balanceFen);
  });
  const table = { header: HEADER, rows, summaryHeader: SUMMARY_HEADER, summary: summaryOf(flows) };
  return billText(table, settingsOf(world));
}

function flowsOf(world: World, day: string, account: FundAccount): Flow[] {
  if (account === 'BASIC') return tradeEntries(world, day).flatMap(tradeFlows);
  if (account === 'FEES') return [];
  const told = withTransferDifferences(transferEntries(world, day), differencesOf(world, 'fund-flow', day));
  return told.map(transferFlow);
}

/** A payment comes in whole and its fee leaves again; a refund leaves without the fee, which is given back. */
function tradeFlows({ atMs, order, transactionId, orderFen, feeFen, refund }: TradeEntry): Flow[] {
  if (refund) {
    const note = `退款总金额${yuan(refund.refundFen)}元;含手续费${yuan(feeOf(refund.refundFen))}元`;
    const [wechatNo, voucher] = [refund.refundId, refund.outRefundNo];
    const fen = -(refund.refundFen + feeFen);
    return [{ atMs, wechatNo, flowNo: transactionId, name: '退款', kind: '退款', fen, note, voucher }];
  }
  const common = { atMs, wechatNo: transactionId, voucher: order.outTradeNo };
  const income = {
    ...common,
    flowNo: flowNo(transactionId),
    name: '交易',
    kind: '交易',
    fen: orderFen,
    note: `结算总金额${yuan(orderFen)}元;含手续费${yuan(feeFen)}元`,
  };
  const fee = { ...common, name: '扣除交易手续费', kind: '扣除交易手续费', fen: -feeFen, note: '' };
  return feeFen === 0 ? [income] : [income, { ...fee, flowNo: flowNo(`${transactionId} fee`) }];
}

function transferFlow({ atMs, outBillNo, transferBillNo, amountFen, remark }: TransferEntry): Flow {
  return {
    atMs,
    wechatNo: transferBillNo,
    flowNo: flowNo(transferBillNo),
    name: '商家转账',
    kind: '商家转账',
    fen: -amountFen,
    note: remark,
    voucher: outBillNo,
  };
}

/** 28 digits that are the same whenever the bill is asked for. */
function flowNo(seed: string): string {
  const number = BigInt(`0x${createHash('sha256').update(seed).digest('hex')}`);
  return `1004${String(number).slice(0, 24)}`;
}

/** What the account held when the day began. */
function openingBalanceFen(world: World, day: string, account: FundAccount): number {
  const { fromMs } = dayBounds(day);
  if (account === 'OPERATION') {
    const paid = world.store
      .list('transfers')
      .filter(({ state, updatedAtMs }) => state === 'SUCCESS' && updatedAtMs < fromMs);
    return paid.reduce((balance, { amountFen }) => balance - amountFen, settingsOf(world).transferBalanceFen);
  }
  const paid = world.store
    .list('orders')
    .filter(({ paidAtMs }) => paidAtMs !== undefined && paidAtMs < fromMs);
  const refunded = world.store.list('refunds').filter(({ createdAtMs }) => createdAtMs < fromMs);
  const keptFen = (fen: number): number => fen - feeOf(fen);
  return (
    paid.reduce((sum, { totalFen }) => sum + keptFen(totalFen), 0) -
    refunded.reduce((sum, { refundFen }) => sum + keptFen(refundFen), 0)
  );
}

function rowOf(world: World, flow: Flow, balanceFen: number): string[] {
  return [
    billTime(flow.atMs),
    flow.wechatNo,
    flow.flowNo,
    flow.name,
    flow.kind,
    flow.fen >= 0 ? '收入' : '支出',
    yuan(Math.abs(flow.fen)),
    yuan(balanceFen),
    flow.fen >= 0 || flow.kind === '扣除交易手续费' ? 'system' : `${world.keys.mchId}API`,
    flow.note,
    flow.voucher,
  ];
}

function summaryOf(flows: Flow[]): string[] {
  const incomes = flows.filter(({ fen }) => fen >= 0);
  const expenses = flows.filter(({ fen }) => fen < 0);
  const total = (some: Flow[]): string => yuan(Math.abs(some.reduce((sum, { fen }) => sum + fen, 0)));
  return [flows.length, incomes.length, total(incomes), expenses.length, total(expenses)].map(String);
}
