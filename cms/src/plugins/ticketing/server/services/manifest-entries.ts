import { createHash } from 'node:crypto';
import { venueDay } from '../../../../kernel/clock';
import type { ErrorCode, Facts } from '../../../../kernel/errors';
import { checkAtGate } from '../rules/gate-check';
import type { ManifestKind, ManifestSlot, ManifestTicket } from '../rules/manifest';
import type { GatePartRow } from '../store/gate-tickets';
import type { ListedTicketRow } from '../store/manifest';
import type { GateFacts } from './gate-facts';
import { gateTicket } from './gate-ticket';

const KIND_ID_LENGTH = 10;

export interface Revocation {
  code: string;
  shortCode: string;
  reason: ErrorCode;
  facts: Facts;
}

export interface ManifestEntries {
  kinds: ManifestKind[];
  slots: ManifestSlot[];
  tickets: ManifestTicket[];
  /** Tickets that are not of this day (any more): what the gate would say to them. */
  revoked: Revocation[];
}

/** Tickets with their parts as a device keeps them; what is alike is said once. */
export function manifestEntries(
  rows: readonly ListedTicketRow[],
  parts: readonly GatePartRow[],
  gate: GateFacts,
  at: Date,
): ManifestEntries {
  const kinds = new Map<string, ManifestKind>();
  const slots = new Map<string, ManifestSlot>();
  const found: ManifestEntries = { kinds: [], slots: [], tickets: [], revoked: [] };
  const byTicket = new Map<number, GatePartRow[]>(rows.map(({ id }) => [id, []]));
  for (const part of parts) byTicket.get(part.ticketId)?.push(part);
  for (const row of rows) {
    const own = byTicket.get(row.id) ?? [];
    if (!row.listed) {
      found.revoked.push(revocation(row, own, gate, at));
      continue;
    }
    const kind = kindOf(row, own);
    kinds.set(kind.id, kind);
    const slot = slotOf(own);
    if (slot) slots.set(slot.id, slot);
    found.tickets.push(entry(row, own, kind.id, slot?.id ?? null));
  }
  return { ...found, kinds: [...kinds.values()], slots: [...slots.values()] };
}

/** A ticket that would be let in today is listed: the rules always have a reason here, but for the head count. */
function revocation(
  row: ListedTicketRow,
  parts: readonly GatePartRow[],
  gate: GateFacts,
  at: Date,
): Revocation {
  const attempt = { gate, kind: 'live', headCount: 1, idChecked: true, at, day: venueDay(at) } as const;
  const decision = checkAtGate(gateTicket(row, parts), attempt);
  const { code, shortCode } = row;
  return decision.admitted
    ? { code, shortCode, reason: 'NOT_IN_MANIFEST', facts: {} }
    : { code, shortCode, reason: decision.reason, facts: decision.facts };
}

function kindOf(row: ListedTicketRow, parts: readonly GatePartRow[]): ManifestKind {
  const { product, liveCodeOnly, earlyMinutes, lateMinutes, minutesBetweenUses, usesPerDay, idCheck } =
    gateTicket(row, parts);
  const kind = {
    title: row.productTitle,
    product,
    liveCodeOnly,
    earlyMinutes,
    lateMinutes,
    minutesBetweenUses,
    usesPerDay,
    idCheck: idCheck !== null,
    parts: parts.map(({ title, gates, uses, places }) => ({ title, gates, uses, needsSlot: places > 0 })),
  };
  // By its content, so that it is the same on every page and in every delta.
  const id = createHash('sha256').update(JSON.stringify(kind)).digest('base64url').slice(0, KIND_ID_LENGTH);
  return { id, ...kind };
}

/** All parts of a ticket are for one slot. */
function slotOf(parts: readonly GatePartRow[]): ManifestSlot | null {
  const booked = parts.find(({ slotPublicId }) => slotPublicId !== null);
  if (!booked?.slotPublicId || !booked.visitDate || !booked.startsAt || !booked.endsAt) return null;
  return {
    id: booked.slotPublicId,
    date: booked.visitDate,
    startsAt: booked.startsAt.toISOString(),
    endsAt: booked.endsAt.toISOString(),
    wholeDay: booked.wholeDay ?? false,
  };
}

function entry(
  row: ListedTicketRow,
  parts: readonly GatePartRow[],
  kind: string,
  slot: string | null,
): ManifestTicket {
  const { idCheck } = gateTicket(row, parts);
  return {
    code: row.code,
    shortCode: row.shortCode,
    status: row.status,
    kind,
    slot,
    validUntil: row.validUntil?.toISOString() ?? null,
    // Only for whom somebody must recognise: a lost tablet need not know who visits today.
    visitor: idCheck?.visitor ?? null,
    document: idCheck?.document ?? null,
    uses: parts.map(({ used, usedToday, lastUsedAt, lastGate }) => ({
      used,
      usedToday,
      last: lastUsedAt && lastGate ? { at: lastUsedAt.toISOString(), gate: lastGate } : null,
    })),
  };
}
