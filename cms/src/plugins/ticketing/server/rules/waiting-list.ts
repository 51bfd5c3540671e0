import type { ErrorCode } from '../../../../kernel/errors';

export type WaitingStatus = 'waiting' | 'offered' | 'taken' | 'lapsed' | 'left' | 'expired' | 'failed';

/** Every move an entry of the waiting list may make. What is not here cannot happen. */
const transitions = {
  offer: { from: ['waiting'], to: 'offered' },
  leave: { from: ['waiting'], to: 'left' },
  expire: { from: ['waiting'], to: 'expired' },
  fail: { from: ['waiting'], to: 'failed' },
  pay: { from: ['offered'], to: 'taken' },
  lapse: { from: ['offered'], to: 'lapsed' },
} as const satisfies Record<string, { from: readonly WaitingStatus[]; to: WaitingStatus }>;

export type WaitingMove = keyof typeof transitions;

export const waitingMoves: Record<WaitingMove, { from: readonly WaitingStatus[]; to: WaitingStatus }> =
  transitions;

/** Reasons of DATE_NOT_BOOKABLE that no later moment takes back. */
const OVER = ['past', 'cutoff-passed'];

/**
 * What a refusal of the hold means for the entry whose turn it is. `again`: it says something of the slot, not of the
 * entry, which keeps its place in line. All else ends the entry, so that it does not stand in the way of the next.
 */
export function afterRefusal(code: ErrorCode, reason: unknown): 'again' | 'expired' | 'failed' {
  if (code === 'SLOT_SOLD_OUT' || (code === 'DATE_NOT_BOOKABLE' && reason === 'closed')) return 'again';
  return code === 'DATE_NOT_BOOKABLE' && OVER.includes(String(reason)) ? 'expired' : 'failed';
}

const MINUTE_MS = 60_000;

/**
 * When an offer made at `at` ends: after the offer's time, but not beyond the cut-off of sale; yet never sooner than
 * an ordinary hold would, which may outlive the cut-off too.
 */
export function offerEnd(at: Date, minutes: { offer: number; hold: number }, closesAt: Date): Date {
  const end = Math.min(at.getTime() + minutes.offer * MINUTE_MS, closesAt.getTime());
  return new Date(Math.max(end, at.getTime() + minutes.hold * MINUTE_MS));
}
