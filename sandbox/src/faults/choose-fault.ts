import type { World } from '../world.js';
import { type Fault, type HttpFault, isNotifyFault, type NotifyFault } from './fault.js';

/** The latest switched-on fault that fits a new notification; using it counts. */
export function takeNotifyFault(world: World, event: string, outTradeNo: string): NotifyFault | undefined {
  const fits = (fault: Fault): fault is NotifyFault =>
    isNotifyFault(fault) &&
    (fault.outTradeNo === undefined || fault.outTradeNo === outTradeNo) &&
    (fault.event === undefined || event.startsWith(fault.event));
  return take(world, fits);
}

export interface IncomingCall {
  method: string;
  url: string;
  body: string;
}

/** The latest switched-on fault that fits a request; using it counts. */
export function takeHttpFault(world: World, call: IncomingCall): HttpFault | undefined {
  const fits = (fault: Fault): fault is HttpFault =>
    !isNotifyFault(fault) &&
    (fault.method === undefined || fault.method.toUpperCase() === call.method) &&
    (fault.path === undefined || new RegExp(fault.path).test(call.url)) &&
    (fault.body === undefined || new RegExp(fault.body).test(call.body));
  return take(world, fits);
}

function take<T extends Fault>(world: World, fits: (fault: Fault) => fault is T): T | undefined {
  const fault = world.store
    .list('faults')
    .findLast((each): each is T => fits(each) && (each.times === undefined || each.happened < each.times));
  if (fault) world.store.put('faults', fault.id, { ...fault, happened: fault.happened + 1 });
  return fault;
}
