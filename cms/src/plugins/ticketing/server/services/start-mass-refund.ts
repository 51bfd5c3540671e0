import { type Actor, adminActor, recordAudit } from '../../../../kernel/audit';
import { newNumber } from '../../../../kernel/code';
import { db, inTransaction, isUniqueViolation, only, type Tx } from '../../../../kernel/db';
import { DomainError } from '../../../../kernel/errors';
import { sumFen } from '../../../../kernel/money';
import { rowsOf } from '../rules/mass-refund';
import { isOver } from '../rules/slot-edit';
import { slotLabel } from '../rules/slot-label';
import * as items from '../store/mass-refund-items';
import type { TargetSlot } from '../store/mass-refund-targets';
import * as runs from '../store/mass-refunds';
import { editSlots } from './edit-slots';
import { type MassPlan, type MassSelection, planMassRefund } from './plan-mass-refund';
import { wakeMassRefunds } from './run-mass-refunds';

export interface StartRequest {
  selection: MassSelection;
  /** Of the dry run that was confirmed. */
  token: string;
  /** What was typed to confirm it: the day, or the sum in yuan. */
  typed: string;
  reason: string;
  adminId: number;
}

/**
 * Begins a mass refund that was shown and confirmed; the work itself is done by a job. Slots that are still on sale are
 * closed first, when asked for. Answers the run's number.
 * Throws MASS_REFUND_NOT_CONFIRMED, SLOT_NOT_FOUND, MASS_REFUND_EMPTY, and MASS_REFUND_OUTDATED when what would be done
 * is not what was shown any more; then no ticket was touched, though slots may be closed already.
 */
export async function startMassRefund(request: StartRequest, at: Date): Promise<string> {
  const { selection, token, adminId } = request;
  const shown = await planMassRefund(db(), selection, at);
  refuseUnlessShown(shown, token);
  refuseUnlessTyped(request, shown);
  if (selection.closeSlots) await closeSlots(shown.slots, adminId, at);
  const actor = await adminActor(adminId);
  try {
    return await inTransaction(async (tx) => {
      const plan = await planMassRefund(tx, selection, at);
      refuseUnlessShown(plan, token);
      const number = await record(tx, request, plan, actor, at);
      await wakeMassRefunds(tx);
      return number;
    });
  } catch (error) {
    // Two who confirm at once: the tickets are in the hand of the first.
    if (isUniqueViolation(error, 'mass_refund_items_one_waiting'))
      throw new DomainError('MASS_REFUND_OUTDATED');
    throw error;
  }
}

function refuseUnlessShown(plan: MassPlan, token: string): void {
  if (plan.token !== token) throw new DomainError('MASS_REFUND_OUTDATED');
  const touched = plan.waiting.length + plan.judged.filter(({ action }) => action !== null).length;
  if (touched === 0) throw new DomainError('MASS_REFUND_EMPTY');
}

/** The amount as people may write it: `¥12,800.00`, `12800`. */
const FEN_PER_YUAN = 100;
const plainNumber = (text: string): number =>
  Number(text.normalize('NFKC').replace(/[¥,\s]/g, '') || Number.NaN);

function refuseUnlessTyped({ typed, selection }: StartRequest, { judged }: MassPlan): void {
  const sum = sumFen(judged.map(({ amountFen }) => amountFen));
  if (typed.trim() === selection.day) return;
  if (sum > 0 && Math.round(plainNumber(typed) * FEN_PER_YUAN) === sum) return;
  throw new DomainError('MASS_REFUND_NOT_CONFIRMED', { day: selection.day, amountFen: sum });
}

/** In transactions of their own: once a slot is closed, nothing is added to what the plan will find. */
async function closeSlots(slots: readonly TargetSlot[], adminId: number, at: Date): Promise<void> {
  const open = slots.filter((slot) => !slot.closed && !isOver(slot, at));
  for (const pool of new Set(open.map(({ poolId }) => poolId))) {
    const names = open.filter(({ poolId }) => poolId === pool).map(({ publicId }) => publicId);
    await editSlots({ pool, target: { slots: names }, edit: { closed: true }, adminId }, at);
  }
}

async function record(
  tx: Tx,
  { selection: { day, ...selection }, reason }: StartRequest,
  { judged, waiting, slots }: MassPlan,
  actor: Actor,
  at: Date,
): Promise<string> {
  const number = newNumber('M', at);
  const rows = rowsOf(judged);
  const touched = judged.filter(({ action }) => action !== null);
  const [chosen, shown] = [JSON.stringify(selection), JSON.stringify(rows)];
  const { id } = only(
    await runs.insert(tx, number, day, chosen, shown, reason, actor.id ?? '', actor.name, at),
  );
  await items.insertTickets(
    tx,
    id,
    touched.map(({ ticketId }) => ticketId),
    touched.map(({ amountFen }) => amountFen),
    at,
  );
  await items.insertWaiting(
    tx,
    id,
    waiting.map((entry) => entry.id),
    at,
  );
  const refunded = touched.filter(({ action }) => action === 'refund');
  await recordAudit(tx, {
    actor,
    action: 'mass-refund',
    subject: { kind: 'mass-refund', id: number, title: `${day} · ${number}` },
    changes: [
      { field: 'tickets', before: null, after: refunded.length, of: slots.map((slot) => labelOf(slot, day)) },
      { field: 'amountFen', before: null, after: sumFen(refunded.map(({ amountFen }) => amountFen)) },
    ],
  });
  return number;
}

const labelOf = (slot: TargetSlot, visitDate: string): string => slotLabel({ ...slot, visitDate });
