import { beijingDigits, beijingTime, DAY_MS } from '../clock.js';
import { notify } from '../notify/notifier.js';
import { randomDigits } from '../random.js';
import type { TransferMove, TransferRow, TransferState } from '../state/pay-rows.js';
import { settingsOf } from '../state/settings.js';
import type { World } from '../world.js';
import { isFinal, mayMove } from './transfer-states.js';

/** A payee who has not confirmed for so long gets nothing. */
const CONFIRMABLE_MS = DAY_MS;
/** Older bills are not found by a query any more. */
const QUERYABLE_MS = 30 * DAY_MS;

export function newTransferBillNo(nowMs: number): string {
  return `1330007${randomDigits(9)}${beijingDigits(nowMs).slice(2, 8)}${randomDigits(12)}`;
}

export function saveTransfer(world: World, transfer: TransferRow): TransferRow {
  return world.store.put('transfers', transfer.outBillNo, transfer);
}

/** The transfer as it stands now: every state that has come due meanwhile is passed through first. */
export function findTransfer(world: World, outBillNo: string): TransferRow | undefined {
  const transfer = world.store.get('transfers', outBillNo);
  return transfer && passThrough(world, transfer);
}

export function findTransferByBillNo(world: World, transferBillNo: string): TransferRow | undefined {
  const transfer = world.store.list('transfers').find((each) => each.transferBillNo === transferBillNo);
  return transfer && passThrough(world, transfer);
}

export function findTransferByPackage(world: World, packageInfo: string): TransferRow | undefined {
  const transfer = world.store.list('transfers').find((each) => each.packageInfo === packageInfo);
  return transfer && passThrough(world, transfer);
}

export function isQueryable(world: World, { createdAtMs }: TransferRow): boolean {
  return world.clock.now() < createdAtMs + QUERYABLE_MS;
}

function passThrough(world: World, transfer: TransferRow): TransferRow {
  let current = transfer;
  while (current.next && current.next.atMs <= world.clock.now()) current = move(world, current, current.next);
  return current;
}

/**
 * Brings a transfer into another state, sets what follows by itself and notifies at the end.
 * @throws Error when the table of states does not know this way
 */
export function move(
  world: World,
  transfer: TransferRow,
  to: Omit<TransferMove, 'atMs'> & { atMs?: number },
): TransferRow {
  if (!mayMove(transfer.state, to.state)) throw new Error(`no way from ${transfer.state} to ${to.state}`);
  const atMs = to.atMs ?? world.clock.now();
  const next = whatFollows(world, transfer, to.state, atMs);
  const moved = saveTransfer(world, {
    ...transfer,
    state: to.state,
    failReason: to.failReason,
    updatedAtMs: atMs,
    next,
  });
  if (isFinal(moved.state)) tellMerchant(world, moved);
  else scheduleMove(world, moved);
  return moved;
}

/** What comes by itself after a state, and when. */
export function whatFollows(
  world: World,
  transfer: Pick<TransferRow, 'failsWith'>,
  state: TransferState,
  sinceMs: number,
): TransferMove | undefined {
  const { transferDelayMs, transferPayMs } = settingsOf(world);
  const { failsWith } = transfer;
  if (state === 'ACCEPTED') return { state: 'PROCESSING', atMs: sinceMs + transferDelayMs / 2 };
  if (state === 'PROCESSING') return { state: 'WAIT_USER_CONFIRM', atMs: sinceMs + transferDelayMs / 2 };
  if (state === 'WAIT_USER_CONFIRM')
    return { state: 'FAIL', atMs: sinceMs + CONFIRMABLE_MS, failReason: 'OVERDUE_CLOSE' };
  if (state === 'CANCELING') return { state: 'CANCELLED', atMs: sinceMs + transferPayMs };
  if (state !== 'TRANSFERING') return undefined;
  const atMs = sinceMs + transferPayMs;
  return failsWith === undefined
    ? { state: 'SUCCESS', atMs }
    : { state: 'FAIL', atMs, failReason: failsWith };
}

/** Sets the timer for the state that comes by itself. */
export function scheduleMove(
  world: World,
  { outBillNo, next }: Pick<TransferRow, 'outBillNo' | 'next'>,
): void {
  if (!next) return;
  world.timers.after(next.atMs - world.clock.now(), async () => {
    const current = findTransfer(world, outBillNo);
    // A timer may fire a millisecond early, and the sandbox's clock may have been set back. Moving sets its own timer.
    if (current?.next === next) scheduleMove(world, { outBillNo, next });
    await world.store.saved();
  });
}

/** After a restart, takes up what was under way. */
export function resumeTransfers(world: World): void {
  for (const transfer of world.store.list('transfers')) scheduleMove(world, transfer);
}

function tellMerchant(world: World, transfer: TransferRow): void {
  if (transfer.notifyUrl === undefined) return;
  notify(world, {
    eventType: 'MCHTRANSFER.BILL.FINISHED',
    originalType: 'mch_payment',
    summary: '商家转账单据终态通知',
    outTradeNo: transfer.outBillNo,
    url: transfer.notifyUrl,
    plaintext: transferNews(world, transfer),
  });
}

/** The plaintext of a transfer's notification. */
export function transferNews(world: World, transfer: TransferRow): Record<string, unknown> {
  return {
    out_bill_no: transfer.outBillNo,
    transfer_bill_no: transfer.transferBillNo,
    state: transfer.state,
    mch_id: world.keys.mchId,
    transfer_amount: transfer.amountFen,
    openid: transfer.openid,
    ...failReason(transfer),
    create_time: beijingTime(transfer.createdAtMs),
    update_time: beijingTime(transfer.updatedAtMs),
  };
}

/** What a query answers. The package is not among it: only the answer to making the transfer has it. */
export function transferAnswer(world: World, transfer: TransferRow): Record<string, unknown> {
  return {
    mch_id: world.keys.mchId,
    out_bill_no: transfer.outBillNo,
    transfer_bill_no: transfer.transferBillNo,
    appid: transfer.appId,
    state: transfer.state,
    transfer_amount: transfer.amountFen,
    transfer_remark: transfer.remark,
    ...failReason(transfer),
    openid: transfer.openid,
    create_time: beijingTime(transfer.createdAtMs),
    update_time: beijingTime(transfer.updatedAtMs),
  };
}

function failReason({ failReason }: TransferRow): { fail_reason?: string } {
  return failReason === undefined ? {} : { fail_reason: failReason };
}

/** What the operation account still has for new transfers. */
export function transferableFen(world: World): number {
  const boundFen = world.store
    .list('transfers')
    .filter(({ state }) => state !== 'FAIL' && state !== 'CANCELLED')
    .reduce((sum, { amountFen }) => sum + amountFen, 0);
  return settingsOf(world).transferBalanceFen - boundFen;
}
