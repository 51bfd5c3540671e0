import { type Queryable, statement } from './db';

export type AttentionKind =
  | 'payment-mismatch'
  | 'paid-twice'
  | 'paid-late'
  | 'payment-unknown'
  | 'provider-unreachable'
  | 'counter-drift'
  | 'money-unaccounted'
  | 'payment-unapplied'
  | 'uses-miscounted';

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
