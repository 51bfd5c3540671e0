import { settings } from '../../../../../config/settings';
import { type Actor, type AuditChange, adminActor, recordAudit } from '../../../../kernel/audit';
import { venueDay } from '../../../../kernel/clock';
import { db, inTransaction, type Tx } from '../../../../kernel/db';
import { DomainError } from '../../../../kernel/errors';
import { tell } from '../../../../kernel/news';
import type { Regenerated, RegenerationPreview } from '../admin-routes/calendar-shapes';
import { fingerprintOf, isHarmless, type Proposal, proposals, type SlotShape } from '../rules/regeneration';
import { isOver } from '../rules/slot-edit';
import { slotLabel } from '../rules/slot-label';
import * as store from '../store/calendar';
import { addPlanned } from './generate-slots';
import { placesFreed } from './places-freed';
import { type Pool, plannedSlots, requirePool } from './pools';

/** What would make a pool's slots to come what its template says. Writes nothing. Throws POOL_NOT_FOUND. */
export async function previewRegeneration(poolId: string, at: Date): Promise<RegenerationPreview> {
  const pool = await requirePool(poolId);
  const found = diff(pool, await store.upcoming(db(), poolId, venueDay(at), at), at);
  return {
    fingerprint: fingerprintOf(found),
    timeZone: settings().venueTimeZone,
    proposals: found.map((proposal) => ({
      id: proposal.id,
      kind: proposal.kind,
      day: proposal.visitDate,
      startsAt: proposal.startsAt.toISOString(),
      before: proposal.before && shapeRow(proposal.before),
      after: proposal.after && shapeRow(proposal.after),
      held: proposal.held,
      sold: proposal.sold,
      editedByHand: proposal.editedByHand,
      affectsSales: proposal.affectsSales,
      harmless: isHarmless(proposal),
    })),
  };
}

export interface RegenerationRequest {
  pool: string;
  fingerprint: string;
  /** Ids of the preview's proposals; not those that it keeps. */
  chosen: string[];
  adminId: number;
}

/**
 * Carries out the chosen part of a preview, all or nothing. The slots are locked and compared again first: when they,
 * the template or their sales are no longer what the preview showed, it throws PREVIEW_OUTDATED and changes nothing.
 * Throws POOL_NOT_FOUND, INVALID_INPUT.
 */
export async function applyRegeneration(request: RegenerationRequest, at: Date): Promise<Regenerated> {
  const pool = await requirePool(request.pool);
  const actor = await adminActor(request.adminId);
  return inTransaction(async (tx) => {
    const existing = await store.lockUpcoming(tx, request.pool, venueDay(at), at);
    const found = diff(pool, existing, at);
    const fingerprint = fingerprintOf(found);
    if (fingerprint !== request.fingerprint) throw new DomainError('PREVIEW_OUTDATED', { fingerprint });
    const chosen = pick(found, request.chosen);
    if (chosen.length === 0) return { added: 0, changed: 0, removed: 0 };
    const done = await carryOut(tx, pool, chosen);
    await recordAudit(tx, entryOf(pool, actor, chosen));
    await tell(tx, 'catalogue');
    return done;
  });
}

function diff(pool: Pool, existing: readonly store.TemplatedSlot[], at: Date): Proposal[] {
  const planned = plannedSlots(pool, venueDay(at)).filter((slot) => !isOver(slot, at));
  return proposals(planned, pool.wholeDay, existing);
}

function pick(found: readonly Proposal[], ids: readonly string[]): Proposal[] {
  const wanted = new Set(ids);
  const chosen = found.filter(({ id, kind }) => wanted.has(id) && kind !== 'keep');
  if (chosen.length === wanted.size) return chosen;
  const known = new Set(chosen.map(({ id }) => id));
  throw new DomainError('INVALID_INPUT', {
    issues: [{ path: 'body.chosen', code: 'unknown', ids: ids.filter((id) => !known.has(id)) }],
  });
}

async function carryOut(tx: Tx, pool: Pool, chosen: readonly Proposal[]): Promise<Regenerated> {
  const added = chosen.flatMap(({ kind, visitDate, startsAt, after }) =>
    kind === 'add' && after ? [{ visitDate, startsAt, ...after }] : [],
  );
  const changed = chosen.flatMap(({ kind, id, after }) =>
    kind === 'change' && after ? [{ publicId: id, ...after }] : [],
  );
  const removed = chosen.filter(({ kind }) => kind === 'remove').map(({ id }) => id);
  const written = (await store.setByTemplate(tx, changed)).map(({ id }) => id);
  const done = {
    added: await addPlanned(tx, pool, added),
    changed: written.length,
    removed: (await store.removeUnused(tx, removed)).length,
  };
  // The timer that adds slots may have been quicker; what was locked can only be as it was compared.
  if (done.changed !== changed.length || done.removed !== removed.length) {
    throw new Error('slots changed under their own lock');
  }
  await placesFreed(tx, written);
  return done;
}

const shapeRow = ({ endsAt, ...shape }: SlotShape) => ({ ...shape, endsAt: endsAt.toISOString() });

const entryOf = (pool: Pool, actor: Actor, chosen: readonly Proposal[]) => ({
  actor,
  action: 'regenerate',
  subject: { kind: 'slots', id: pool.documentId, title: pool.name },
  changes: (['add', 'change', 'remove'] as const).flatMap((kind) => changesOf(chosen, kind)),
});

/** Groups the slots that were changed alike, as edits by hand do. */
function changesOf(chosen: readonly Proposal[], kind: Proposal['kind']): AuditChange[] {
  const byValues = new Map<string, AuditChange & { of: string[] }>();
  for (const proposal of chosen.filter((one) => one.kind === kind)) {
    const change = { field: 'slot', before: told(proposal.before), after: told(proposal.after) };
    const key = JSON.stringify(change);
    const group = byValues.get(key) ?? { ...change, of: [] };
    const { visitDate, startsAt, before, after } = proposal;
    const shape = before ?? after;
    if (shape)
      group.of.push(slotLabel({ visitDate, startsAt, endsAt: shape.endsAt, wholeDay: shape.wholeDay }));
    byValues.set(key, group);
  }
  return [...byValues.values()];
}

/** Without the times, which are in the label. */
const told = (shape: SlotShape | null) => shape && { size: shape.size, closed: shape.closed };
