import { inTransaction } from '../../../../kernel/db';
import type { TicketRefunded } from '../../../../kernel/events/catalogue';
import { messages } from '../deps';

/** Why the money came; twenty signs at most. */
const NOTES: Record<string, string> = {
  changed: '改签差价已退回，原路到账',
  goodwill: '补偿已退回，门票仍然有效',
  'change-lapsed': '改签未成功，差价已退回',
  'paid-late': '支付超时未出票，已退回',
  'paid-twice': '重复支付的金额已退回',
};

/** Tells that money is back with the payer. Idempotent by the refund's number; nothing where there was no money. */
export async function announceRefund(refund: TicketRefunded): Promise<void> {
  const { memberId, ticketCode, title, refundNumber, amountFen, cause, notice, at } = refund;
  if (amountFen === 0) return;
  await inTransaction((tx) =>
    messages().send(tx, {
      memberId,
      kind: 'refunded',
      cause: refundNumber,
      page: `pages/ticket/index?code=${ticketCode}`,
      data: {
        title,
        amountFen,
        refundNumber,
        refundedAt: at,
        note: notice ?? NOTES[cause] ?? '退款已原路退回，请查收',
      },
    }),
  );
}
