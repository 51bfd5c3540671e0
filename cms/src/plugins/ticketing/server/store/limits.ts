import { statement, type Tx } from '../../../../kernel/db';
import { isGuarded } from '../../../../kernel/guards';

interface DayQuota {
  memberId: number;
  productId: string;
  visitDate: string | null;
}
interface DocumentQuota {
  productId: string;
  visitDate: string;
  documentHash: string;
}

/** Class of our advisory locks on a member's day: two integers name a lock, and this one says whose it is. */
const DAY_LOCKS = 7_418;

const lockKeys = statement<Record<string, never>, [number, string[]]>(
  'limits.lock-days',
  `select pg_advisory_xact_lock($1, h) from (select distinct hashtext(k) as h from unnest($2::text[]) as k order by 1) s`,
);
const countDays = statement<
  { key: string; count: number },
  [string[], number[], string[], (string | null)[]]
>(
  'limits.count-days',
  `select n.key, count(t.id)::int as count
     from unnest($1::text[], $2::int[], $3::text[], $4::date[]) as n(key, member_id, product_id, visit_date)
     join tickets t on t.member_id = n.member_id and t.product_id = n.product_id
      and t.visit_date is not distinct from n.visit_date and t.status not in ('void', 'refunded', 'changed')
    group by n.key`,
);
const takenDocuments = statement<{ key: string }, [string[], string[], string[], string[]]>(
  'limits.documents-taken',
  `select n.key from unnest($1::text[], $2::text[], $3::date[], $4::text[]) as n(key, product_id, visit_date, hash)
    where exists (select 1 from tickets t where t.product_id = n.product_id and t.visit_date = n.visit_date
      and t.document_hash = decode(n.hash, 'base64') and t.one_per_document
      and t.status in ('held', 'valid', 'used', 'refunding', 'blocked'))`,
);
const countHeld = statement<{ memberId: number; count: number }, [number[]]>(
  'limits.count-held',
  `select member_id as "memberId", count(*)::int as count from tickets
    where status = 'held' and member_id = any($1::int[]) group by member_id`,
);

/** Names a member's day of a product. */
export const dayKey = (memberId: number, productId: string, visitDate: string | null): string =>
  `day ${memberId} ${productId} ${visitDate}`;

/** Locks members' days until the transaction ends and answers how many tickets each already has there. */
export async function lockDays(tx: Tx, days: readonly [string, DayQuota][]): Promise<Map<string, number>> {
  const keys = days.map(([key]) => key);
  if (isGuarded('limits.lock-days')) await lockKeys(tx, DAY_LOCKS, keys);
  const rows = await countDays(
    tx,
    keys,
    days.map(([, { memberId }]) => memberId),
    days.map(([, { productId }]) => productId),
    days.map(([, { visitDate }]) => visitDate),
  );
  return new Map(rows.map(({ key, count }) => [key, count]));
}

/** Which of these documents already have their ticket for the product and day. */
export async function documentsTaken(
  tx: Tx,
  documents: readonly [string, DocumentQuota][],
): Promise<Set<string>> {
  const rows = await takenDocuments(
    tx,
    documents.map(([key]) => key),
    documents.map(([, { productId }]) => productId),
    documents.map(([, { visitDate }]) => visitDate),
    documents.map(([, { documentHash }]) => documentHash),
  );
  return new Set(rows.map(({ key }) => key));
}

/** How many tickets each member holds unpaid. */
export async function heldBy(tx: Tx, memberIds: number[]): Promise<Map<number, number>> {
  const rows = await countHeld(tx, memberIds);
  return new Map(rows.map(({ memberId, count }) => [memberId, count]));
}
