import { ApiError, NetworkError } from '@/api/errors';
import type { Direction, ScanResult } from '@/api/types';
import type { OfflineAnswer, OfflineKnowledge } from './decide';
import type { GateFacts } from './download';
import type { KeptScan } from './kept-scan';
import { verifierOf } from './verify-signature';

export interface Attempt {
  key: string;
  code: string;
  direction: Direction;
  count: number | null;
  idChecked: boolean;
  /** When the code was read, if the inspector was asked something since: looking takes longer than a live code lives. */
  readAtMs?: number;
}

/** As long as the server allows for looking at a document. */
const ASKED_MS = 5 * 60_000;
/** Questions of the gate: nothing happened yet, so there is nothing to book. */
const QUESTIONS = ['HEAD_COUNT', 'ID_CHECK'];

/** The instant that counts for an attempt on which the inspector was asked something before. */
export function decisiveMs({ readAtMs = Number.NaN }: Attempt, nowMs: number): number {
  return nowMs - readAtMs <= ASKED_MS ? readAtMs : nowMs;
}

export const isQuestion = ({ admitted, reason }: ScanResult): boolean =>
  !admitted && QUESTIONS.includes(reason ?? '');

/** No answer, or one from a server in trouble. */
export const isUnreachable = (error: unknown): boolean =>
  error instanceof NetworkError || (error instanceof ApiError && error.status >= 500);

/** What a gate knows by itself, but for its tickets. */
export function knowledgeOf({
  rules,
  publicKeys,
  syncedAt,
}: GateFacts): Omit<OfflineKnowledge, 'find' | 'ownUses'> {
  const { offlineMinutes, offlineRefuses: refuseThen, skewSeconds } = rules;
  const limits = { syncedAt: new Date(syncedAt), offlineMinutes, refuseThen };
  return { verify: verifierOf(publicKeys), skewSeconds, limits };
}

export function keptScan(
  gate: string,
  { key, code, direction, count, idChecked }: Attempt,
  { kind, answer, use }: OfflineAnswer,
  state: KeptScan['state'],
): KeptScan {
  return { key, code, kind, gate, direction, count, idChecked, scannedAt: answer.at, state, answer, use };
}
