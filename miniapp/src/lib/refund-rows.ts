import type { RefundTier } from '@/api/types';

/** Until when: so many days or hours before the visit begins (`before`), at its beginning, or after it. */
export interface RefundMoment {
  side: 'before' | 'start' | 'after';
  unit: 'days' | 'hours';
  count: number;
}

export type RefundFee = { kind: 'free' } | { kind: 'none' } | { kind: 'fee'; percent: number; fen: number };

export interface RefundRow {
  /** Null: from then on. */
  until: RefundMoment | null;
  fee: RefundFee;
}

function momentOf(untilHours: number): RefundMoment {
  const hours = Math.abs(untilHours);
  const isDays = hours % 24 === 0 && hours > 0;
  const side = untilHours === 0 ? 'start' : untilHours > 0 ? 'before' : 'after';
  return { side, unit: isDays ? 'days' : 'hours', count: isDays ? hours / 24 : hours };
}

function feeOf({ feePercent, feeFen }: RefundTier): RefundFee {
  if (feePercent >= 100) return { kind: 'none' };
  if (feePercent === 0 && feeFen === 0) return { kind: 'free' };
  return { kind: 'fee', percent: feePercent, fen: feeFen };
}

/** One tier in itself. */
export function refundRow(tier: RefundTier): RefundRow {
  return { until: momentOf(tier.untilHours), fee: feeOf(tier) };
}

/**
 * A product's refund tiers as rows to read from the top: the longest before the visit first, and what holds after the
 * last one. No tiers: not refundable at all.
 */
export function refundRows(tiers: readonly RefundTier[]): RefundRow[] {
  const sorted = [...tiers].sort((a, b) => b.untilHours - a.untilHours);
  const rows: RefundRow[] = sorted.map(refundRow);
  const last = rows[rows.length - 1];
  return last?.fee.kind === 'none' ? rows : [...rows, { until: null, fee: { kind: 'none' } }];
}
