import { venueDay } from '../../../../kernel/clock';
import type { Tx } from '../../../../kernel/db';
import { isGuarded } from '../../../../kernel/guards';
import { checkAtGate, type GateDecision, type GateEntitlement } from '../rules/gate-check';
import { type ReadCode, readCode } from '../rules/read-code';
import { type GatePartRow, partsOf } from '../store/gate-tickets';
import * as scans from '../store/scans';
import * as tickets from '../store/tickets';
import type { GateFacts } from './gate-facts';
import { dayBounds, gateTicket } from './gate-ticket';
import { ticketKeys } from './ticket-keys';

/** How far a phone's clock and ours may differ. */
export const SKEW_SECONDS = 30;
/** An inspector who was asked for heads or a document has this long, although a live code dies sooner. */
const ASKED_MS = 5 * 60_000;

export interface Attempt {
  /** As scanned or typed. */
  code: string;
  device: string;
  gate: GateFacts;
  direction: 'in' | 'out';
  headCount: number | null;
  idChecked: boolean;
  at: Date;
}

/** Who goes out uses nothing: then there is no entitlement. */
export type ScanDecision =
  | Exclude<GateDecision, { admitted: true }>
  | { admitted: true; entitlement: GateEntitlement | null; headCount: number };

export interface Decided {
  read: ReadCode;
  ticket: tickets.TicketRow | null;
  parts: GatePartRow[];
  decision: ScanDecision;
}

/** Steps 2 to 8 of the domain's section 7: reads the code, locks its ticket and asks the rules. */
export async function decideScan(tx: Tx, attempt: Attempt): Promise<Decided> {
  const read = await readAttempt(tx, attempt);
  const unread = (reason: 'CODE_INVALID' | 'CODE_EXPIRED'): Decided => ({
    read,
    ticket: null,
    parts: [],
    decision: { admitted: false, reason, facts: {} },
  });
  if (!read.ok) return unread(read.reason);
  const [ticket = null] = await (isGuarded('gate.lock-ticket') ? tickets.lockByCode : tickets.byCode)(
    tx,
    read.code,
  );
  if (!ticket) return unread('CODE_INVALID');
  const parts = await partsOf(tx, [ticket.id], ...dayBounds(attempt.at));
  return { read, ticket, parts, decision: decide(read.kind, ticket, parts, attempt) };
}

async function readAttempt(tx: Tx, { code, device, direction, at }: Attempt): Promise<ReadCode> {
  const read = readCode(code, ticketKeys().verify, at, SKEW_SECONDS);
  if (read.ok || read.reason !== 'CODE_EXPIRED') return read;
  // Going out harms nobody, and looking at a document takes longer than a live code lives.
  const stillGood =
    direction === 'out' ||
    (await scans.wasAsked(tx, device, read.code, new Date(at.getTime() - ASKED_MS))).length > 0;
  return stillGood ? { ok: true, kind: read.kind, code: read.code } : read;
}

function decide(
  kind: 'static' | 'live' | 'typed',
  ticket: tickets.TicketRow,
  parts: readonly GatePartRow[],
  { gate, direction, headCount, idChecked, at }: Attempt,
): ScanDecision {
  if (direction === 'out') return { admitted: true, entitlement: null, headCount: headCount ?? 1 };
  return checkAtGate(gateTicket(ticket, parts), { gate, kind, headCount, idChecked, at, day: venueDay(at) });
}
