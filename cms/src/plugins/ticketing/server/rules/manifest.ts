import type { GateTicket } from './gate-check';
import type { TicketStatus } from './ticket-state';

/**
 * What a gate keeps for working without network: types and the one way back to what the decision needs. Plain JSON;
 * this file runs in the gate's page as well. What tickets of one kind share is said once: 100,000 tickets are a day.
 */
export interface ManifestKind {
  id: string;
  title: string;
  /** documentId of the product. */
  product: string;
  liveCodeOnly: boolean;
  earlyMinutes: number;
  lateMinutes: number;
  minutesBetweenUses: number | null;
  usesPerDay: number | null;
  idCheck: boolean;
  parts: { title: string; gates: string[]; uses: number; needsSlot: boolean }[];
}

export interface ManifestSlot {
  id: string;
  date: string;
  startsAt: string;
  endsAt: string;
  wholeDay: boolean;
}

export interface ManifestTicket {
  code: string;
  shortCode: string;
  status: TicketStatus;
  /** Id of a ManifestKind. */
  kind: string;
  /** Id of a ManifestSlot. */
  slot: string | null;
  validUntil: string | null;
  /** Masked. */
  visitor: string | null;
  document: string | null;
  /** One for each part of its kind, in their order. */
  uses: { used: number; usedToday: number; last: { at: string; gate: string } | null }[];
}

export function gateTicketOf(
  ticket: ManifestTicket,
  kind: ManifestKind,
  slot: ManifestSlot | null,
): GateTicket {
  const { product, liveCodeOnly, earlyMinutes, lateMinutes, minutesBetweenUses, usesPerDay } = kind;
  const gateSlot = slot && {
    visitDate: slot.date,
    startsAt: new Date(slot.startsAt),
    endsAt: new Date(slot.endsAt),
    wholeDay: slot.wholeDay,
  };
  return {
    status: ticket.status,
    product,
    liveCodeOnly,
    earlyMinutes,
    lateMinutes,
    minutesBetweenUses,
    usesPerDay,
    idCheck: kind.idCheck ? { visitor: ticket.visitor, document: ticket.document } : null,
    validUntil: ticket.validUntil === null ? null : new Date(ticket.validUntil),
    entitlements: kind.parts.map(({ gates, uses, needsSlot }, position) => {
      const { used = 0, usedToday = 0, last = null } = ticket.uses[position] ?? {};
      const lastUse = last && { at: new Date(last.at), gate: last.gate };
      return { position, gates, uses, used, usedToday, lastUse, slot: gateSlot, needsSlot };
    }),
  };
}
