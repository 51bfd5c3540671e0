/** What is made to go wrong on purpose. Stays until cleared or until it has happened `times` times. */
export type Fault = NotifyFault | HttpFault;

export type NotifyFaultKind = 'lost' | 'duplicate' | 'late' | 'forged' | 'reordered';

export interface NotifyFault {
  id: string;
  notify: NotifyFaultKind;
  /** For `late`: how long the first attempt waits. */
  delayMs?: number;
  /** Only notifications about this order. */
  outTradeNo?: string;
  /** Only events that begin so, such as `REFUND.` */
  event?: string;
  times?: number;
  happened: number;
}

export interface HttpFault {
  id: string;
  http: true;
  method?: string;
  /** Regular expression on path and query. */
  path?: string;
  /** Regular expression on the request body. */
  body?: string;
  /** Answer with this status; without one the connection is dropped. */
  status?: number;
  /** The JSON of that answer, instead of WeChat's usual words. */
  answer?: unknown;
  /** Wait so long before the answer or the drop. */
  timeoutMs?: number;
  /** Fail before the work is done, or after it: then the client does not know. */
  when: 'before' | 'after';
  times?: number;
  happened: number;
}

export function isNotifyFault(fault: Fault): fault is NotifyFault {
  return 'notify' in fault;
}
