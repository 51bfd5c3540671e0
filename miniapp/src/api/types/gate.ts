import type { Day } from '@/lib/days';

export interface Gate {
  slug: string;
  title: string;
}

export interface ScanRequest {
  code: string;
  gate: string;
  device: string;
  key: string;
  count?: number;
}

/** `facts` name what an inspector must know: usedAt, gate (slug), date, from, until. */
export interface ScanResult {
  id: string;
  admitted: boolean;
  reason?: string;
  facts?: Record<string, unknown>;
  ticket?: { shortCode: string; title: string; date: Day | null; visitor: string | null; priceFen: number };
  headCount: number;
  usesLeft: number;
  at: string;
}
