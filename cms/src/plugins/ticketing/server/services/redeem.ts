import { settings } from '../../../../../config/settings';
import { randomCode } from '../../../../kernel/code';
import { db, inTransaction, isUniqueViolation, only, type Tx } from '../../../../kernel/db';
import { DomainError, type ErrorCode, type Facts } from '../../../../kernel/errors';
import { publish } from '../../../../kernel/events';
import { maskName } from '../../../../kernel/mask';
import { checkAtGate, type GateDecision, type GateEntitlement } from '../rules/gate-check';
import { type ReadCode, readCode, signingKeyFrom, verifyingKeyOf } from '../rules/ticket-code';
import * as entitlements from '../store/entitlements';
import * as scans from '../store/scans';
import * as tickets from '../store/tickets';

const SKEW_SECONDS = 30;
const SCAN_ID_LENGTH = 16;

export interface ScanRequest {
  code: string;
  gate: string;
  device: string;
  /** Made by the device for each attempt: the same again gives the first answer again. */
  key: string;
  headCount: number;
  inspectorId: number;
  now: Date;
}

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
  headCount: number;
  usesLeft: number;
  at: string;
}

/**
 * One attempt at a gate, in the order of the domain's section 7; every attempt is stored, refused ones too.
 * A refusal is an answer, not an error. Throws FORBIDDEN when another inspector's scan has the same key.
 */
export async function redeem(request: ScanRequest): Promise<ScanAnswer> {
  const before = await answeredBefore(request);
  if (before) return before;
  try {
    return await inTransaction((tx) => scan(tx, request));
  } catch (error) {
    // The same scan sent twice at once: the other was first, and its answer counts.
    if (!isUniqueViolation(error, 'scans_device_key_key')) throw error;
    const first = await answeredBefore(request);
    if (!first) throw error;
    return first;
  }
}

async function answeredBefore({ device, key, inspectorId }: ScanRequest): Promise<ScanAnswer | null> {
  const [row] = await scans.findAnswer(db(), device, key);
  if (row && row.inspectorId !== inspectorId) throw new DomainError('FORBIDDEN');
  return row ? (row.answer as ScanAnswer) : null;
}

async function scan(tx: Tx, request: ScanRequest): Promise<ScanAnswer> {
  const read = readCode(request.code, verifyingKey(), request.now, SKEW_SECONDS);
  if (!read.ok) return record(tx, request, { read, ticket: null, opened: [] }, refusal(read.reason));
  const [ticket = null] = await tickets.lockByCode(tx, read.code);
  if (!ticket) return record(tx, request, { read, ticket, opened: [] }, refusal('CODE_INVALID'));

  const opened = await entitlements.ofTickets(tx, [ticket.id]);
  const [lastUse = null] = await scans.lastAdmitted(tx, ticket.id);
  const decision = checkAtGate(
    {
      status: ticket.status,
      liveCodeOnly: ticket.terms.liveCodeOnly,
      earlyMinutes: ticket.terms.earlyMinutes,
      entitlements: opened.map(gateEntitlement),
      lastUse,
    },
    { gate: request.gate, kind: read.kind, headCount: request.headCount, at: request.now },
  );
  return record(tx, request, { read, ticket, opened }, decision);
}

interface Scanned {
  read: ReadCode;
  ticket: tickets.TicketRow | null;
  opened: entitlements.EntitlementRow[];
}

/** Stores the attempt and, when admitted, the uses; answers what the gate shows. */
async function record(
  tx: Tx,
  request: ScanRequest,
  scanned: Scanned,
  decision: GateDecision,
): Promise<ScanAnswer> {
  const { read, ticket } = scanned;
  const answer = answerOf(request, scanned, decision);
  const { id } = only(
    await scans.insert(
      tx,
      answer.id,
      request.device,
      request.key,
      request.gate,
      request.inspectorId,
      ticket?.id ?? null,
      decision.admitted ? decision.entitlement.id : null,
      read.kind,
      request.headCount,
      decision.admitted,
      decision.admitted ? null : decision.reason,
      JSON.stringify(answer),
      request.now,
    ),
  );
  if (ticket && decision.admitted)
    await use(tx, request, { scanId: id, publicId: answer.id, ticket }, decision, answer.usesLeft);
  return answer;
}

async function use(
  tx: Tx,
  { gate, now }: ScanRequest,
  { scanId, publicId, ticket }: { scanId: number; publicId: string; ticket: tickets.TicketRow },
  { entitlement, firstUseNo, headCount }: Extract<GateDecision, { admitted: true }>,
  usesLeft: number,
): Promise<void> {
  await scans.insertUses(tx, ticket.id, entitlement.id, firstUseNo, firstUseNo + headCount - 1, scanId, now);
  only(await entitlements.addUses(tx, entitlement.id, headCount));
  if (usesLeft === 0) only(await tickets.move(tx, [ticket.id], 'useUp', now));
  await publish(tx, 'ticket.redeemed', {
    ticketCode: ticket.code,
    scanId: publicId,
    gate,
    at: now.toISOString(),
  });
}

function answerOf(request: ScanRequest, { ticket, opened }: Scanned, decision: GateDecision): ScanAnswer {
  const before = opened.reduce((sum, { uses, used }) => sum + uses - used, 0);
  return {
    id: randomCode(SCAN_ID_LENGTH),
    admitted: decision.admitted,
    ...(decision.admitted ? {} : { reason: decision.reason, facts: decision.facts }),
    ...(ticket ? { ticket: shownAtGate(ticket) } : {}),
    headCount: request.headCount,
    usesLeft: decision.admitted ? before - decision.headCount : before,
    at: request.now.toISOString(),
  };
}

const shownAtGate = (ticket: tickets.TicketRow) => ({
  shortCode: ticket.shortCode,
  title: ticket.productTitle,
  date: ticket.visitDate,
  visitor: ticket.visitorName && maskName(ticket.visitorName),
  priceFen: ticket.priceFen,
});

const gateEntitlement = (row: entitlements.EntitlementRow): GateEntitlement => ({
  id: row.id,
  gates: row.gates,
  uses: row.uses,
  used: row.used,
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

const refusal = (reason: ErrorCode): GateDecision => ({ admitted: false, reason, facts: {} });
const verifyingKey = () => verifyingKeyOf(signingKeyFrom(settings().ticketSigningKey));
