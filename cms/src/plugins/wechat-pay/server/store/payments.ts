import { statement } from '../../../../kernel/db';

export interface PaymentRow extends Record<string, unknown> {
  reference: string;
  status: 'created' | 'open' | 'paid' | 'closed';
  amountFen: number;
  request: Record<string, unknown>;
  sentAt: Date | null;
  prepayId: string | null;
  prepayAt: Date | null;
}

const COLUMNS = `reference, status, amount_fen as "amountFen", request, sent_at as "sentAt",
  prepay_id as "prepayId", prepay_at as "prepayAt"`;

export const insert = statement<Record<string, never>, [string, number, string, string, string, string]>(
  'payments.insert',
  `insert into payments (reference, status, amount_fen, app_id, mch_id, openid, request)
   values ($1, 'created', $2, $3, $4, $5, $6::jsonb)`,
);

export const find = statement<PaymentRow, [string]>(
  'payments.find',
  `select ${COLUMNS} from payments where reference = $1`,
);

/** Before the first prepay: WeChat Pay burns a number that it is told to close without ever having seen it. */
export const markSent = statement<{ reference: string }, [string, Date]>(
  'payments.mark-sent',
  `update payments set status = 'open', sent_at = coalesce(sent_at, $2)
    where reference = $1 and status in ('created', 'open') returning reference`,
);

export const keepPrepayId = statement<Record<string, never>, [string, string, Date]>(
  'payments.keep-prepay-id',
  'update payments set prepay_id = $2, prepay_at = $3 where reference = $1',
);

/** Answers a row when this call made it paid; none when it already was. A closed payment may still turn out paid. */
export const markPaid = statement<{ reference: string }, [string, string, Date]>(
  'payments.mark-paid',
  `update payments set status = 'paid', transaction_id = $2, paid_at = $3
    where reference = $1 and status <> 'paid' returning reference`,
);

/** Closes a number that was never sent; answers no row when somebody sends it at this moment. */
export const closeUnsent = statement<{ reference: string }, [string, Date]>(
  'payments.close-unsent',
  `update payments set status = 'closed', closed_at = $2
    where reference = $1 and status = 'created' and sent_at is null returning reference`,
);

export const markClosed = statement<Record<string, never>, [string, Date]>(
  'payments.mark-closed',
  `update payments set status = 'closed', closed_at = $2 where reference = $1 and status in ('created', 'open')`,
);
