import { z } from 'zod';
import type { Client } from './client';
import { isUnknownNumber, WeChatPayError } from './outcome';

const PATH = '/v3/fund-app/mch-transfer/transfer-bills';

/** The exact parameters of a transfer, kept with it. `user_name` is encrypted for WeChat Pay. */
export interface TransferRequest {
  appid: string;
  out_bill_no: string;
  transfer_scene_id: string;
  openid: string;
  transfer_amount: number;
  transfer_remark: string;
  transfer_scene_report_infos: { info_type: string; info_content: string }[];
  notify_url: string;
  user_name?: string;
  user_recv_perception?: string;
}

const STATES = [
  'ACCEPTED',
  'PROCESSING',
  'WAIT_USER_CONFIRM',
  'TRANSFERING',
  'SUCCESS',
  'FAIL',
  'CANCELING',
  'CANCELLED',
] as const;
export type ProviderState = (typeof STATES)[number];

const shape = z.object({
  out_bill_no: z.string(),
  transfer_bill_no: z.string(),
  state: z.enum(STATES),
  mch_id: z.string().optional(),
  mchid: z.string().optional(),
  package_info: z.string().optional(),
  fail_reason: z.string().optional(),
  transfer_amount: z.number().int().optional(),
  create_time: z.string().optional(),
  update_time: z.string().optional(),
});

/** A transfer as WeChat Pay states it, in answers and notifications alike. */
export interface TransferStatement {
  number: string;
  transferId: string;
  state: ProviderState;
  /** Only some answers name it. */
  merchant: string | null;
  /** Only while the state is WAIT_USER_CONFIRM, and only in the answer to `create`. */
  packageInfo: string | null;
  failure: string | null;
  amountFen: number | null;
  acceptedAt: Date | null;
  updatedAt: Date | null;
}

/** The plaintext of a notification about a transfer, much as the answer to a query. */
export const transferNewsShape = shape.transform(statementOf);

/** All throw WeChatPayError. */
export class TransferCalls {
  constructor(private readonly client: Client) {}

  /** `keySerial`: WeChat Pay's key that `user_name` was encrypted with. */
  async create(request: TransferRequest, keySerial: string | null): Promise<TransferStatement> {
    const body = request as TransferRequest & Record<string, unknown>;
    return understood(await this.client.postPath(PATH, body, keySerial ?? undefined));
  }

  /** Null when WeChat Pay never accepted the number. */
  async query(number: string): Promise<TransferStatement | null> {
    try {
      return understood(await this.client.getPath(`${PATH}/out-bill-no/${number}`));
    } catch (error) {
      if (isUnknownNumber(error)) return null;
      throw error;
    }
  }

  /** Asks to take it back while the member has not confirmed. What came of it, a query says. */
  async cancel(number: string): Promise<void> {
    await this.client.postPath(`${PATH}/out-bill-no/${number}/cancel`);
  }
}

function understood(data: unknown): TransferStatement {
  const parsed = shape.safeParse(data);
  if (!parsed.success) throw new WeChatPayError('unknown', 'answer-not-understood');
  return statementOf(parsed.data);
}

const instant = (text: string | undefined): Date | null => (text ? new Date(text) : null);

function statementOf(data: z.output<typeof shape>): TransferStatement {
  return {
    number: data.out_bill_no,
    transferId: data.transfer_bill_no,
    state: data.state,
    merchant: data.mch_id ?? data.mchid ?? null,
    packageInfo: data.package_info ?? null,
    failure: data.fail_reason ?? null,
    amountFen: data.transfer_amount ?? null,
    acceptedAt: instant(data.create_time),
    updatedAt: instant(data.update_time),
  };
}
