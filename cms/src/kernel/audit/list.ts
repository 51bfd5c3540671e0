import { type Queryable, statement } from '../db';
import type { Actor, AuditChange } from './record';

export interface AuditRow extends Record<string, unknown> {
  id: string;
  at: Date;
  actorKind: Actor['kind'];
  actorId: string | null;
  actorName: string;
  action: string;
  subjectKind: string;
  subjectId: string;
  subjectTitle: string;
  changes: AuditChange[];
}

interface CountedAuditRow extends AuditRow {
  total: number;
}

/** Null means any. Instants are half open: from `from` until before `to`. */
export interface AuditFilter {
  subjectKind: string | null;
  subjectId: string | null;
  actor: string | null;
  from: Date | null;
  to: Date | null;
}

/** Counted no further: nobody leafs on, and counting all of years would be slow. */
const MOST = 10_000;

const MATCHES = `($1::text is null or subject_kind = $1) and ($2::text is null or subject_id = $2)
  and ($3::text is null or actor_kind || ':' || coalesce(actor_id, '') = $3)
  and ($4::timestamptz is null or (at >= $4 and at < $5))`;

const rows = statement<
  CountedAuditRow,
  [string | null, string | null, string | null, Date | null, Date | null, number, number]
>(
  'audit.list',
  `select public_id as id, at, actor_kind as "actorKind", actor_id as "actorId", actor_name as "actorName", action,
          subject_kind as "subjectKind", subject_id as "subjectId", subject_title as "subjectTitle", changes,
          (select count(*)::int from (select 1 from audit_entries where ${MATCHES} limit ${MOST}) counted) as total
     from audit_entries where ${MATCHES}
    order by audit_entries.id desc limit $6 offset $7`,
);

/** A page of entries, newest first; each row knows how many there are in all. */
export const auditRows = (q: Queryable, filter: AuditFilter, limit: number, offset: number) =>
  rows(q, filter.subjectKind, filter.subjectId, filter.actor, filter.from, filter.to, limit, offset);

export interface AuditActor extends Record<string, unknown> {
  /** `admin:3`, as the filter takes it. */
  key: string;
  name: string;
}

/** Everybody who ever changed something, under the name of the last time. */
export const auditActors = statement<AuditActor, []>(
  'audit.actors',
  `select key, name from (
     select distinct on (1) actor_kind || ':' || coalesce(actor_id, '') as key, actor_name as name
       from audit_entries order by 1, id desc) a
    order by name`,
);

/** What was done to these subjects, of one kind, oldest first. */
export const auditOf = statement<AuditRow, [kind: string, ids: string[]]>(
  'audit.of-subjects',
  `select public_id as id, at, actor_kind as "actorKind", actor_id as "actorId", actor_name as "actorName", action,
          subject_kind as "subjectKind", subject_id as "subjectId", subject_title as "subjectTitle", changes
     from audit_entries where subject_kind = $1 and subject_id = any($2::text[])
    order by id limit 500`,
);
