import type { Sandbox } from '../../src/index.js';
import { call, newNumber, payCall } from './client.js';

export const TRANSFERS = '/v3/fund-app/mch-transfer/transfer-bills';

export type TransferBody = ReturnType<typeof transferBody>;
type Told = Record<string, string>;

export function transferBody(sandbox: Sandbox, openid: string, more: Record<string, unknown> = {}) {
  return {
    appid: sandbox.credentials.appId,
    out_bill_no: newNumber('W'),
    transfer_scene_id: '1005',
    openid,
    transfer_amount: 3000,
    transfer_remark: '推广佣金',
    transfer_scene_report_infos: [
      { info_type: '岗位类型', info_content: '推广员' },
      { info_type: '报酬说明', info_content: '十一月推广佣金' },
    ],
    ...more,
  };
}

export function createTransfer(sandbox: Sandbox, body: unknown, headers = {}) {
  return payCall<Told>(sandbox, 'POST', TRANSFERS, body, { headers });
}

export function queryTransfer(sandbox: Sandbox, outBillNo: string, aheadMs = 0) {
  return payCall<Told>(sandbox, 'GET', `${TRANSFERS}/out-bill-no/${outBillNo}`, undefined, { aheadMs });
}

export function cancelTransfer(sandbox: Sandbox, outBillNo: string) {
  return payCall<Told>(sandbox, 'POST', `${TRANSFERS}/out-bill-no/${outBillNo}/cancel`);
}

/** What the payee does on the phone. */
export function confirmTransfer(sandbox: Sandbox, input: unknown) {
  return call(sandbox, 'POST', '/sandbox/transfers/confirm', input);
}

/** Asks until the transfer is in this state. @returns the answer that said so */
export async function transferReaches(
  sandbox: Sandbox,
  { out_bill_no }: TransferBody,
  state: string,
): Promise<Told> {
  for (let attempt = 0; attempt < 200; attempt += 1) {
    const { json } = await queryTransfer(sandbox, out_bill_no);
    if (json.state === state) return json;
    await new Promise((resolve) => setTimeout(resolve, 10));
  }
  throw new Error(`never ${state}`);
}
