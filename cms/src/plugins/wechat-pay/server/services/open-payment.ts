import { settings } from '../../../../../config/settings';
import { db } from '../../../../kernel/db';
import { DomainError } from '../../../../kernel/errors';
import type { PayParams } from '../../contract';
import { type PrepayRequest, weChatPay } from '../gateway/gateway';
import { WeChatPayError } from '../gateway/outcome';
import * as payments from '../store/payments';
import { settle } from './settle';

/** A prepay_id lives two hours; one that is nearly over is asked for anew. */
const PREPAY_FRESH_MS = 110 * 60 * 1000;

/**
 * The phone's parameters for a reference. Repeats are normal: the stored prepay_id is signed again, or the very same
 * parameters are sent again under the same number.
 */
export async function openPayment(
  reference: string,
  at: Date,
): Promise<{ params: PayParams; cashierUrl?: string }> {
  const [payment] = await payments.find(db(), reference);
  if (!payment) throw new DomainError('ORDER_NOT_FOUND');
  if (payment.status === 'paid') throw new DomainError('ORDER_PAID');
  if (payment.status === 'closed') throw new DomainError('ORDER_CLOSED');
  const fresh = payment.prepayAt && at.getTime() - payment.prepayAt.getTime() < PREPAY_FRESH_MS;
  const prepayId = fresh && payment.prepayId ? payment.prepayId : await prepay(payment, at);
  return { params: weChatPay().payParams(prepayId), ...cashierOf(reference) };
}

async function prepay(payment: payments.PaymentRow, at: Date): Promise<string> {
  const { reference } = payment;
  const [sending] = await payments.markSent(db(), reference, at);
  if (!sending) throw new DomainError('ORDER_CLOSED');
  try {
    const prepayId = await weChatPay().prepay(payment.request as unknown as PrepayRequest);
    await payments.keepPrepayId(db(), reference, prepayId, at);
    return prepayId;
  } catch (error) {
    if (!(error instanceof WeChatPayError)) throw error;
    throw await refusalOf(reference, error);
  }
}

async function refusalOf(reference: string, error: WeChatPayError): Promise<DomainError> {
  strapi.log.warn(`prepay ${reference}: ${error.message}`);
  if (error.code === 'ORDERPAID') {
    await settle(reference);
    return new DomainError('ORDER_PAID');
  }
  if (error.code === 'ORDER_CLOSED') return new DomainError('ORDER_CLOSED');
  if (error.outcome === 'rejected') return new DomainError('PAYMENT_REJECTED', { providerCode: error.code });
  return new DomainError('PAYMENT_UNREACHABLE');
}

/** Only a sandbox has a page on which a browser can pay. */
function cashierOf(reference: string): { cashierUrl?: string } {
  const { sandbox, origin } = settings().wechatPay;
  return sandbox ? { cashierUrl: `${origin}/sandbox/cashier?out_trade_no=${reference}` } : {};
}
