import { settings } from '../../../../../config/settings';
import type { TransferConfirmation } from '../../../wechat-pay/contract';
import type { WithdrawalStatus } from '../rules/withdrawal';
import type { StepRow, WithdrawalRow } from '../store/withdrawals';

export interface WithdrawalView {
  number: string;
  amountFen: number;
  status: WithdrawalStatus;
  reason: string | null;
  at: string;
  method: 'transfer' | 'by-hand' | null;
  steps: { status: WithdrawalStatus | 'reviewed'; at: string; note: string | null }[];
  /** While the receiver must confirm in WeChat: for wx.requestMerchantTransfer. */
  confirmation: TransferConfirmation | null;
  /** Only with a sandbox: a page where a browser can confirm. */
  confirmUrl: string | null;
}

type Step = Pick<StepRow, 'status' | 'note' | 'at'>;

/** A withdrawal as its member sees it; who reviewed it is nobody's business outside. */
export function withdrawalView(
  { number, amountFen, status, reason, method, createdAt }: WithdrawalRow,
  steps: readonly Step[],
  confirmation: TransferConfirmation | null,
): WithdrawalView {
  return {
    number,
    amountFen,
    status,
    reason,
    at: createdAt.toISOString(),
    method,
    steps: steps.map((step) => ({ status: step.status, at: step.at.toISOString(), note: step.note })),
    confirmation,
    confirmUrl: confirmation && confirmUrlOf(confirmation),
  };
}

function confirmUrlOf({ mchId, appId, package: packed }: TransferConfirmation): string | null {
  const { sandbox, origin } = settings().wechatPay;
  return sandbox
    ? `${origin}/sandbox/transfer?${new URLSearchParams({ mchId, appId, package: packed })}`
    : null;
}
