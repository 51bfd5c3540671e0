import { adminActor, recordAudit } from '../../../../kernel/audit';
import { venueDay } from '../../../../kernel/clock';
import { db, inTransaction, type Tx } from '../../../../kernel/db';
import { DomainError } from '../../../../kernel/errors';
import type { PointsAccount } from '../../contract';
import { endsAt } from '../rules/lifetime';
import * as adjustments from '../store/adjustments';
import * as members from '../store/members';
import { move, type OpenAccount, openAccount } from './ledger';
import { type PointRules, pointRules } from './point-rules';

export interface Adjustment {
  /** documentId of the member */
  member: string;
  /** Added, or taken when negative; never more than there is. */
  points: number;
  /** Why; the member reads it. */
  note: string;
  /** The caller's own; the same again changes nothing. */
  key: string;
  adminId: number;
  now: Date;
}

/**
 * Adds or takes points because one of staff says so, in the record of changes and in the member's statement.
 * Throws MEMBER_NOT_FOUND, POINTS_NOT_ENOUGH, POINTS_LIMIT_REACHED with what is left of the day, IDEMPOTENCY_KEY_REUSED.
 */
export async function adjust(adjustment: Adjustment): Promise<PointsAccount> {
  const [member] = await members.byDocumentId(db(), adjustment.member);
  if (!member) throw new DomainError('MEMBER_NOT_FOUND');
  const rules = await pointRules();
  const actor = await adminActor(adjustment.adminId);
  return inTransaction(async (tx) => {
    await adjustments.lockAdmin(tx, adjustment.adminId);
    const account = await openAccount(tx, member.id, adjustment.now);
    if (await wasDone(tx, member.id, adjustment)) return figuresOf(account);
    await refuse(tx, account, adjustment, rules);
    const before = account.available;
    await book(tx, account, { ...adjustment, adminName: actor.name }, rules);
    await recordAudit(tx, {
      actor,
      action: 'adjust-points',
      // Not the reason: it may name a visitor, and entries stay for ever. It is kept with the adjustment.
      subject: { kind: 'points', id: adjustment.member, title: `#${adjustment.member.slice(-6)}` },
      changes: [{ field: 'points', before, after: account.available - account.debt }],
    });
    return figuresOf(account);
  });
}

const figuresOf = ({ available, frozen, debt }: PointsAccount): PointsAccount => ({
  available,
  frozen,
  debt,
});

/** Under the lock of who adjusts: a repeat waits for the first. */
async function wasDone(
  tx: Tx,
  memberId: number,
  { key, points, note, adminId }: Adjustment,
): Promise<boolean> {
  const [before] = await adjustments.ofKey(tx, causeOf({ adminId, key }));
  if (!before) return false;
  if (before.memberId !== memberId || before.points !== points || before.note !== note)
    throw new DomainError('IDEMPOTENCY_KEY_REUSED');
  return true;
}

const causeOf = ({ adminId, key }: Pick<Adjustment, 'adminId' | 'key'>) => `${adminId} ${key}`;

async function refuse(
  tx: Tx,
  { available }: OpenAccount,
  { points, adminId, now }: Adjustment,
  { adjustPerDay }: PointRules,
): Promise<void> {
  if (points < 0 && available < -points)
    throw new DomainError('POINTS_NOT_ENOUGH', { available, needed: -points });
  const [today] = await adjustments.sumOfDay(tx, adminId, venueDay(now));
  const left = adjustPerDay - (today?.points ?? 0);
  if (Math.abs(points) > left) throw new DomainError('POINTS_LIMIT_REACHED', { left: Math.max(0, left) });
}

async function book(
  tx: Tx,
  account: OpenAccount,
  { points, note, adminId, adminName, key, now }: Adjustment & { adminName: string },
  rules: PointRules,
): Promise<void> {
  const movement = { available: points, frozen: 0, expiresAt: endsAt(rules, now) };
  const wording = { reason: 'adjusted', cause: causeOf({ adminId, key }), title: '景区调整' };
  const entryId = await move(tx, account, movement, now, wording);
  if (entryId === null) throw new Error('an adjustment of nothing');
  await adjustments.add(tx, entryId, adminId, adminName, note, points, venueDay(now), now);
}
