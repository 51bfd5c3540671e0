import { type Queryable, statement } from '../db';

/** Who did it. `name` is what is shown for ever, so never an address or a phone. */
export type Actor =
  | { kind: 'admin' | 'member'; id: string; name: string }
  | { kind: 'system'; id: null; name: string };

/** One fact that is different now. Plain JSON; money in fen, instants ISO 8601, days `YYYY-MM-DD`. */
export interface AuditChange {
  field: string;
  before: unknown;
  after: unknown;
  /** Of a field that every language has for itself. */
  locale?: string;
  /** Uid of the component whose rows the values are. */
  component?: string;
  /** Of which parts of the subject, such as days; without it, of the subject itself. */
  of?: readonly string[];
}

export interface AuditEntry {
  actor: Actor;
  /** A verb: `create`, `update`, `publish`, `close` … */
  action: string;
  subject: { kind: string; id: string; title: string };
  changes: readonly AuditChange[];
}

const insert = statement<
  Record<string, never>,
  [string, string | null, string, string, string, string, string, string]
>(
  'audit.record',
  `insert into audit_entries (actor_kind, actor_id, actor_name, action, subject_kind, subject_id, subject_title, changes)
   values ($1, $2, $3, $4, $5, $6, $7, $8::jsonb)`,
);

/**
 * Keeps who changed what. To be called in the transaction of the change, so that one is never without the other; not
 * called when nothing changed. Never hand it secrets or what is about a visitor: entries stay for ever.
 */
export async function recordAudit(
  q: Queryable,
  { actor, action, subject, changes }: AuditEntry,
): Promise<void> {
  await insert(
    q,
    actor.kind,
    actor.id,
    actor.name,
    action,
    subject.kind,
    subject.id,
    subject.title,
    JSON.stringify(changes),
  );
}
