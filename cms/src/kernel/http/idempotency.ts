import { createHash } from 'node:crypto';
import { type Queryable, statement, type Tx } from '../db';
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
const read = statement<{ fingerprint: string; answer: unknown }, [number, string]>(
  'idempotency.read',
  'select fingerprint, answer from idempotency_keys where member_id = $1 and key = $2',
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
 * The answer a key already has, or undefined. Asked before anything is checked: a repeat must get the first answer
 * also when what was asked for is no longer possible (sold out since, or bought by the first call).
 * Throws IDEMPOTENCY_KEY_REUSED.
 */
export async function recall<T>(q: Queryable, idempotency: Idempotency | undefined): Promise<T | undefined> {
  if (!idempotency) return undefined;
  const [before] = await read(q, idempotency.memberId, idempotency.key);
  if (!before) return undefined;
  if (before.fingerprint !== idempotency.fingerprint) throw new DomainError('IDEMPOTENCY_KEY_REUSED');
  return before.answer as T;
}

export const forgetKeysBefore = forgetOld;
