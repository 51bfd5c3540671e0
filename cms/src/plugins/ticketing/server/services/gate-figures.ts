import { settings } from '../../../../../config/settings';
import { type Day, instantAt, venueDay } from '../../../../kernel/clock';
import { db, only } from '../../../../kernel/db';
import type { Locale } from '../../../../kernel/errors';
import { FreshCache } from '../../../../kernel/fresh-cache';
import * as board from '../store/gate-board';
import { type GateFacts, gateFacts } from './gate-facts';
import { type Reason, reasonOf } from './list-entries';

export interface GateFigures {
  day: Day;
  timeZone: string;
  entered: number;
  left: number;
  refused: number;
  /** People inside now; null when nobody counts who leaves. */
  inside: number | null;
  openConflicts: number;
  reasons: (Reason & { count: number })[];
  hours: { hour: string; gate: string; entered: number; left: number; refused: number }[];
  gates: { slug: string; title: string; entered: number; left: number; refused: number }[];
}

interface DayCounts {
  counts: board.CountRow[];
  reasons: { reason: string; count: number }[];
}

/** Every inspector's page and the admin ask every few seconds; a day has a hundred thousand scans. */
const FRESH_MS = 2_000;
const counted = new FreshCache<string, DayCounts>({ freshMs: FRESH_MS, size: 100 }, countDay);

async function countDay(key: string): Promise<DayCounts> {
  const [day = '', gate] = key.split(' ');
  const bounds = [instantAt(day, '00:00'), instantAt(day, '24:00')] as const;
  const [counts, reasons] = await Promise.all([
    board.counts(db(), ...bounds, settings().venueTimeZone),
    board.reasons(db(), ...bounds, gate || null),
  ]);
  return { counts, reasons };
}

/** A day's figures, of one gate or of all; how many are inside is always of the whole venue. */
export async function readGateFigures(
  { day, gate }: { day?: Day | undefined; gate?: string | undefined },
  locale: Locale,
  now: Date,
): Promise<GateFigures> {
  const asked = day ?? venueDay(now);
  const [{ counts, reasons }, gates, open] = await Promise.all([
    counted.get(`${asked} ${gate ?? ''}`),
    gateFacts(),
    board.openConflicts(db()),
  ]);
  const shown = gate ? counts.filter((row) => row.gate === gate) : counts;
  const slugs = [...new Set([...gates.map(({ slug }) => slug), ...counts.map((row) => row.gate)])];
  return {
    day: asked,
    timeZone: settings().venueTimeZone,
    ...sumOf(shown),
    inside: insideOf(counts, gates),
    openConflicts: only(open).count,
    reasons: reasons.map(({ reason, count }) => ({ ...reasonOf(reason, locale), count })),
    hours: shown,
    gates: slugs
      .filter((slug) => !gate || slug === gate)
      .map((slug) => ({
        slug,
        title: gates.find((one) => one.slug === slug)?.title[locale] ?? slug,
        ...sumOf(counts.filter((row) => row.gate === slug)),
      })),
  };
}

const sumOf = (rows: readonly board.CountRow[]) => ({
  entered: rows.reduce((sum, { entered }) => sum + entered, 0),
  left: rows.reduce((sum, { left }) => sum + left, 0),
  refused: rows.reduce((sum, { refused }) => sum + refused, 0),
});

/** Of the gates that count; a gate that nobody set up does. Never below none: not everybody was counted coming in. */
function insideOf(counts: readonly board.CountRow[], gates: readonly GateFacts[]): number | null {
  const inner = new Set(gates.filter(({ countsInside }) => !countsInside).map(({ slug }) => slug));
  const { entered, left } = sumOf(counts.filter(({ gate }) => !inner.has(gate)));
  return left === 0 ? null : Math.max(0, entered - left);
}
