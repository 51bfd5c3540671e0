import { settings } from '../../../../../config/settings';
import { randomCode, SHORT_CODE_LENGTH, TICKET_CODE_LENGTH } from '../../../../kernel/code';
import { only, type Tx } from '../../../../kernel/db';
import { DomainError } from '../../../../kernel/errors';
import { isGuarded } from '../../../../kernel/guards';
import { type Difference, noChange, sharesAtNewPrice } from '../rules/change-terms';
import { hoursBefore } from '../rules/refund-tiers';
import type { SlotCount } from '../rules/slot-counts';
import * as changes from '../store/changes';
import type { EntitlementRow } from '../store/entitlements';
import * as limits from '../store/limits';
import * as slots from '../store/slots';
import * as tickets from '../store/tickets';
import { bookedPart, type ChangePlan, differenceTo, readChangeCase, refusedChange } from './change-plan';
import { completeChanges } from './complete-change';
import { holdTimes } from './draft-ticket';
import { addRefunds, lockLines, settleRequest } from './give-back';
import { returnPlaces } from './places-freed';
import { refuseBeyondLimit } from './reserve';

/** What became of a change, and what its key remembers. */
export interface KeptChange extends Difference {
  code: string;
}

/**
 * The transaction of a change of date: locks as everywhere (payments, orders, the ticket, the member's day, slots), and
 * everything that was decided before is decided again under them. Throws what `changeDate` says.
 */
export async function replaceTicket(
  tx: Tx,
  known: tickets.TicketRow,
  plan: ChangePlan,
  now: Date,
): Promise<KeptChange> {
  await lockLines(tx, await changes.paidLines(tx, known.id));
  const old = only(await tickets.lockByIds(tx, [known.id]));
  const [before] = await changes.replacementOf(tx, old.id);
  if (before?.slotPublicId === plan.slot.publicId) return keptOf(old, before);
  const { opened, lines, changeCase } = await readChangeCase(tx, old);
  const refusal = noChange(changeCase, now);
  if (refusal) throw refusedChange(refusal);
  if (before) throw refusedChange('change-under-way');
  if (bookedPart(opened)?.slotId === plan.slot.id)
    throw new DomainError('DATE_NOT_BOOKABLE', { date: plan.slot.visitDate, reason: 'same-slot' });

  const difference = differenceTo(old, plan.priceFen, lines);
  await refuseBeyondLimit(tx, old, plan.slot);
  if (difference.dueFen > 0) await refuseBeyondHeld(tx, old.memberId);
  const replacement = await insert(tx, old, opened, plan, difference, now);
  if (difference.backFen > 0) await giveDifferenceBack(tx, replacement, lines, difference, now);
  await takePlaces(tx, { old, opened, replacement, plan, difference, now });
  return { code: replacement.code, ...difference };
}

/** Asked again: what the first time came to. */
const keptOf = (old: tickets.TicketRow, { code, dueFen, priceFen }: changes.Replacement): KeptChange => ({
  code,
  dueFen,
  backFen: Math.max(0, old.priceFen - priceFen),
});

async function insert(
  tx: Tx,
  old: tickets.TicketRow,
  opened: readonly EntitlementRow[],
  { slot, priceFen }: ChangePlan,
  { dueFen }: Difference,
  now: Date,
): Promise<tickets.TicketRow> {
  const { holdExpiresAt, holdLimitAt } = holdTimes(now);
  const { id } = only(
    await changes.insertReplacement(
      tx,
      old.id,
      randomCode(TICKET_CODE_LENGTH),
      randomCode(SHORT_CODE_LENGTH),
      priceFen,
      slot.visitDate,
      slot.endsAt,
      holdExpiresAt,
      holdLimitAt,
      dueFen,
      hoursBefore(bookedPart(opened)?.startsAt ?? null, now),
      now,
    ),
  );
  return only(await tickets.lockByIds(tx, [id]));
}

async function giveDifferenceBack(
  tx: Tx,
  replacement: tickets.TicketRow,
  lines: readonly changes.ChainLine[],
  { backFen }: Difference,
  at: Date,
): Promise<void> {
  const back = { amountFen: backFen, feeFen: 0, status: 'approved', reason: null } as const;
  const request = await addRefunds(tx, replacement.id, lines, { ...back, cause: 'changed', at });
  await settleRequest(tx, request, at);
}

async function refuseBeyondHeld(tx: Tx, memberId: number): Promise<void> {
  const limit = settings().maxHeldPerMember;
  const held = (await limits.heldBy(tx, [memberId])).get(memberId) ?? 0;
  if (held >= limit) throw new DomainError('LIMIT_REACHED', { of: 'held', limit });
}

interface Taking {
  old: tickets.TicketRow;
  opened: readonly EntitlementRow[];
  replacement: tickets.TicketRow;
  plan: ChangePlan;
  difference: Difference;
  now: Date;
}

/**
 * Until a difference is paid both days are taken: the new one is held, the old one stays sold. Else the old one is
 * given back. Both slots are locked, in the order of everywhere, before anything points at the new one: the foreign key
 * of an entitlement locks its slot too.
 */
async function takePlaces(tx: Tx, taking: Taking): Promise<void> {
  const { old, opened, replacement, plan, difference, now } = taking;
  const { slot, priceFen } = plan;
  const own = opened.flatMap(({ slotId }) => (difference.dueFen > 0 ? [] : (slotId ?? [])));
  const left = (await slots.lockLeft(tx, [...new Set([slot.id, ...own])])).get(slot.id) ?? 0;
  const positions = opened.map(({ position }) => position);
  const shares = sharesAtNewPrice(
    priceFen,
    opened.map(({ shareFen }) => shareFen),
  );
  const places = opened.map((part) => ({ slotId: slot.id, places: part.places }));
  if (places.reduce((sum, count) => sum + count.places, 0) > left)
    throw new DomainError('SLOT_SOLD_OUT', { slot: slot.publicId });
  await changes.copyEntitlements(tx, old.id, replacement.id, slot.id, positions, shares);
  if (difference.dueFen > 0) return slots.take(tx, places);
  const freed = await complete(tx, old, replacement, difference, now);
  if (isGuarded('changes.return-places')) await returnPlaces(tx, freed);
  if ((await slots.seat(tx, places)) !== null) throw new Error('slots changed under their own lock');
}

async function complete(
  tx: Tx,
  old: tickets.TicketRow,
  replacement: tickets.TicketRow,
  { backFen }: Difference,
  at: Date,
): Promise<SlotCount[]> {
  only(await tickets.move(tx, [replacement.id], 'pay', at));
  return completeChanges(tx, [{ old, new: replacement }], { at, backFen });
}
