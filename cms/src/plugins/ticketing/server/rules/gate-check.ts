import type { Day } from '../../../../kernel/clock';
import type { ErrorCode, Facts } from '../../../../kernel/errors';
import type { CodeKind } from './read-code';
import type { TicketStatus } from './ticket-state';

/**
 * The gate's decision, pure. The same file runs in the server and, without network, in the inspector's page: it imports
 * types only and knows no clock and no zone; gate-vectors.ts holds both to the same answers.
 */

export interface GateUse {
  at: Date;
  gate: string;
}

export interface GateSlot {
  visitDate: Day;
  startsAt: Date;
  endsAt: Date;
  wholeDay: boolean;
}

/** One thing that a ticket opens, as the gate sees it. */
export interface GateEntitlement {
  /** Its place on the ticket, from 0. */
  position: number;
  /** Slugs; empty: every gate. */
  gates: string[];
  uses: number;
  used: number;
  /** Uses on the venue's day of the attempt. */
  usedToday: number;
  lastUse: GateUse | null;
  /** The slot it is booked into; null when it needs none or has none yet. */
  slot: GateSlot | null;
  needsSlot: boolean;
}

export interface GateTicket {
  status: TicketStatus;
  /** documentId of the product. */
  product: string;
  liveCodeOnly: boolean;
  earlyMinutes: number;
  lateMinutes: number;
  /** Between two uses of one entitlement; null: none. */
  minutesBetweenUses: number | null;
  /** Of one entitlement; null: no limit. */
  usesPerDay: number | null;
  /** Whom the inspector must find on the document, masked; null: nobody looks. */
  idCheck: { visitor: string | null; document: string | null } | null;
  /** Of a ticket without a slot: when it is over; null is without an end. */
  validUntil: Date | null;
  entitlements: GateEntitlement[];
}

export interface GateRules {
  slug: string;
  /** documentIds that may pass; empty: by the ticket's entitlements alone. */
  products: string[];
  direction: 'in' | 'out' | 'both';
  /** Whether ID checks that products ask for are made here. */
  idCheck: boolean;
}

export interface GateAttempt {
  gate: GateRules;
  kind: CodeKind;
  /** How many people; null: one, but when more could enter the inspector is asked (HEAD_COUNT). */
  headCount: number | null;
  idChecked: boolean;
  at: Date;
  /** The venue's day of `at`. */
  day: Day;
}

export type GateDecision =
  | { admitted: true; entitlement: GateEntitlement; headCount: number }
  | { admitted: false; reason: ErrorCode; facts: Facts };
type Refusal = Extract<GateDecision, { admitted: false }>;

const MINUTE_MS = 60_000;
const refuse = (reason: ErrorCode, facts: Facts = {}): Refusal => ({ admitted: false, reason, facts });
const plusMinutes = (at: Date, minutes: number): Date => new Date(at.getTime() + minutes * MINUTE_MS);

/** Decides about one ticket at one gate, in the order of the domain's section 7 from step 4 on. */
export function checkAtGate(ticket: GateTicket, attempt: GateAttempt): GateDecision {
  if (ticket.liveCodeOnly && attempt.kind !== 'live') return refuse('CODE_INVALID', { needs: 'live' });
  const here = ticket.entitlements.filter(
    ({ gates }) => gates.length === 0 || gates.includes(attempt.gate.slug),
  );
  const refusal = refusalOfGate(ticket, attempt.gate, here) ?? refusalOfStatus(ticket);
  if (refusal) return refusal;

  // A pass may open this gate on several days: one that fits now counts, else the first unused one says when.
  const timely = here.filter((one) => !refusalOfTime(ticket, one, attempt));
  const nearest = timely[0] ?? here.find(hasUsesLeft) ?? here[0];
  const byTime = nearest && refusalOfTime(ticket, nearest, attempt);
  if (byTime) return byTime;

  const unused = timely.filter(hasUsesLeft);
  const open = unused.find((one) => !refusalOfFrequency(ticket, one, attempt.at)) ?? unused[0];
  if (!open) return refuse('TICKET_ALREADY_USED', lastUseFacts(here));
  return refusalOfFrequency(ticket, open, attempt.at) ?? admit(ticket, open, attempt);
}

