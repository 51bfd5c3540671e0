import type { World } from '../world.js';
import {
  type BillFault,
  type CloseFault,
  type Fault,
  type HttpFault,
  isBillFault,
  isCloseFault,
  isHttpFault,
  isNotifyFault,
  isRefundFault,
  isTransferFault,
  type NotifyFault,
  type RefundFault,
  type TransferFault,
} from './fault.js';

/** What a new notification is about. */
export interface Subject {
  event: string;
  outTradeNo: string;
  /** The resource before encryption: its numbers are references. */
  plaintext: Record<string, unknown>;
}

/** The latest switched-on fault that fits a new notification; using it counts. */
export function takeNotifyFault(
  world: World,
  { event, outTradeNo, plaintext }: Subject,
): NotifyFault | undefined {
  const numbers = [outTradeNo, ...Object.values(plaintext)];
  return take(
    world,
    (fault): fault is NotifyFault =>
      isNotifyFault(fault) &&
      (fault.outTradeNo === undefined || fault.outTradeNo === outTradeNo) &&
      names(fault, numbers) &&
      (fault.event === undefined || event.startsWith(fault.event)),
  );
}

export interface IncomingCall {
  method: string;
  url: string;
  body: string;
}

/** The latest switched-on fault that fits a request; using it counts. */
export function takeHttpFault(world: World, call: IncomingCall): HttpFault | undefined {
  return take(
    world,
    (fault): fault is HttpFault =>
      isHttpFault(fault) &&
      (fault.method === undefined || fault.method.toUpperCase() === call.method) &&
      (fault.path === undefined || new RegExp(fault.path).test(call.url)) &&
      (fault.body === undefined || new RegExp(fault.body).test(call.body)) &&
      (fault.reference === undefined ||
        call.url.includes(fault.reference) ||
        call.body.includes(fault.reference)),
  );
}

/** @param numbers by which the fault may name the refund */
export function takeRefundFault(world: World, numbers: (string | undefined)[]): RefundFault | undefined {
  return take(world, (fault): fault is RefundFault => isRefundFault(fault) && names(fault, numbers));
}

/** @param numbers by which the fault may name the transfer */
export function takeTransferFault(world: World, numbers: string[]): TransferFault | undefined {
  return take(world, (fault): fault is TransferFault => isTransferFault(fault) && names(fault, numbers));
}

export function takeCloseFault(world: World, outTradeNo: string): CloseFault | undefined {
  return take(world, (fault): fault is CloseFault => isCloseFault(fault) && names(fault, [outTradeNo]));
}

/** @param kind of bill, `trade` or `fund-flow` */
export function takeBillFault(world: World, kind: string, day: string): BillFault | undefined {
  return take(world, (fault): fault is BillFault => isBillFault(fault) && names(fault, [kind, day]));
}

function names({ reference }: { reference?: string }, numbers: unknown[]): boolean {
  return reference === undefined || numbers.includes(reference);
}

function take<T extends Fault>(world: World, fits: (fault: Fault) => fault is T): T | undefined {
  const fault = world.store
    .list('faults')
    .findLast((each): each is T => fits(each) && (each.times === undefined || each.happened < each.times));
  if (fault) world.store.put('faults', fault.id, { ...fault, happened: fault.happened + 1 });
  return fault;
}
