import type { RefundFault } from '../faults/fault.js';
import type { RefundRow } from '../state/pay-rows.js';
import { PayRefusal } from './refusal.js';

const REFUSALS: Partial<Record<RefundFault['refund'], [status: number, message: string]>> = {
  NOT_ENOUGH: [403, '基本账户余额不足，请充值后重新发起'],
  USER_ACCOUNT_ABNORMAL: [403, '用户账户异常或注销，请商户自行处理'],
  FREQUENCY_LIMITED: [429, '频率限制，请求可能已在处理中，请稍后查询'],
  SYSTEM_ERROR: [500, '系统超时，请使用原单号重试'],
};

/** @throws PayRefusal when the switched-on fault is one that refuses the request */
export function refuseRefundIfSo(fault: RefundFault | undefined): void {
  const refusal = fault && REFUSALS[fault.refund];
  if (refusal) throw new PayRefusal(refusal[0], fault.refund, refusal[1]);
}

/** How the accepted refund comes to its end, when a fault says so; PROCESSING is no end. */
export function endOf(fault: RefundFault | undefined): RefundRow['endsAs'] {
  const end = fault?.refund;
  return end === 'ABNORMAL' || end === 'CLOSED' || end === 'PROCESSING' ? end : undefined;
}
