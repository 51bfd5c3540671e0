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
  | 'offline-conflict'
  | 'refund-review'
  | 'uses-miscounted'
  | 'gift-drift'
  | 'delivery-not-uploaded'
  | 'refund-abnormal'
  | 'refund-failed'
  | 'refund-not-enough'
  | 'refund-not-accepted'
  | 'refund-mismatch'
  | 'refund-unknown'
  | 'mass-refund-failed'
  | 'transfer-not-enough'
  | 'transfer-not-accepted'
  | 'transfer-mismatch'
  | 'transfer-unknown'
  | 'withdrawal-review'
  | 'withdrawal-failed'
  | 'commission-drift'
  | 'reconciliation-difference'
  | 'reconciliation-failed'
  | 'points-drift';

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

const resolve = statement<{ id: number }, [string, string, string, string]>(
  'attention.resolve',
  `update attention_items set resolved_at = now(), resolved_by = $3, resolution = $4
    where kind = $1 and subject = $2 and resolved_at is null returning id`,
);

export interface Resolution {
  /** Name of who did it, as the record of changes would show it. */
  by: string;
  note: string;
}

/** Takes something out of the queue because a person dealt with it. False: it was not in the queue (any more). */
export async function resolveAttention(
  q: Queryable,
  kind: string,
  subject: string,
  { by, note }: Resolution,
): Promise<boolean> {
  const rows = await resolve(q, kind, subject, by, note);
  return rows.length > 0;
}

export interface ResolvedItem extends Record<string, unknown> {
  subject: string;
  resolvedBy: string;
  resolvedAt: Date;
  resolution: string;
}

/** What became of items that are out of the queue; of several of one subject the last. */
export const resolvedItems = statement<ResolvedItem, [string, string[]]>(
  'attention.resolved-items',
  `select distinct on (subject) subject, resolved_by as "resolvedBy", resolved_at as "resolvedAt", resolution
     from attention_items where kind = $1 and subject = any($2::text[]) and resolved_at is not null
    order by subject, id desc`,
);

export interface AttentionItem extends Record<string, unknown> {
  kind: string;
  subject: string;
  facts: Record<string, unknown>;
  createdAt: Date;
  resolvedAt: Date | null;
  resolvedBy: string | null;
  resolution: string | null;
}

const COLUMNS = `kind, subject, facts, created_at as "createdAt", resolved_at as "resolvedAt",
  resolved_by as "resolvedBy", resolution`;

/** Everything that was ever in the queue about these subjects, oldest first. */
export const attentionAbout = statement<AttentionItem, [string[]]>(
  'attention.about',
  `select ${COLUMNS} from attention_items where subject = any($1::text[]) order by id limit 500`,
);

/** Counted no further: nobody leafs on. */
const MOST = 1000;

/** Of one kind, or of all when it is null. */
const listed = (matches: string, order: string) => `select ${COLUMNS}, (select count(*)::int from
    (select 1 from attention_items where ${matches} and ($1::text is null or kind = $1) limit ${MOST}) counted) as total
  from attention_items where ${matches} and ($1::text is null or kind = $1) order by ${order} limit $2 offset $3`;

type Page = [kind: string | null, limit: number, offset: number];

/** What waits, who waits longest on top. */
export const openAttention = statement<AttentionItem & { total: number }, Page>(
  'attention.open',
  listed('resolved_at is null', 'id'),
);

/** What is dealt with, the last on top. */
export const doneAttention = statement<AttentionItem & { total: number }, Page>(
  'attention.done',
  listed('resolved_at is not null', 'resolved_at desc, id desc'),
);

export interface AttentionCount extends Record<string, unknown> {
  kind: string;
  count: number;
  since: Date;
}

/** How much of what waits, and since when. */
export const attentionCounts = statement<AttentionCount, []>(
  'attention.counts',
  `select kind, count(*)::int as count, min(created_at) as since from attention_items
    where resolved_at is null group by kind order by min(created_at)`,
);
