import type { CommissionState } from './commission';

/** Balances of a promoter. `debtFen`: taken back after it was gone; whoever has one has nothing available. */
export interface Account {
  pendingFen: number;
  confirmedFen: number;
  availableFen: number;
  lockedFen: number;
  paidFen: number;
  debtFen: number;
}

export const EMPTY: Account = {
  pendingFen: 0,
  confirmedFen: 0,
  availableFen: 0,
  lockedFen: 0,
  paidFen: 0,
  debtFen: 0,
};

export type EntryKind =
  | 'earned'
  | 'confirmed'
  | 'unconfirmed'
  | 'released'
  | 'reduced'
  | 'voided'
  | 'taken-back'
  | 'withdrawn'
  | 'returned'
  | 'paid-out';

/** A change of balances, and what was earned (or lost) by it: the changes add up to that, debt counted against. */
export interface Change extends Account {
  kind: EntryKind;
  amountFen: number;
}

type Counted = Pick<CommissionState, 'status' | 'countedFen'>;

/** What comes in pays a debt first. */
function give(account: Account, fen: number): Partial<Account> {
  const againstDebtFen = Math.min(account.debtFen, fen);
  return { debtFen: -againstDebtFen, availableFen: fen - againstDebtFen };
}

/** What is not there any more becomes debt. */
function take(account: Account, fen: number): Partial<Account> {
  const thereFen = Math.min(account.availableFen, fen);
  return { availableFen: -thereFen, debtFen: fen - thereFen };
}

const changeOf = (kind: EntryKind, amountFen: number, parts: Partial<Account>): Change => ({
  ...EMPTY,
  ...parts,
  kind,
  amountFen,
});

/** What moving a commission does to its promoter's account; null when nothing moves. */
export function moveCommission(account: Account, from: Counted | null, to: Counted): Change | null {
  const before = from ?? { status: 'void' as const, countedFen: 0 };
  if (before.status === to.status && before.countedFen === to.countedFen) return null;
  const amountFen = to.countedFen - before.countedFen;
  const parts: Partial<Account> = { ...EMPTY };
  const add = (more: Partial<Account>) => {
    for (const [name, fen] of Object.entries(more) as [keyof Account, number][])
      parts[name] = (parts[name] ?? 0) + fen;
  };
  if (before.status === 'available' && to.status === 'available') {
    add(amountFen < 0 ? take(account, -amountFen) : give(account, amountFen));
  } else {
    if (before.status === 'available') add(take(account, before.countedFen));
    if (before.status === 'pending') add({ pendingFen: -before.countedFen });
    if (before.status === 'confirmed') add({ confirmedFen: -before.countedFen });
    if (to.status === 'available') add(give(account, to.countedFen));
    if (to.status === 'pending') add({ pendingFen: to.countedFen });
    if (to.status === 'confirmed') add({ confirmedFen: to.countedFen });
  }
  return changeOf(kindOf(before, to), amountFen, parts);
}

function kindOf(before: Counted, to: Counted): EntryKind {
  if (before.status === 'available' && to.countedFen < before.countedFen) return 'taken-back';
  if (to.status === 'void') return 'voided';
  if (before.status === to.status) return 'reduced';
  if (before.status === 'void') return 'earned';
  if (to.status === 'available') return 'released';
  if (to.status === 'confirmed') return 'confirmed';
  return 'unconfirmed';
}

/** Money that a request sets aside; the account must have it and owe nothing, which the store's guard sees to. */
export const lockForWithdrawal = (fen: number): Change =>
  changeOf('withdrawn', 0, { availableFen: -fen, lockedFen: fen });

/** Nothing came of a request: its money is back, and pays what was owed meanwhile. */
export const returnWithdrawal = (account: Account, fen: number): Change =>
  changeOf('returned', 0, { lockedFen: -fen, ...give(account, fen) });

export const payWithdrawal = (fen: number): Change =>
  changeOf('paid-out', 0, { lockedFen: -fen, paidFen: fen });
