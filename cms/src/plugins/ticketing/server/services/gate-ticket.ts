import { addDays, instantAt, venueDay } from '../../../../kernel/clock';
import { maskName } from '../../../../kernel/mask';
import type { GateEntitlement, GateTicket } from '../rules/gate-check';
import type { GatePartRow } from '../store/gate-tickets';
import type { TicketRow } from '../store/tickets';

/** When the venue's day of an instant begins and ends, for the store's counts of a day. */
export function dayBounds(at: Date): [from: Date, to: Date] {
  const day = venueDay(at);
  return [instantAt(day, '00:00'), instantAt(addDays(day, 1), '00:00')];
}

/** A ticket's rows as the gate's rules want them. Terms that came later are missing on older tickets. */
export function gateTicket(ticket: TicketRow, parts: readonly GatePartRow[]): GateTicket {
  const { terms } = ticket;
  return {
    status: ticket.status,
    product: ticket.productId,
    liveCodeOnly: terms.liveCodeOnly,
    earlyMinutes: terms.earlyMinutes,
    lateMinutes: terms.lateMinutes ?? 0,
    minutesBetweenUses: terms.minutesBetweenUses ?? null,
    usesPerDay: terms.usesPerDay ?? null,
    idCheck: terms.idCheck ? idFacts(ticket) : null,
    validUntil: ticket.validUntil,
    entitlements: parts.map(gateEntitlement),
  };
}

const idFacts = ({ visitorName, documentMasked }: TicketRow) => ({
  visitor: visitorName && maskName(visitorName),
  document: documentMasked,
});

const gateEntitlement = (row: GatePartRow): GateEntitlement => ({
  position: row.position,
  gates: row.gates,
  uses: row.uses,
  used: row.used,
  usedToday: row.usedToday,
  lastUse: row.lastUsedAt && row.lastGate ? { at: row.lastUsedAt, gate: row.lastGate } : null,
  needsSlot: row.places > 0,
  slot:
    row.visitDate && row.startsAt && row.endsAt
      ? {
          visitDate: row.visitDate,
          startsAt: row.startsAt,
          endsAt: row.endsAt,
          wholeDay: row.wholeDay ?? false,
        }
      : null,
});
