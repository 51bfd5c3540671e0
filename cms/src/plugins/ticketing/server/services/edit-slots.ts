import { type Actor, type AuditChange, adminActor, recordAudit } from '../../../../kernel/audit';
import { type Day, venueDay } from '../../../../kernel/clock';
import { db, inTransaction, type Queryable } from '../../../../kernel/db';
import { DomainError } from '../../../../kernel/errors';
import { tell } from '../../../../kernel/news';
import type { EditAnswer } from '../admin-routes/calendar-shapes';
import { isShort } from '../rules/day-fill';
import { type Edited, editsOf, fallsOn, isOver, type SlotEdit } from '../rules/slot-edit';
import { slotLabel } from '../rules/slot-label';
import * as store from '../store/calendar';
import { placesFreed } from './places-freed';
import { type Pool, requirePool } from './pools';
import { requireRange, slotRow } from './read-slot-calendar';

/** Which slots: by their public ids, or of all days in a range, of these only some weekdays (0 Sunday … 6 Saturday). */
export type Target = { slots: string[] } | { from: Day; to: Day; weekdays?: number[] };

export interface EditRequest {
  pool: string;
  target: Target;
  edit: SlotEdit;
  adminId: number;
}

type EditedSlot = Edited<store.CalendarSlot>;

/**
 * Sets the size of slots, closes or reopens them, all or none, and answers what is different now. A size may be lower
 * than what is sold: then nothing is left. The same again changes nothing and leaves no second trace.
 * Throws POOL_NOT_FOUND, SLOT_NOT_FOUND, SLOT_IS_OVER, INVALID_INPUT.
 */
export async function editSlots(request: EditRequest, at: Date): Promise<EditAnswer> {
  const pool = await requirePool(request.pool);
  const actor = await adminActor(request.adminId);
  return inTransaction(async (tx) => {
    const ids = (await targets(tx, request, at)).map(({ id }) => id);
    const slots = await store.lock(tx, ids);
    const edited = editsOf(slots, request.edit);
    const editedIds = edited.map(({ slot }) => slot.id);
    if (edited.length > 0) {
      await store.setByHand(
        tx,
        edited.map(({ slot, after }) => ({ id: slot.id, ...after })),
      );
      await recordAudit(tx, entryOf(pool, actor, request.edit, edited));
      await tell(tx, 'catalogue');
      await placesFreed(tx, editedIds);
    }
    // What is kept for the waiting list is counted only now.
    return answerOf(tx, slots, edited, await store.lock(tx, editedIds), at);
  });
}

/** What `editSlots` would change, and for how many tickets; throws what it would throw. Writes nothing. */
export async function rehearseEdit(request: Omit<EditRequest, 'adminId'>, at: Date): Promise<EditAnswer> {
  await requirePool(request.pool);
  const slots = await targets(db(), request, at);
  const edited = editsOf(slots, request.edit);
  const after = edited.map((one) => ({ ...one.slot, ...one.after, editedByHand: true }));
  return answerOf(db(), slots, edited, after, at);
}

async function targets(
  q: Queryable,
  { pool, target }: Pick<EditRequest, 'pool' | 'target'>,
  at: Date,
): Promise<store.CalendarSlot[]> {
  if ('slots' in target) return namedSlots(q, pool, [...new Set(target.slots)], at);
  requireRange(target.from, target.to);
  if (target.from < venueDay(at)) throw new DomainError('SLOT_IS_OVER', { day: target.from });
  const slots = await store.between(q, pool, target.from, target.to);
  // Today's windows that are over are not what "today and the next days" means.
  return slots.filter((slot) => fallsOn(slot.visitDate, target.weekdays) && !isOver(slot, at));
}

async function namedSlots(q: Queryable, pool: string, names: string[], at: Date) {
  const slots = await store.byPublicIds(q, pool, names);
  const missing = names.filter((name) => !slots.some(({ publicId }) => publicId === name));
  if (missing.length > 0) throw new DomainError('SLOT_NOT_FOUND', { slots: missing });
  const over = slots.find((slot) => isOver(slot, at));
  if (over) throw new DomainError('SLOT_IS_OVER', { slot: over.publicId, day: over.visitDate });
  return slots;
}

async function answerOf(
  q: Queryable,
  slots: readonly store.CalendarSlot[],
  edited: readonly EditedSlot[],
  now: readonly store.CalendarSlot[],
  at: Date,
): Promise<EditAnswer> {
  const before = new Map(edited.map(({ slot: { id, size, closed } }) => [id, { size, closed }]));
  const changed = now.flatMap((slot) => {
    const old = before.get(slot.id);
    return old ? [{ slot: slotRow(slot, at), before: old }] : [];
  });
  return {
    changed,
    unchanged: slots.length - changed.length,
    tickets: await store.countTickets(
      q,
      edited.map(({ slot }) => slot.id),
    ),
    short: now.filter(isShort).length,
  };
}

const entryOf = (pool: Pool, actor: Actor, edit: SlotEdit, edited: readonly EditedSlot[]) => ({
  actor,
  action: edit.size !== undefined ? 'resize' : edit.closed ? 'close' : 'reopen',
  subject: { kind: 'slots', id: pool.documentId, title: pool.name },
  changes: [...changesOf(edited, 'size'), ...changesOf(edited, 'closed')],
});

/** One change for each pair of before and after, with the slots that it is of: a year of days is one line, not 365. */
function changesOf(edited: readonly EditedSlot[], field: 'size' | 'closed'): AuditChange[] {
  const byValues = new Map<string, AuditChange & { of: string[] }>();
  for (const { slot, after } of edited) {
    if (slot[field] === after[field]) continue;
    const key = `${slot[field]} ${after[field]}`;
    const change = byValues.get(key) ?? { field, before: slot[field], after: after[field], of: [] };
    change.of.push(slotLabel(slot));
    byValues.set(key, change);
  }
  return [...byValues.values()];
}
