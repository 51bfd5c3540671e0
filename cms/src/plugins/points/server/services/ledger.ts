import { only, type Tx } from '../../../../kernel/db';
import type { PointsAccount } from '../../contract';
import { type LotUse, takeFrom } from '../rules/lots';
import * as accounts from '../store/accounts';
import * as earned from '../store/earned';
import * as lots from '../store/lots';

/** An account that is locked in this transaction, without anything whose time is over. Reflects what is posted. */
export interface OpenAccount extends PointsAccount {
  readonly memberId: number;
}

/** What an entry says beside its figures. With the reason the cause is unique for ever. */
export interface Wording {
  reason: string;
  cause: string;
  title: string;
  ticketCode?: string | null;
}

/** Locks a member's account and ends what is due, so that nobody spends points that are over. */
export async function openAccount(tx: Tx, memberId: number, now: Date): Promise<OpenAccount> {
  const account = { memberId, ...(await accounts.lock(tx, memberId)) };
  for (const lot of await lots.due(tx, memberId, now)) await endLot(tx, account, lot, now);
  return account;
}

async function endLot(tx: Tx, account: OpenAccount, lot: lots.DueLot, at: Date): Promise<void> {
  await lots.expire(tx, lot.id);
  if (lot.ticketCode) await earned.addExpired(tx, lot.ticketCode, lot.points);
  await post(tx, account, { available: -lot.points, frozen: 0, debt: 0, expiresAt: null }, at, {
    reason: 'expired',
    cause: `${lot.id} ${lot.expiredBefore}`,
    title: '积分到期',
  });
}

interface Figures {
  available: number;
  frozen: number;
  debt: number;
  expiresAt: Date | null;
}

/** Throws when the account has not that much: whoever calls has looked under the lock. */
async function post(
  tx: Tx,
  account: OpenAccount,
  figures: Figures,
  at: Date,
  { ticketCode = null, ...wording }: Wording,
): Promise<number> {
  const { memberId } = account;
  const { id } = only(await accounts.post(tx, { memberId, ...figures, ...wording, ticketCode, at }));
  account.available += figures.available;
  account.frozen += figures.frozen;
  account.debt += figures.debt;
  return id;
}

export interface Movement {
  /** So many more or fewer available, before a debt is looked at. */
  available: number;
  /** So many more or fewer frozen. */
  frozen: number;
  /** Of points that become available. */
  expiresAt: Date | null;
}

/**
 * One entry. What becomes available pays a debt first and is a new lot for the rest; what is taken comes from the lots,
 * and what they have not becomes debt. Answers the entry's id, or null when nothing moves.
 */
export async function move(
  tx: Tx,
  account: OpenAccount,
  movement: Movement,
  at: Date,
  wording: Wording,
): Promise<number | null> {
  const { frozen } = movement;
  if (movement.available === 0 && frozen === 0) return null;
  if (movement.available >= 0) {
    const paid = Math.min(account.debt, movement.available);
    const available = movement.available - paid;
    const expiresAt = available > 0 ? movement.expiresAt : null;
    const entryId = await post(tx, account, { available, frozen, debt: -paid, expiresAt }, at, wording);
    if (available > 0)
      await lots.add(tx, account.memberId, entryId, wording.ticketCode ?? null, available, expiresAt);
    return entryId;
  }
  const { uses, missing } = takeFrom(
    await lots.left(tx, account.memberId),
    -movement.available,
    wording.ticketCode ?? null,
  );
  const available = movement.available + missing;
  const entryId = await post(tx, account, { available, frozen, debt: missing, expiresAt: null }, at, wording);
  await takeLots(tx, entryId, uses);
  return entryId;
}

async function takeLots(tx: Tx, entryId: number, uses: readonly LotUse[]): Promise<void> {
  if (uses.length === 0) return;
  const taken = await lots.take(
    tx,
    entryId,
    uses.map(({ lotId }) => lotId),
    uses.map(({ points }) => points),
  );
  if (taken.length !== uses.length)
    throw new Error(`entry ${entryId}: lots of points changed under their lock`);
}

/** Points that were taken are there again, in these lots; what is not returned to them pays a debt. */
export async function putBack(
  tx: Tx,
  account: OpenAccount,
  { returns, paid }: { returns: readonly LotUse[]; paid: number },
  at: Date,
  wording: Wording,
): Promise<void> {
  const available = returns.reduce((sum, { points }) => sum + points, 0);
  await post(tx, account, { available, frozen: 0, debt: -paid, expiresAt: null }, at, wording);
  await lots.putBack(
    tx,
    returns.map(({ lotId }) => lotId),
    returns.map(({ points }) => points),
  );
}
