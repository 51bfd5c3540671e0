import { beijingDay } from '../../src/bills/day.js';
import { type Sandbox, startSandbox } from '../../src/index.js';
import {
  call,
  JSAPI,
  newNumber,
  openidOfDemo,
  type PrepayBody,
  paidOrder,
  payCall,
  prepayBody,
} from './client.js';
import { confirmTransfer, createTransfer, queryTransfer, transferBody } from './transfers.js';

const NOWHERE = 'http://127.0.0.1:9/notify';

/** A day on which two orders were paid, 128.00 and 256.00, 100.00 refunded of the second, and 30.00 transferred. */
export interface BilledDay {
  sandbox: Sandbox;
  openid: string;
  first: PrepayBody;
  /** Its description has a comma. */
  second: PrepayBody;
  refundNo: string;
  transferNo: string;
}

export const today = () => beijingDay(Date.now());

export async function billedDay(): Promise<BilledDay> {
  const sandbox = await startSandbox({ speed: 1000 });
  const openid = await openidOfDemo(sandbox, 'lin');
  const settings = { refundDelayMs: 0, transferPayMs: 0, billsReadyAtOnce: true };
  await call(sandbox, 'POST', '/sandbox/settings', settings);
  const first = await paidOrder(sandbox, openid, NOWHERE);
  const amount = { total: 25600, currency: 'CNY' };
  const second = { ...prepayBody(sandbox, openid, NOWHERE), description: '成人票,两张', amount };
  await payCall(sandbox, 'POST', JSAPI, second);
  await call(sandbox, 'POST', '/sandbox/pay', { out_trade_no: second.out_trade_no });
  const refundNo = newNumber('R');
  await payCall(sandbox, 'POST', '/v3/refund/domestic/refunds', {
    out_trade_no: second.out_trade_no,
    out_refund_no: refundNo,
    amount: { refund: 10000, total: 25600, currency: 'CNY' },
  });
  const transfer = transferBody(sandbox, openid);
  await createTransfer(sandbox, transfer);
  await confirmTransfer(sandbox, { out_bill_no: transfer.out_bill_no });
  await queryTransfer(sandbox, transfer.out_bill_no);
  return { sandbox, openid, first, second, refundNo, transferNo: transfer.out_bill_no };
}
