import { resultPath } from '@/lib/routes';
import { type Pay, PlatformUnsupported } from './contract';

function resultUrl(orderNumber: string): string {
  const { origin, pathname } = window.location;
  return `${origin}${pathname}#${resultPath(orderNumber)}`;
}

/**
 * WeChat Pay's mini-program payment cannot run in a browser. Where the server names a cashier page we go
 * there and are sent back to the result page; elsewhere the visitor is told to open WeChat.
 */
export const pay: Pay = (payment, orderNumber) => {
  if (payment.provider === 'none') return Promise.resolve('submitted');
  if (!payment.cashierUrl) return Promise.reject(new PlatformUnsupported('pay'));
  const cashier = new URL(payment.cashierUrl, window.location.href);
  cashier.searchParams.set('return_url', resultUrl(orderNumber));
  window.location.assign(cashier.href);
  return Promise.resolve('left');
};
