import { settings } from '../../../../../config/settings';
import { attentionCounts, doneAttention, openAttention } from '../../../../kernel/attention';
import { db } from '../../../../kernel/db';
import type { ATTENTION_STATES, AttentionFigures, AttentionRow } from '../admin-routes/attention-shapes';

export interface AttentionAsked {
  state: (typeof ATTENTION_STATES)[number];
  kind?: string | undefined;
  page: number;
  pageSize: number;
}

/** A page of what needs a person, or of what is dealt with. */
export async function listAttention({
  state,
  kind = undefined,
  page,
  pageSize,
}: AttentionAsked): Promise<{ rows: AttentionRow[]; total: number }> {
  const read = state === 'open' ? openAttention : doneAttention;
  const rows = await read(db(), kind ?? null, pageSize, (page - 1) * pageSize);
  return {
    total: rows[0]?.total ?? 0,
    rows: rows.map(({ createdAt, resolvedAt, resolvedBy, resolution, ...row }) => ({
      kind: row.kind,
      subject: row.subject,
      facts: row.facts,
      createdAt: createdAt.toISOString(),
      resolved: resolvedAt
        ? { by: resolvedBy ?? '', at: resolvedAt.toISOString(), note: resolution ?? '' }
        : null,
    })),
  };
}

/** How much waits, kind by kind, what waits longest first. */
export async function readAttentionFigures(): Promise<AttentionFigures> {
  const kinds = await attentionCounts(db());
  return {
    timeZone: settings().venueTimeZone,
    total: kinds.reduce((total, { count }) => total + count, 0),
    kinds: kinds.map(({ kind, count, since }) => ({ kind, count, since: since.toISOString() })),
  };
}
