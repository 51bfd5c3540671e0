import type { GateRules } from '@gate/gate-check';
import type { ManifestKind, ManifestSlot, ManifestTicket } from '@gate/manifest';
import type { CodeKind } from '@gate/read-code';
import type { Day } from '@/lib/days';
import type { TicketStatus } from './ticket';

export type Direction = 'in' | 'out';

export interface Gate {
  slug: string;
  title: string;
  direction: Direction | 'both';
  idCheck: boolean;
}

export interface ScanRequest {
  code: string;
  gate: string;
  device: string;
  key: string;
  direction: Direction;
  /** How many enter; without it the answer asks (HEAD_COUNT) when more than one could. */
  count?: number;
  /** The inspector has looked at the document. */
  idChecked?: boolean;
}

/** `facts` name what an inspector must know: usedAt, gate (slug), date, from, until, mostHeads, visitor, document. */
export interface ScanResult {
  id: string;
  admitted: boolean;
  reason?: string;
  facts?: Record<string, unknown>;
  ticket?: { shortCode: string; title: string; date: Day | null; visitor: string | null; priceFen?: number };
  /** What was used; not when going out. */
  entitlement?: { title: string; uses: number; usesLeft: number };
  direction: Direction;
  headCount: number;
  usesLeft: number;
  at: string;
}

/** A ticket that opens nothing here today, and why. */
export interface Revocation {
  code: string;
  shortCode: string;
  reason: string;
  facts: Record<string, unknown>;
}

/** One page of what a gate keeps for working without network. */
export interface ManifestPage {
  now: string;
  day: Day;
  dayEndsAt: string;
  /** True on the first page of a whole list: what was kept before is void. */
  reset: boolean;
  keys: { id: string; publicKey: string }[];
  rules: {
    skewSeconds: number;
    offlineMinutes: number;
    offlineRefuses: 'live-only' | 'all';
    undoMinutes: number;
    largestBatch: number;
  };
  gate: GateRules & { title: string };
  kinds: ManifestKind[];
  slots: ManifestSlot[];
  tickets: ManifestTicket[];
  revoked: Revocation[];
  nextCursor: string;
  more: boolean;
}

/** A scan that was decided on the device, without network. */
export interface UploadedScan {
  key: string;
  /** As scanned or typed. */
  code: string;
  kind: CodeKind | 'unknown';
  direction: Direction;
  count: number;
  idChecked: boolean;
  scannedAt: string;
  decision: 'admitted' | 'refused';
  reason?: string;
}

/** Why an entry should not have been; `beyond`: people for whom there was no use. */
export interface ScanConflict {
  reason: string;
  facts: Record<string, unknown>;
  beyond: number;
}

export interface UploadResult {
  key: string;
  /** The scan's id, for undoing it. */
  id: string;
  admitted: boolean;
  usesLeft: number;
  conflict: ScanConflict | null;
}

/** A ticket that was looked up for somebody who cannot show a code; what is about a person is masked. */
export interface FoundTicket {
  /** Scanned as a typed code. */
  shortCode: string;
  title: string;
  status: TicketStatus;
  date: Day | null;
  orderNumber: string | null;
  visitor: string | null;
  phone: string | null;
  document: string | null;
  usesLeft: number;
  /** What this gate would say to one person now. */
  verdict: { admitted: boolean; reason?: string; facts?: Record<string, unknown> };
}