/** Steps 7 and 8 for the entitlement that opens: how many people, and who they are. */
function admit(ticket: GateTicket, open: GateEntitlement, attempt: GateAttempt): GateDecision {
  const usesLeft = open.uses - open.used;
  const mostHeads = Math.min(usesLeft, (ticket.usesPerDay ?? Number.POSITIVE_INFINITY) - open.usedToday);
  if (attempt.headCount === null && mostHeads > 1) return refuse('HEAD_COUNT', { mostHeads, usesLeft });
  const headCount = attempt.headCount ?? 1;
  if (headCount > mostHeads) return refuse('TOO_MANY_HEADS', { usesLeft: mostHeads });
  if (ticket.idCheck && attempt.gate.idCheck && !attempt.idChecked)
    return refuse('ID_CHECK', { ...ticket.idCheck });
  return { admitted: true, entitlement: open, headCount };
}

const hasUsesLeft = ({ used, uses }: GateEntitlement): boolean => used < uses;

function refusalOfGate(
  { product, entitlements }: GateTicket,
  { products, direction }: GateRules,
  here: readonly GateEntitlement[],
): Refusal | null {
  if (direction === 'out') return refuse('WRONG_GATE', { direction });
  if (here.length === 0) return refuse('WRONG_GATE', { gates: entitlements.flatMap(({ gates }) => gates) });
  if (products.length > 0 && !products.includes(product)) return refuse('WRONG_GATE', { product: false });
  return null;
}

function refusalOfStatus({ status, validUntil, entitlements }: GateTicket): Refusal | null {
  switch (status) {
    case 'valid':
      return null;
    case 'used':
      return refuse('TICKET_ALREADY_USED', lastUseFacts(entitlements));
    case 'held':
      return refuse('TICKET_UNPAID');
    case 'refunding':
      return refuse('TICKET_REFUNDING');
    case 'blocked':
      return refuse('TICKET_BLOCKED');
    case 'expired':
      return refuse('TICKET_EXPIRED', validUntil ? { validUntil: validUntil.toISOString() } : {});
    case 'void':
    case 'refunded':
    case 'changed':
      return refuse('TICKET_CANCELLED', { status });
  }
}

function refusalOfTime(
  ticket: GateTicket,
  { slot, needsSlot }: GateEntitlement,
  { at, day }: GateAttempt,
): Refusal | null {
  if (!slot) {
    // The timer that ends tickets comes by only now and then.
    if (ticket.validUntil && at > ticket.validUntil)
      return refuse('TICKET_EXPIRED', { validUntil: ticket.validUntil.toISOString() });
    return needsSlot ? refuse('NO_RESERVATION') : null;
  }
  // A whole-day ticket is good on its day, whenever the place opens its doors; a window has its times.
  const wrongDate = day === slot.visitDate ? null : refuse('WRONG_DATE', { date: slot.visitDate });
  if (slot.wholeDay) return wrongDate;
  const opensAt = plusMinutes(slot.startsAt, -ticket.earlyMinutes);
  const closesAt = plusMinutes(slot.endsAt, ticket.lateMinutes);
  // The grace of a window at midnight reaches into another date.
  if (at >= opensAt && at <= closesAt) return null;
  if (wrongDate) return wrongDate;
  return at < opensAt
    ? refuse('TOO_EARLY', { from: opensAt.toISOString() })
    : refuse('TOO_LATE', { until: closesAt.toISOString() });
}

function refusalOfFrequency(
  { minutesBetweenUses, usesPerDay }: GateTicket,
  { usedToday, lastUse }: GateEntitlement,
  at: Date,
): Refusal | null {
  // Uses that were made without network arrive late: the last one may lie after this attempt.
  if (
    minutesBetweenUses &&
    lastUse &&
    Math.abs(at.getTime() - lastUse.at.getTime()) < minutesBetweenUses * MINUTE_MS
  ) {
    return refuse('TOO_SOON', {
      from: plusMinutes(lastUse.at, minutesBetweenUses).toISOString(),
      ...factsOf(lastUse),
    });
  }
  if (usesPerDay !== null && usedToday >= usesPerDay)
    return refuse('DAILY_LIMIT_REACHED', { usesPerDay, ...(lastUse ? factsOf(lastUse) : {}) });
  return null;
}

const factsOf = ({ at, gate }: GateUse): Facts => ({ usedAt: at.toISOString(), gate });

function lastUseFacts(entitlements: readonly GateEntitlement[]): Facts {
  const [last] = entitlements
    .flatMap(({ lastUse }) => lastUse ?? [])
    .sort((a, b) => b.at.getTime() - a.at.getTime());
  return last ? factsOf(last) : {};
}
