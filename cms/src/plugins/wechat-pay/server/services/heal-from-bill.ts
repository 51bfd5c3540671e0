import { db } from '../../../../kernel/db';
import { weChatPay } from '../gateway/gateway';
import { WeChatPayError } from '../gateway/outcome';
import * as billRows from '../store/bill-rows';
import { applyRefund } from './apply-refund';
import { settle } from './settle';
import { settleTransfer } from './settle-transfer';

/**
 * The bill is the last of the four ways in which news comes. What it says is done and is still under way here, WeChat
 * Pay is asked about once more, and the answer is applied as always. Answers how many were settled so.
 */
export async function heal(run: number, at: Date): Promise<number> {
  let healed = 0;
  for (const { kind, number } of await billRows.unsettled(db(), run)) {
    if (await settled[kind](number, at)) healed += 1;
  }
  return healed;
}

const settled: Record<billRows.Unsettled['kind'], (number: string, at: Date) => Promise<boolean>> = {
  payment: async (number) => (await settle(number)) === 'paid',
  refund: async (number, at) => {
    try {
      const state = await weChatPay().refunds.query(number);
      if (state) await applyRefund(state, at);
      return state?.status === 'SUCCESS';
    } catch (error) {
      // Then it stays a difference until the next run.
      if (error instanceof WeChatPayError) return false;
      throw error;
    }
  },
  transfer: async (number, at) => (await settleTransfer(number, at)) === 'paid',
};
