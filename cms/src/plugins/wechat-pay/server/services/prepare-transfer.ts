import { settings } from '../../../../../config/settings';
import type { Tx } from '../../../../kernel/db';
import { DomainError } from '../../../../kernel/errors';
import { addJob } from '../../../../kernel/jobs';
import { toFen } from '../../../../kernel/money';
import { seal } from '../../../../kernel/vault';
import type { NewTransfer } from '../../contract';
import type { TransferRequest } from '../gateway/transfer-calls';
import { plainText } from '../rules/plain-text';
import { nameToSend, transferProblems } from '../rules/transfer-terms';
import * as transfers from '../store/transfers';
import { TRANSFER_JOB, transferKey } from './pursue-transfer';

/** 佣金报酬: wants exactly these two reports (商家转账, scene 1005). */
const SCENE = '1005';

/** Records the transfer and its job in the caller's transaction, so that neither can exist without the other. */
export async function prepareTransfer(tx: Tx, transfer: NewTransfer): Promise<void> {
  const { number, openid, userName } = transfer;
  const remark = plainText(transfer.remark, 32);
  const report = [
    { type: '岗位类型', content: plainText(transfer.post, 32) },
    { type: '报酬说明', content: plainText(transfer.explanation, 32) },
  ];
  const problems = transferProblems({ number, amountFen: transfer.amountFen, remark, report, userName });
  if (problems.length > 0) throw new DomainError('TRANSFER_INVALID', { problems });
  const amountFen = toFen(transfer.amountFen);
  const { appId, notifyOrigin } = settings().wechatPay;
  const request: TransferRequest = {
    appid: appId,
    out_bill_no: number,
    transfer_scene_id: SCENE,
    openid,
    transfer_amount: amountFen,
    transfer_remark: remark,
    transfer_scene_report_infos: report.map(({ type, content }) => ({
      info_type: type,
      info_content: content,
    })),
    notify_url: `${notifyOrigin}/api/wechat-pay/notify/transfer`,
  };
  const name = nameToSend({ amountFen, userName });
  const sealed = name ? seal(name) : null;
  const [inserted] = await transfers.insert(tx, number, amountFen, openid, sealed, JSON.stringify(request));
  if (inserted) await addJob(tx, TRANSFER_JOB, { number, round: 0 }, { key: transferKey(number) });
}
