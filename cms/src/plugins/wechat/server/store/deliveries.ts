import { statement } from '../../../../kernel/db';

export interface DeliveryRow extends Record<string, unknown> {
  reference: string;
  transactionId: string;
  memberId: number;
  description: string;
  createdAt: Date;
}

/** Answers no row when the payment's delivery is known already. */
export const insert = statement<{ reference: string }, [string, string, number, string]>(
  'wechat-deliveries.insert',
  `insert into wechat_deliveries (reference, transaction_id, member_id, description) values ($1, $2, $3, $4)
   on conflict (reference) do nothing returning reference`,
);

/** Counts an attempt. Answers no row when the delivery is settled. */
export const attempt = statement<DeliveryRow, [string]>(
  'wechat-deliveries.attempt',
  `update wechat_deliveries set attempts = attempts + 1 where reference = $1 and state = 'waiting'
   returning reference, transaction_id as "transactionId", member_id as "memberId", description,
     created_at as "createdAt"`,
);

/** `settledAt` is null for a delivery that goes on waiting. */
export const record = statement<
  Record<string, never>,
  [string, 'waiting' | 'uploaded' | 'failed', number | null, Date | null]
>(
  'wechat-deliveries.record',
  `update wechat_deliveries set state = $2, error_code = $3, settled_at = $4
    where reference = $1 and state = 'waiting'`,
);
