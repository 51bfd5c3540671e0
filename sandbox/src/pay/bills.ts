import { gzipSync } from 'node:zlib';
import { FUND_ACCOUNTS, fundFlowBillText } from '../bills/fund-flow-bill.js';
import { TRADE_BILL_TYPES, tradeBillText } from '../bills/trade-bill.js';
import { answerBill, oneOfQuery } from './bill-request.js';
import type { PayEndpoint } from './call.js';
import { invalidRequest } from './refusal.js';

/** A day's payments and refunds. */
export const tradeBill: PayEndpoint = {
  method: 'GET',
  path: '/v3/bill/tradebill',
  handle(call) {
    const type = oneOfQuery(call, 'bill_type', TRADE_BILL_TYPES) ?? 'ALL';
    return answerBill(call, 'trade', (day) => tradeBillText(call.world, day, type));
  },
};

/** A day's movements of money on one of the merchant's accounts; transfers are on OPERATION. */
export const fundFlowBill: PayEndpoint = {
  method: 'GET',
  path: '/v3/bill/fundflowbill',
  limit: { perSecond: 3 },
  handle(call) {
    const account = oneOfQuery(call, 'account_type', FUND_ACCOUNTS) ?? 'BASIC';
    return answerBill(call, 'fund-flow', (day) => fundFlowBillText(call.world, day, account));
  },
};

/** The file. The request is signed like every other, over path and query; the answer is not: its hash was. */
export const downloadBill: PayEndpoint = {
  method: 'GET',
  path: '/v3/billdownload/file',
  handle({ world, query }) {
    const file = world.bills.find(query.get('token') ?? '', world.clock.now());
    if (!file) throw invalidRequest('下载地址已失效，请重新申请账单');
    const bytes = Buffer.from(file.text, 'utf8');
    return file.gzip
      ? { status: 200, file: { bytes: gzipSync(bytes), contentType: 'application/x-gzip' } }
      : { status: 200, file: { bytes, contentType: 'text/plain; charset=utf-8' } };
  },
};
