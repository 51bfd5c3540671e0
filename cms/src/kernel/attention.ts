import { type Queryable, statement } from './db';

export type AttentionKind =
  | 'payment-mismatch'
  | 'paid-twice'
  | 'paid-late'
  | 'payment-unknown'
  | 'provider-unreachable'
  | 'counter-drift'
  | 'oversold'
  | 'waiting-drift'
  | 'places-stranded'
  | 'offer-failed'
  | 'money-unaccounted'
  | 'ticket-unpaid'
  | 'payment-unapplied'
  | 'refund-review'
  | 'uses-miscounted'
  | 'delivery-not-uploaded'
  | 'refund-abnormal'
  | 'refund-failed'
  | 'refund-not-enough'
  | 'refund-not-accepted'
  | 'refund-mismatch'
  | 'refund-unknown'
  | 'transfer-not-enough'
  | 'transfer-not-accepted'
  | 'transfer-mismatch'
  | 'transfer-unknown'
  | 'reconciliation-difference'
  | 'reconciliation-failed';

const raise = statement<{ id: number }, [string, string, string]>(
  'attention.raise',
  `insert into attention_items (kind, subject, facts) values ($1, $2, $3::jsonb)
   on conflict (kind, subject) where resolved_at is null do nothing
   returning id`,
);

/** Puts something in the queue of what needs a person. One open item for each kind and subject. */
export async function raiseAttention(
  q: Queryable,
  kind: AttentionKind,
  subject: string,
  facts: object,
): Promise<void> {
  await raise(q, kind, subject, JSON.stringify(facts));
}

const settle = statement<{ id: number }, [string, string, string]>(
  'attention.settle',
  `update attention_items set resolved_at = now(), resolved_by = 'system', resolution = $3
    where kind = $1 and subject = $2 and resolved_at is null returning id`,
);

/** Takes something out of the queue that came right by itself. */
export async function settleAttention(
  q: Queryable,
  kind: AttentionKind,
  subject: string,
  resolution: string,
): Promise<void> {
  await settle(q, kind, subject, resolution);
}
