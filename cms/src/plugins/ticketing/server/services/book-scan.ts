import { randomCode } from '../../../../kernel/code';
import { only, type Tx } from '../../../../kernel/db';
import type { ErrorCode, Facts } from '../../../../kernel/errors';
import { publish } from '../../../../kernel/events';
import { maskName } from '../../../../kernel/mask';
import * as entries from '../store/entries';
import type { GatePartRow } from '../store/gate-tickets';
import type { NewScan } from '../store/scans';
import type { TicketRow } from '../store/tickets';
import type { Attempt, Decided } from './decide-scan';

const SCAN_ID_LENGTH = 16;

/** Who scanned: an inspector with a phone, or an administrator. */
export type ScannedBy = { inspectorId: number; adminId: null } | { inspectorId: null; adminId: number };

export interface ScanAnswer {
  id: string;
  admitted: boolean;
  reason?: ErrorCode;
  facts?: Facts;
  ticket?: {
    shortCode: string;
    title: string;
    date: string | null;
    visitor: string | null;
    priceFen: number;
  };
  /** What was used; not when going out. */
  entitlement?: { title: string; uses: number; usesLeft: number };
  /** Of an entry without network that should not have been. */
  conflict?: { reason: ErrorCode; facts: Facts; beyond: number };
  direction: 'in' | 'out';
  headCount: number;
  usesLeft: number;
  at: string;
}

/** What is to be written about one attempt. */
export interface Booking {
  key: string;
  by: ScannedBy;
  gateDeviceId: number | null;
  decided: Decided;
  /** The uses to take. */
  use: { part: GatePartRow; headCount: number } | null;
  /** Null: admitted. */
  refusal: { reason: ErrorCode; facts: Facts } | null;
  headCount: number;
  offline: { conflict: { reason: ErrorCode; facts: Facts } | null; beyond: number } | null;
  now: Date;
}

/** Step 9 and 10: keeps the attempt, takes the uses, tells the others after the commit. Answers what the gate shows. */
export async function bookScan(tx: Tx, attempt: Attempt, booking: Booking): Promise<ScanAnswer> {
  const { by, decided, use, refusal, headCount, offline, now } = booking;
  const { read, ticket } = decided;
  const answer = answerOf(attempt, booking);
  const scan: NewScan = {
    publicId: answer.id,
    device: attempt.device,
    key: booking.key,
    gate: attempt.gate.slug,
    direction: attempt.direction,
    ...by,
    gateDeviceId: booking.gateDeviceId,
    ticketId: ticket?.id ?? null,
    entitlementId: use?.part.id ?? null,
    codeKind: read.kind,
    headCount,
    idChecked: attempt.idChecked,
    admitted: refusal === null,
    reason: refusal?.reason ?? null,
    offline: offline !== null,
    conflict: offline?.conflict?.reason ?? null,
    beyond: offline?.beyond ?? 0,
    answer,
    scannedAt: attempt.at,
  };
  const isLast = use !== null && answer.usesLeft === 0;
  const uses = use?.headCount ?? 0;
  const written = only(await entries.write(tx, scan, { uses, isLast }, now));
  if (written.taken !== uses || written.usedUp !== isLast)
    throw new Error(
      `scan ${answer.id}: ${uses} uses were free, ${written.taken} taken; ${JSON.stringify({ isLast, ...written })}`,
    );
  if (ticket && use) {
    await publish(tx, 'ticket.redeemed', {
      ticketCode: ticket.code,
      scanId: answer.id,
      gate: attempt.gate.slug,
      headCount: use.headCount,
      at: answer.at,
    });
  }
  return answer;
}

function answerOf(
  { at, direction }: Attempt,
  { decided, use, refusal, headCount, offline }: Booking,
): ScanAnswer {
  const { ticket, parts } = decided;
  const before = parts.reduce((sum, { uses, used }) => sum + uses - used, 0);
  return {
    id: randomCode(SCAN_ID_LENGTH),
    admitted: refusal === null,
    ...(refusal ?? {}),
    ...(ticket ? { ticket: shownAtGate(ticket) } : {}),
    ...(use ? { entitlement: usedPart(use) } : {}),
    ...(offline?.conflict ? { conflict: { ...offline.conflict, beyond: offline.beyond } } : {}),
    direction,
    headCount,
    usesLeft: before - (use?.headCount ?? 0),
    at: at.toISOString(),
  };
}

const usedPart = ({ part, headCount }: NonNullable<Booking['use']>) => ({
  title: part.title,
  uses: part.uses,
  usesLeft: part.uses - part.used - headCount,
});

const shownAtGate = (ticket: TicketRow) => ({
  shortCode: ticket.shortCode,
  title: ticket.productTitle,
  date: ticket.visitDate,
  visitor: ticket.visitorName && maskName(ticket.visitorName),
  priceFen: ticket.priceFen,
});
