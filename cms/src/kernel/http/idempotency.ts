import { createHash } from 'node:crypto';
import { db, type Queryable, statement, type Tx } from '../db';
import { DomainError } from '../errors';

/** What makes a repeated write recognisable: the client's key and what was asked under it. */
export interface Idempotency {
  memberId: number;
  key: string;
  fingerprint: string;
}

const claim = statement<{ claimed: boolean }, [number, string, string]>(
  'idempotency.claim',
  `insert into idempotency_keys (member_id, key, fingerprint) values ($1, $2, $3)
   on conflict (member_id, key) do nothing
   returning true as claimed`,
);
const claimMany = statement<{ memberId: number; key: string }, [number[], string[], string[]]>(
  'idempotency.claim-many',
  `insert into idempotency_keys (member_id, key, fingerprint)
   select * from unnest($1::int[], $2::text[], $3::text[])
   on conflict (member_id, key) do nothing
   returning member_id as "memberId", key`,
);
const keepMany = statement<Record<string, never>, [number[], string[], string[]]>(
  'idempotency.keep-many',
  `update idempotency_keys k set answer = n.answer::jsonb
     from unnest($1::int[], $2::text[], $3::text[]) as n(member_id, key, answer)
    where k.member_id = n.member_id and k.key = n.key`,
);
/** As text: Strapi's own connections, on which some writes run, do not parse JSON, ours do. */
const read = statement<{ fingerprint: string; answer: string | null }, [number, string]>(
  'idempotency.read',
  'select fingerprint, answer::text as answer from idempotency_keys where member_id = $1 and key = $2',
);
const release = statement<Record<string, never>, [number[], string[]]>(
  'idempotency.release',
  `delete from idempotency_keys k using unnest($1::int[], $2::text[]) as n(member_id, key)
    where k.member_id = n.member_id and k.key = n.key`,
);
const keep = statement<Record<string, never>, [number, string, string]>(
  'idempotency.keep',
  'update idempotency_keys set answer = $3::jsonb where member_id = $1 and key = $2',
);
const forgetOld = statement<Record<string, never>, [Date]>(
  'idempotency.forget',
  'delete from idempotency_keys where created_at < $1',
);

export const fingerprintOf = (method: string, path: string, body: unknown): string =>
  createHash('sha256')
    .update(`${method} ${path}\n${JSON.stringify(body ?? null)}`)
    .digest('base64url');

/**
 * Runs `write` at most once for a key, inside the write's own transaction: the key and the write are committed
 * together or not at all. A second call waits for the first to end (the insert blocks on its row), then answers
 * the same again. Without a key the write just runs.
 * Throws IDEMPOTENCY_KEY_REUSED when the key was used for something else.
 */
export async function once<T>(
  tx: Tx,
  idempotency: Idempotency | undefined,
  write: () => Promise<T>,
): Promise<T> {
  if (!idempotency) return write();
  const { memberId, key, fingerprint } = idempotency;
  const [won] = await claim(tx, memberId, key, fingerprint);
  if (!won) return (await recall<T>(tx, idempotency)) as T;
  const answer = await write();
  await keep(tx, memberId, key, JSON.stringify(answer));
  return answer;
}

/**
 * Runs `write`; when it is refused, a repeat still gets the first answer: what was asked for may be impossible by now
 * just because the first call did it (sold out since, the cart is empty).
 */
export async function orFirstAnswer<T>(
  idempotency: Idempotency | undefined,
  write: () => Promise<T>,
): Promise<T> {
  try {
    return await write();
  } catch (error) {
    if (!(error instanceof DomainError)) throw error;
    const before = await recall<T>(db(), idempotency);
    if (before === undefined) throw error;
    return before;
  }
}

/** The answer a key already has, or undefined. Throws IDEMPOTENCY_KEY_REUSED. */
export async function recall<T>(q: Queryable, idempotency: Idempotency | undefined): Promise<T | undefined> {
  if (!idempotency) return undefined;
  const [before] = await read(q, idempotency.memberId, idempotency.key);
  if (!before) return undefined;
  if (before.fingerprint !== idempotency.fingerprint) throw new DomainError('IDEMPOTENCY_KEY_REUSED');
  return (before.answer === null ? null : JSON.parse(before.answer)) as T;
}

/** `once` for a group: answers, in order, whether each job is the one that has its key now. */
export async function claimKeys(tx: Tx, keys: readonly (Idempotency | undefined)[]): Promise<boolean[]> {
  const given = keys.filter((key) => key !== undefined);
  const rows =
    given.length === 0
      ? []
      : await claimMany(
          tx,
          given.map((k) => k.memberId),
          given.map((k) => k.key),
          given.map((k) => k.fingerprint),
        );
  // Two jobs of one group may carry one key: the first of them has it.
  const claimed = new Set(rows.map(({ memberId, key }) => `${memberId} ${key}`));
  return keys.map((key) => key === undefined || claimed.delete(`${key.memberId} ${key.key}`));
}

/** Keeps the answers of keys that were claimed in this transaction. */
export async function keepAnswers(
  tx: Tx,
  kept: readonly { key: Idempotency; answer: unknown }[],
): Promise<void> {
  if (kept.length === 0) return;
  const answers = kept.map(({ answer }) => JSON.stringify(answer));
  await keepMany(
    tx,
    kept.map(({ key }) => key.memberId),
    kept.map(({ key }) => key.key),
    answers,
  );
}

/** Lets go of keys whose write was refused, so that the same key may try again. */
export const releaseKeys = async (tx: Tx, keys: readonly Idempotency[]): Promise<void> => {
  if (keys.length > 0)
    await release(
      tx,
      keys.map(({ memberId }) => memberId),
      keys.map(({ key }) => key),
    );
};

export const forgetKeysBefore = forgetOld;
