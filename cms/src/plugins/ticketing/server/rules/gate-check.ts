import { type Day, venueDay } from '../../../../kernel/clock';
import type { ErrorCode, Facts } from '../../../../kernel/errors';
import type { CodeKind } from './ticket-code';
import type { TicketStatus } from './ticket-state';

/** One thing that a ticket opens, as the gate sees it. */
export interface GateEntitlement {
  id: number;
  /** Empty: every gate. */
  gates: string[];
  uses: number;
  used: number;
  /** The slot it is booked into; null when it needs none or has none yet. */
  slot: { visitDate: Day; startsAt: Date; endsAt: Date; wholeDay: boolean } | null;
  needsSlot: boolean;
}

export interface GateTicket {
  status: TicketStatus;
  liveCodeOnly: boolean;
  earlyMinutes: number;
  entitlements: GateEntitlement[];
  lastUse: { at: Date; gate: string } | null;
}

export interface GateAttempt {
  gate: string;
  kind: CodeKind;
  headCount: number;
  at: Date;
}

export type GateDecision =
  | { admitted: true; entitlement: GateEntitlement; firstUseNo: number; headCount: number }
  | { admitted: false; reason: ErrorCode; facts: Facts };

const hasUsesLeft = ({ used, uses }: GateEntitlement): boolean => used < uses;
const refuse = (reason: ErrorCode, facts: Facts = {}): GateDecision => ({ admitted: false, reason, facts });

/** Decides about one ticket at one gate, in the order of the domain's section 7 from step 4 on. Pure. */
export function checkAtGate(ticket: GateTicket, attempt: GateAttempt): GateDecision {
  if (ticket.liveCodeOnly && attempt.kind !== 'live') return refuse('CODE_INVALID', { needs: 'live' });
  const here = ticket.entitlements.filter(({ gates }) => gates.length === 0 || gates.includes(attempt.gate));
  if (here.length === 0)
    return refuse('WRONG_GATE', { gates: ticket.entitlements.flatMap(({ gates }) => gates) });

  const byStatus = refusalOfStatus(ticket);
  if (byStatus) return byStatus;

  // A pass may open this gate on several days: one that fits now counts, else the first unused one says when.
  const timely = here.filter((one) => !refusalOfTime(ticket, one, attempt.at));
  const nearest = timely[0] ?? here.find(hasUsesLeft) ?? here[0];
  const byTime = nearest && refusalOfTime(ticket, nearest, attempt.at);
  if (byTime) return byTime;
  const open = timely.find(hasUsesLeft);
  if (!open) return refuse('TICKET_ALREADY_USED', lastUseFacts(ticket));

  const usesLeft = open.uses - open.used;
  if (attempt.headCount > usesLeft) return refuse('TOO_MANY_HEADS', { usesLeft });
  return { admitted: true, entitlement: open, firstUseNo: open.used + 1, headCount: attempt.headCount };
}

function refusalOfStatus(ticket: GateTicket): GateDecision | null {
  switch (ticket.status) {
    case 'valid':
      return null;
    case 'used':
      return refuse('TICKET_ALREADY_USED', lastUseFacts(ticket));
    case 'held':
      return refuse('TICKET_UNPAID');
    case 'refunding':
      return refuse('TICKET_REFUNDING');
    case 'blocked':
      return refuse('TICKET_BLOCKED');
    case 'expired':
      return refuse('TICKET_EXPIRED');
    case 'void':
    case 'refunded':
    case 'changed':
      return refuse('TICKET_CANCELLED', { status: ticket.status });
  }
}

function refusalOfTime(
  ticket: GateTicket,
  { slot, needsSlot }: GateEntitlement,
  at: Date,
): GateDecision | null {
  if (!slot) return needsSlot ? refuse('NO_RESERVATION') : null;
  if (venueDay(at) !== slot.visitDate) return refuse('WRONG_DATE', { date: slot.visitDate });
  // A whole-day ticket is good on its day, whenever the place opens its doors; a window has its times.
  if (slot.wholeDay) return null;
  const opensAt = new Date(slot.startsAt.getTime() - ticket.earlyMinutes * 60_000);
  if (at < opensAt) return refuse('TOO_EARLY', { from: opensAt.toISOString() });
  if (at > slot.endsAt) return refuse('TOO_LATE', { until: slot.endsAt.toISOString() });
  return null;
}

const lastUseFacts = ({ lastUse }: GateTicket): Facts =>
  lastUse ? { usedAt: lastUse.at.toISOString(), gate: lastUse.gate } : {};
