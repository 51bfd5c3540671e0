import { settings } from '../../../../../config/settings';
import { auditActors, auditRows } from '../../../../kernel/audit';
import { type Day, instantAt } from '../../../../kernel/clock';
import { db } from '../../../../kernel/db';
import type { AuditActorRow, AuditRow } from '../admin-routes/audit-shapes';

export interface AuditAsked {
  page: number;
  pageSize: number;
  subjectKind?: string;
  subjectId?: string;
  /** `admin:3`, as `listAuditActors` answers it. */
  actor?: string;
  day?: Day;
}

/** Changes, newest first. */
export async function listAudit(asked: AuditAsked): Promise<{ rows: AuditRow[]; total: number }> {
  const { page, pageSize, day } = asked;
  const filter = {
    subjectKind: asked.subjectKind ?? null,
    subjectId: asked.subjectId ?? null,
    actor: asked.actor ?? null,
    from: day ? instantAt(day, '00:00') : null,
    to: day ? instantAt(day, '24:00') : null,
  };
  const rows = await auditRows(db(), filter, pageSize, (page - 1) * pageSize);
  return {
    total: rows[0]?.total ?? 0,
    rows: rows.map((row) => ({
      id: row.id,
      at: row.at.toISOString(),
      actor: { kind: row.actorKind, name: row.actorName },
      action: row.action,
      subject: { kind: row.subjectKind, id: row.subjectId, title: row.subjectTitle },
      changes: row.changes.map(({ of, ...change }) => ({ ...change, ...(of ? { of: [...of] } : {}) })),
    })),
  };
}

/** Who can be asked for, and the zone in which times are to be shown. */
export async function listAuditActors(): Promise<{ actors: AuditActorRow[]; timeZone: string }> {
  return { actors: await auditActors(db()), timeZone: settings().venueTimeZone };
}
