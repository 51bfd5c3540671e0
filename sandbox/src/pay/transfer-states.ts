import type { TransferState } from '../state/pay-rows.js';

/** Where a transfer may go from where it stands. */
export const TRANSFER_MOVES: Record<TransferState, readonly TransferState[]> = {
  ACCEPTED: ['PROCESSING', 'CANCELING', 'FAIL'],
  PROCESSING: ['WAIT_USER_CONFIRM', 'CANCELING', 'FAIL'],
  WAIT_USER_CONFIRM: ['TRANSFERING', 'CANCELING', 'FAIL'],
  TRANSFERING: ['SUCCESS', 'FAIL'],
  CANCELING: ['CANCELLED'],
  SUCCESS: [],
  FAIL: [],
  CANCELLED: [],
};

export function mayMove(from: TransferState, to: TransferState): boolean {
  return TRANSFER_MOVES[from].includes(to);
}

/** At its end: only now is the merchant notified, and only after FAIL or CANCELLED may a new number be used. */
export function isFinal(state: TransferState): boolean {
  return TRANSFER_MOVES[state].length === 0;
}
