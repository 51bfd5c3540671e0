import { createHash } from 'node:crypto';
import type { Day } from '../../../../kernel/clock';
import type { PlannedSlot } from './opening-hours';

/** A slot as it is, and what forbids to take it away. */
export interface ExistingSlot {
  publicId: string;
  visitDate: Day;
  startsAt: Date;
  endsAt: Date;
  wholeDay: boolean;
  size: number;
  held: number;
  sold: number;
  closed: boolean;
  editedByHand: boolean;
  /** Tickets that once took a place of it, given up or refunded ones too, or a waiting list: they need the row. */
  hasHistory: boolean;
}

export interface SlotShape {
  endsAt: Date;
  wholeDay: boolean;
  size: number;
  closed: boolean;
}

/**
 * What a regeneration would do with one slot. `keep` is what it will not do: the template no longer has the slot, or
 * has it at other times, and places of it are held or sold.
 */
export interface Proposal {
  /** The slot's public id, or `new:` and the start of one that is to be added. */
  id: string;
  kind: 'add' | 'change' | 'remove' | 'keep';
  visitDate: Day;
  startsAt: Date;
  before: SlotShape | null;
  after: SlotShape | null;
  held: number;
  sold: number;
  editedByHand: boolean;
  /** Afterwards more would be held and sold than the size, or tickets would be for a closed slot. */
  affectsSales: boolean;
}

/** True for what may be done without a second thought: no editor's decision is undone and nobody's ticket is touched. */
export const isHarmless = ({ kind, editedByHand, affectsSales }: Proposal): boolean =>
  kind !== 'keep' && !editedByHand && !affectsSales;

/**
 * The difference between what a pool's template wants and the slots that are there; both of the same days, and only
 * slots that are not over. Slots are the same when they start at the same instant. Ordered by start.
 */
export function proposals(
  planned: readonly PlannedSlot[],
  wholeDay: boolean,
  existing: readonly ExistingSlot[],
): Proposal[] {
  const byStart = new Map(existing.map((slot) => [slot.startsAt.getTime(), slot]));
  // Of two openings with one start the first counts: the table has one slot for each start.
  const wanted = new Map<number, PlannedSlot>();
  for (const plan of planned) {
    if (!wanted.has(plan.startsAt.getTime())) wanted.set(plan.startsAt.getTime(), plan);
  }
  const found = [...wanted].flatMap(([start, plan]) => {
    const slot = byStart.get(start);
    const proposal = slot ? changed(slot, shapeOf(plan, wholeDay)) : added(plan, wholeDay);
    return proposal ? [proposal] : [];
  });
  const gone = existing.filter(({ startsAt }) => !wanted.has(startsAt.getTime())).flatMap(dropped);
  return [...found, ...gone].sort((a, b) => a.startsAt.getTime() - b.startsAt.getTime());
}

const shapeOf = ({ endsAt, size, closed }: PlannedSlot | ExistingSlot, wholeDay: boolean): SlotShape => ({
  endsAt,
  wholeDay,
  size,
  closed,
});

const added = (plan: PlannedSlot, wholeDay: boolean): Proposal => ({
  id: `new:${plan.startsAt.toISOString()}`,
  kind: 'add',
  visitDate: plan.visitDate,
  startsAt: plan.startsAt,
  before: null,
  after: shapeOf(plan, wholeDay),
  held: 0,
  sold: 0,
  editedByHand: false,
  affectsSales: false,
});

function changed(slot: ExistingSlot, after: SlotShape): Proposal | null {
  const before = shapeOf(slot, slot.wholeDay);
  const otherTimes = before.endsAt.getTime() !== after.endsAt.getTime() || before.wholeDay !== after.wholeDay;
  if (!otherTimes && before.size === after.size && before.closed === after.closed) return null;
  // A ticket says from when until when it is valid: these times stay with the slot that it was sold for.
  if (otherTimes && places(slot) > 0) return kept(slot, after);
  return { ...facts(slot), kind: 'change', before, after, affectsSales: touchesSales(slot, after) };
}

function dropped(slot: ExistingSlot): Proposal[] {
  if (places(slot) > 0) return [kept(slot, null)];
  const before = shapeOf(slot, slot.wholeDay);
  if (!slot.hasHistory) return [{ ...facts(slot), kind: 'remove', before, after: null, affectsSales: false }];
  // What is past leans on the row, so it stays; closed it sells nothing.
  return slot.closed
    ? []
    : [{ ...facts(slot), kind: 'change', before, after: { ...before, closed: true }, affectsSales: false }];
}

const kept = (slot: ExistingSlot, after: SlotShape | null): Proposal => ({
  ...facts(slot),
  kind: 'keep',
  before: shapeOf(slot, slot.wholeDay),
  after,
  affectsSales: true,
});

const facts = ({ publicId, visitDate, startsAt, held, sold, editedByHand }: ExistingSlot) => ({
  id: publicId,
  visitDate,
  startsAt,
  held,
  sold,
  editedByHand,
});

const places = ({ held, sold }: ExistingSlot): number => held + sold;

const touchesSales = (slot: ExistingSlot, after: SlotShape): boolean =>
  places(slot) > 0 && ((after.closed && !slot.closed) || after.size < places(slot));

/**
 * A short text that is the same as long as the proposals mean the same. One more ticket sold changes it only where it
 * matters: otherwise nothing could ever be applied while the shop is open.
 */
export function fingerprintOf(found: readonly Proposal[]): string {
  const facts = found.map(({ id, kind, before, after, editedByHand, affectsSales, held, sold }) => [
    id,
    kind,
    before,
    after,
    editedByHand,
    affectsSales,
    held + sold > 0,
  ]);
  return createHash('sha256').update(JSON.stringify(facts)).digest('base64url');
}
