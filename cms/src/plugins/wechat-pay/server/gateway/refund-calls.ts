import { z } from 'zod';
import type { Client } from './client';
import { isUnknownNumber, WeChatPayError } from './outcome';

/** The exact parameters of a refund, kept with it: every repeat sends these. */
export interface RefundRequest {
  out_trade_no: string;
  out_refund_no: string;
  reason?: string;
  notify_url: string;
  amount: { refund: number; total: number; currency: 'CNY' };
}

/** A refund as WeChat Pay states it. Notifications say the same in other words: `refund_status`, no `create_time`. */
export interface RefundState {
  number: string;
  reference: string;
  refundId: string;
  status: 'SUCCESS' | 'CLOSED' | 'PROCESSING' | 'ABNORMAL';
  amountFen: number;
  acceptedAt: Date | null;
  succeededAt: Date | null;
}

const STATUSES = ['SUCCESS', 'CLOSED', 'PROCESSING', 'ABNORMAL'] as const;
const instant = z.string().transform((text) => new Date(text));
const common = {
  out_refund_no: z.string(),
  out_trade_no: z.string(),
  refund_id: z.string(),
  success_time: instant.optional(),
  create_time: instant.optional(),
  amount: z.object({ refund: z.number().int() }),
};
const answerShape = z.object({ ...common, status: z.enum(STATUSES) });

/** The plaintext of a notification about a refund. */
export const refundNewsShape = z
  .object({ ...common, mchid: z.string(), refund_status: z.enum(STATUSES) })
  .transform(({ refund_status, mchid, ...news }) => ({
    mchid,
    ...stateOf({ ...news, status: refund_status }),
  }));

/** All throw WeChatPayError. */
export class RefundCalls {
  constructor(private readonly client: Client) {}

  /** The same number is the same refund, however often it is asked for. */
  async create(request: RefundRequest): Promise<RefundState> {
    const answer = await this.client.refunds(request);
    return understood(answer.data);
  }

  /**
   * Sends an abnormal refund to the merchant's own account instead of the payer's, who is then paid by other means.
   * Asking again while it is under way answers the same.
   */
  async sendToMerchant(refundId: string, number: string): Promise<RefundState> {
    const path = `/v3/refund/domestic/refunds/${refundId}/apply-abnormal-refund`;
    return understood(
      await this.client.postPath(path, { out_refund_no: number, type: 'MERCHANT_BANK_CARD' }),
    );
  }

  /** Null when WeChat Pay never accepted the number. */
  async query(number: string): Promise<RefundState | null> {
    try {
      const answer = await this.client.find_refunds(number);
      return understood(answer.data);
    } catch (error) {
      if (isUnknownNumber(error)) return null;
      throw error;
    }
  }
}

function understood(data: unknown): RefundState {
  const parsed = answerShape.safeParse(data);
  if (!parsed.success) throw new WeChatPayError('unknown', 'answer-not-understood');
  return stateOf(parsed.data);
}

function stateOf(data: z.output<typeof answerShape>): RefundState {
  return {
    number: data.out_refund_no,
    reference: data.out_trade_no,
    refundId: data.refund_id,
    status: data.status,
    amountFen: data.amount.refund,
    acceptedAt: data.create_time ?? null,
    succeededAt: data.success_time ?? null,
  };
}
