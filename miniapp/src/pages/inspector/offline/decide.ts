import type { GateDecision, GateRules, GateTicket } from '@gate/gate-check';
import { gateTicketOf } from '@gate/manifest';
import { checkOffline, type OfflineLimits } from '@gate/offline-check';
import { type CodeKind, type ReadCode, readCode, type Verify } from '@gate/read-code';
import type { Direction, ScanResult } from '@/api/types';
import { venueDay } from '@/lib/days';
import type { OwnUse } from './kept-scan';
import type { FoundTicket, ListedTicket } from './manifest-store';
import { withOwnUses } from './own-uses';

export interface OfflineAttempt {
  code: string;
  gate: GateRules;
  direction: Direction;
  count: number | null;
  idChecked: boolean;
  /** On the server's clock. */
  atMs: number;
}

export interface OfflineKnowledge {
  verify: Verify;
  skewSeconds: number;
  limits: OfflineLimits;
  find: (code: string) => Promise<FoundTicket | null>;
  /** Of one ticket, by its full code. */
  ownUses: (ticket: string) => OwnUse[];
}

export interface OfflineAnswer {
  kind: CodeKind | 'unknown';
  answer: ScanResult;
  use: OwnUse | null;
}

/** Decides without network by the server's own rules, in their order: code, list, then the gate's check. */
export async function decideOffline(
  attempt: OfflineAttempt,
  known: OfflineKnowledge,
): Promise<OfflineAnswer> {
  const read = readCode(attempt.code, known.verify, new Date(attempt.atMs), known.skewSeconds);
  return { kind: read.kind, ...(await decide(attempt, read, known)) };
}

type Decided = Omit<OfflineAnswer, 'kind'>;

async function decide(attempt: OfflineAttempt, read: ReadCode, known: OfflineKnowledge): Promise<Decided> {
  if (!('code' in read)) return refused(attempt, read.reason);
  const found = await known.find(read.code);
  // Whoever leaves may: an old code, or one that this list does not have, is no reason to keep anybody inside.
  if (attempt.direction === 'out') return leaving(attempt, found);
  if (!read.ok) return refused(attempt, read.reason);
  if (found && 'revoked' in found) return refused(attempt, found.revoked.reason, found.revoked.facts);
  return entering(attempt, read.kind, found?.listed ?? null, known);
}

function entering(
  attempt: OfflineAttempt,
  kind: CodeKind,
  listed: ListedTicket | null,
  known: OfflineKnowledge,
): Decided {
  const { gate, count: headCount, idChecked } = attempt;
  const at = new Date(attempt.atMs);
  const day = venueDay(attempt.atMs);
  const ticket = listed && stateOf(listed, known.ownUses(listed.ticket.code), day);
  const decision = checkOffline(ticket, { gate, kind, headCount, idChecked, at, day }, known.limits);
  if (!listed || !ticket || !decision.admitted) {
    const refusal = decision.admitted ? {} : { reason: decision.reason, facts: decision.facts };
    return { answer: { ...answerOf(attempt, listed, ticket), admitted: false, ...refusal }, use: null };
  }
  return admitted(attempt, listed, ticket, decision);
}

function admitted(
  attempt: OfflineAttempt,
  listed: ListedTicket,
  ticket: GateTicket,
  { entitlement, headCount }: Extract<GateDecision, { admitted: true }>,
): Decided {
  const answer = answerOf(attempt, listed, ticket);
  const { position, uses, used } = entitlement;
  const title = listed.kind.parts[position]?.title ?? '';
  return {
    answer: {
      ...answer,
      admitted: true,
      entitlement: { title, uses, usesLeft: uses - used - headCount },
      headCount,
      usesLeft: answer.usesLeft - headCount,
    },
    use: {
      ticket: listed.ticket.code,
      position,
      heads: headCount,
      at: answer.at,
      day: venueDay(attempt.atMs),
      gate: attempt.gate.slug,
    },
  };
}

const leaving = (attempt: OfflineAttempt, found: FoundTicket | null): Decided => ({
  answer: {
    ...answerOf(attempt, found && 'listed' in found ? found.listed : null, null),
    admitted: true,
  },
  use: null,
});

const refused = (attempt: OfflineAttempt, reason: string, facts: Record<string, unknown> = {}): Decided => ({
  answer: { ...answerOf(attempt, null, null), admitted: false, reason, facts },
  use: null,
});

const stateOf = ({ ticket, kind, slot }: ListedTicket, uses: OwnUse[], day: string): GateTicket =>
  withOwnUses(gateTicketOf(ticket, kind, slot), uses, day);

/** The shape that the server answers with, so that one screen shows both. */
function answerOf(attempt: OfflineAttempt, listed: ListedTicket | null, ticket: GateTicket | null) {
  const parts = ticket?.entitlements ?? [];
  return {
    id: '',
    ...(listed ? { ticket: shownAtGate(listed) } : {}),
    direction: attempt.direction,
    headCount: attempt.count ?? 1,
    usesLeft: parts.reduce((sum, { uses, used }) => sum + Math.max(0, uses - used), 0),
    at: new Date(attempt.atMs).toISOString(),
  };
}

const shownAtGate = ({ ticket, kind, slot }: ListedTicket) => ({
  shortCode: ticket.shortCode,
  title: kind.title,
  date: slot?.date ?? null,
  visitor: ticket.visitor,
});
