import { db } from '../../../../kernel/db';
import { type ErrorCode, type Locale, sentenceFor } from '../../../../kernel/errors';
import { maskName } from '../../../../kernel/mask';
import * as board from '../store/gate-board';
import { type GateFacts, gateFacts } from './gate-facts';

export interface Reason {
  code: ErrorCode;
  text: string;
}

export interface GateEntry {
  id: string;
  at: string;
  gate: { slug: string; title: string };
  direction: 'in' | 'out';
  device: string;
  /** The inspector's chosen name or the end of an id; `admin:3` for one of the admin. */
  by: string;
  shortCode: string | null;
  title: string | null;
  /** Masked. */
  visitor: string | null;
  headCount: number;
  admitted: boolean;
  reason: Reason | null;
  offline: boolean;
  conflict: (Reason & { beyond: number }) | null;
  undone: { at: string; by: string } | null;
}

export interface GateConflict extends GateEntry {
  resolved: { at: string; by: string; note: string } | null;
}

export interface Leafed<Row> {
  rows: Row[];
  /** For the next rows; null: there are none. */
  nextCursor: string | null;
}

export interface EntriesAsked {
  gate?: string | undefined;
  inspectorId?: number | undefined;
  admitted?: boolean | undefined;
  before?: string | undefined;
  limit: number;
}

/** Attempts at the gates, newest first. */
export async function listEntries(asked: EntriesAsked, locale: Locale): Promise<Leafed<GateEntry>> {
  const { gate = null, inspectorId = null, admitted = null, before, limit } = asked;
  const [rows, gates] = await Promise.all([
    board.entries(db(), cursorOf(before), gate, inspectorId, admitted, limit + 1),
    gateFacts(),
  ]);
  return leafed(rows, limit, (row) => entryView(row, gates, locale));
}

/** Entries without network that should not have been, newest first, and what became of each. */
export async function listConflicts(
  { open, before, limit }: { open: boolean; before?: string | undefined; limit: number },
  locale: Locale,
): Promise<Leafed<GateConflict>> {
  const [rows, gates] = await Promise.all([
    board.conflicts(db(), open, cursorOf(before), limit + 1),
    gateFacts(),
  ]);
  return leafed(rows, limit, (row) => ({
    ...entryView(row, gates, locale),
    resolved:
      row.resolvedAt === null
        ? null
        : { at: row.resolvedAt.toISOString(), by: row.resolvedBy ?? '', note: row.resolution ?? '' },
  }));
}

/** Numbers of rows do not leave readably. */
const cursorOf = (text: string | undefined): number | null => {
  const number = Number.parseInt(Buffer.from(text ?? '', 'base64url').toString(), 36);
  return Number.isSafeInteger(number) ? number : null;
};

function leafed<Row extends board.EntryRow, View>(
  rows: readonly Row[],
  limit: number,
  view: (row: Row) => View,
): Leafed<View> {
  const shown = rows.slice(0, limit);
  const last = rows.length > limit ? shown.at(-1) : undefined;
  return {
    rows: shown.map(view),
    nextCursor: last ? Buffer.from(last.cursor.toString(36)).toString('base64url') : null,
  };
}

function entryView(row: board.EntryRow, gates: readonly GateFacts[], locale: Locale): GateEntry {
  const { id, direction, device, by, shortCode, title, headCount, admitted, offline, beyond } = row;
  const gate = gates.find(({ slug }) => slug === row.gate);
  return {
    id,
    at: row.at.toISOString(),
    gate: { slug: row.gate, title: gate?.title[locale] ?? row.gate },
    direction,
    device,
    by,
    shortCode,
    title,
    visitor: row.visitorName && maskName(row.visitorName),
    headCount,
    admitted,
    reason: row.reason === null ? null : reasonOf(row.reason, locale),
    offline,
    conflict: row.conflict === null ? null : { ...reasonOf(row.conflict, locale), beyond },
    undone: row.undoneAt && { at: row.undoneAt.toISOString(), by: row.undoneBy ?? '' },
  };
}

// Scans keep only codes of the catalogue.
export const reasonOf = (code: string, locale: Locale): Reason => ({
  code: code as ErrorCode,
  text: sentenceFor(code as ErrorCode, locale),
});
