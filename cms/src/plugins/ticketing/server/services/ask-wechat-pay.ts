import { db } from '../../../../kernel/db';
import { DomainError } from '../../../../kernel/errors';
import type { Settlement } from '../../../wechat-pay/contract';
import { pay } from '../deps';
import { orderByNumber } from '../store/cases';

/**
 * Staff have WeChat Pay asked once more how an order stands; a payment that it finds is applied. Nothing is closed.
 * Throws ORDER_NOT_FOUND.
 */
export async function askWeChatPay(number: string): Promise<Settlement> {
  const [order] = await orderByNumber(db(), number);
  if (!order) throw new DomainError('ORDER_NOT_FOUND');
  return pay().settle(number);
}
