import { raiseAttention } from '../../../../kernel/attention';
import { venueDay } from '../../../../kernel/clock';
import { db, inTransaction, isUniqueViolation, type Tx } from '../../../../kernel/db';
import { type ErrorCode, errorCatalogue } from '../../../../kernel/error-catalogue';
import type { Facts } from '../../../../kernel/errors';
import { checkAtGate } from '../rules/gate-check';
import { bookOffline, type EntryDecision, type OfflineBooking } from '../rules/offline-booking';
import type { CodeKind } from '../rules/read-code';
import * as scans from '../store/scans';
import { type Booking, bookScan, type ScanAnswer } from './book-scan';
import { type Attempt, type Decided, decideScan, type ScanDecision } from './decide-scan';
import { type GateAccess, knownAccess } from './gate-access';
import { gateTicket } from './gate-ticket';

/** One request's worth: what is more, the device sends next. */
export const LARGEST_BATCH = 200;
/** Behind the key of an entry that the server had refused without the device hearing of it. */
const RETAKEN = ':offline';

export interface UploadedScan {
  key: string;
  /** As scanned or typed. */
  code: string;
  count: number;
  scannedAt: Date;
  kind: CodeKind | 'unknown';
  direction: 'in' | 'out';
  idChecked: boolean;
  decision: 'admitted' | 'refused';
  reason?: string | undefined;
}

export interface UploadRequest {
  gate: string;
  device: string;
  scans: readonly UploadedScan[];
  token: string | undefined;
  inspectorId: number;
  now: Date;
}

export interface UploadResult {
  key: string;
  /** The scan's id, for undoing it. */
  id: string;
  /** Whether uses were booked (or somebody went out). */
  admitted: boolean;
  /** It had been uploaded before: this is the first answer. */
  repeated: boolean;
  usesLeft: number;
  /** Why the entry should not have been: it is kept, and somebody is told. */
  conflict: { reason: ErrorCode; facts: Facts; beyond: number } | null;
}

/**
 * Books what a device did without network, in the order in which it happened, each scan in a transaction of its own: a
 * connection that breaks leaves the earlier ones booked, and the same upload again answers the same. Entries are never
 * refused. Throws FORBIDDEN for a device or gate that was never registered where only such count.
 */
export async function uploadScans(request: UploadRequest): Promise<UploadResult[]> {
  const access = await knownAccess(request);
  const inOrder = request.scans
    .map((scan, index) => ({ scan, index }))
    .sort((a, b) => a.scan.scannedAt.getTime() - b.scan.scannedAt.getTime() || a.index - b.index);
  const results = new Map<number, UploadResult>();
  for (const { scan, index } of inOrder) results.set(index, await upload(request, access, scan));
  return request.scans.map((_, index) => results.get(index) as UploadResult);
}

async function upload(request: UploadRequest, access: GateAccess, scan: UploadedScan): Promise<UploadResult> {
  const [row] = await scans.findAnswer(db(), request.device, scan.key);
  if (row && settles(row, scan)) return resultOf(scan.key, row.answer as ScanAnswer, true);
  // The device lost the answer, decided by itself and let people in: the server's refusal stands under the key.
  const key = row ? `${scan.key}${RETAKEN}` : scan.key;
  const [retaken] = row ? await scans.findAnswer(db(), request.device, key) : [];
  if (retaken) return resultOf(scan.key, retaken.answer as ScanAnswer, true);
  try {
    return resultOf(
      scan.key,
      await inTransaction((tx) => book(tx, request, access, { ...scan, key })),
      false,
    );
  } catch (error) {
    if (!isUniqueViolation(error, 'scans_device_key_key')) throw error;
    // The same upload at the same moment was first. (Anything else under the key: the device comes again.)
    const [first] = await scans.findAnswer(db(), request.device, key);
    if (!first || !settles(first, scan)) throw error;
    return resultOf(scan.key, first.answer as ScanAnswer, true);
  }
}

/** What stands under the key is the answer, unless it is a refusal of which the device knew nothing. */
const settles = (row: scans.AnsweredScan, { decision }: UploadedScan): boolean =>
  row.admitted || row.offline || decision === 'refused';

const resultOf = (
  key: string,
  { id, admitted, usesLeft, conflict }: ScanAnswer,
  repeated: boolean,
): UploadResult => ({ key, id, admitted, repeated, usesLeft, conflict: conflict ?? null });

async function book(
  tx: Tx,
  request: UploadRequest,
  { gate, device }: GateAccess,
  scan: UploadedScan,
): Promise<ScanAnswer> {
  const attempt: Attempt = {
    code: scan.code,
    device: request.device,
    gate,
    direction: scan.direction,
    headCount: scan.count,
    // The device asked for what its list told it to ask.
    idChecked: true,
    // A clock that is ahead of ours must not write into the future.
    at: new Date(Math.min(scan.scannedAt.getTime(), request.now.getTime())),
  };
  const decided = await decideAgain(tx, attempt, scan);
  const after = device?.revokedAt && attempt.at >= device.revokedAt ? device.name : null;
  const booking = bookingOf(request, scan, decided, device?.id ?? null, after);
  const answer: ScanAnswer = await bookScan(tx, { ...attempt, idChecked: scan.idChecked }, booking);
  if (booking.offline?.conflict) await tellConflict(tx, request, decided, answer);
  return answer;
}

/** A typed code is told apart by the device, which read it: it may have kept the ticket's code of what it scanned. */
async function decideAgain(tx: Tx, attempt: Attempt, { kind }: UploadedScan): Promise<Decided> {
  const decided = await decideScan(tx, attempt);
  const { read, ticket, parts } = decided;
  if (!ticket || !read.ok || read.kind !== 'typed' || kind === 'unknown' || attempt.direction === 'out')
    return decided;
  const how = { ...attempt, kind, day: venueDay(attempt.at) };
  return { ...decided, read: { ...read, kind }, decision: checkAtGate(gateTicket(ticket, parts), how) };
}

function bookingOf(
  { inspectorId, now }: UploadRequest,
  { key, count, decision, direction, reason }: UploadedScan,
  decided: Decided,
  gateDeviceId: number | null,
  revokedDevice: string | null,
): Booking {
  const by = { inspectorId, adminId: null };
  const plain = { key, by, gateDeviceId, decided, headCount: count, now };
  // An exit with a code that nobody can read harms nobody.
  const isLostExit = direction === 'out' && !decided.decision.admitted;
  if (decision === 'refused' || isLostExit) {
    const refusal = { reason: knownReason(reason), facts: {} };
    return { ...plain, use: null, refusal, offline: { conflict: null, beyond: 0 } };
  }
  const { use, beyond, conflict } = outcome(decided, count, revokedDevice);
  const part = decided.parts.find(({ position }) => position === use?.position);
  return {
    ...plain,
    use: use && part ? { part, headCount: use.headCount } : null,
    refusal: conflict && !use ? conflict : null,
    headCount: use?.headCount ?? count,
    offline: { conflict, beyond },
  };
}

function outcome(
  { decision, ticket, parts }: Decided,
  count: number,
  revokedDevice: string | null,
): OfflineBooking {
  const entry = entryOf(decision);
  if (!entry) return { use: null, beyond: 0, conflict: null };
  const entered = bookOffline(entry, count, ticket && gateTicket(ticket, parts));
  const stolen =
    revokedDevice === null ? null : { reason: 'FORBIDDEN' as const, facts: { device: revokedDevice } };
  return { ...entered, conflict: entered.conflict ?? stolen };
}

/** Null for going out, which takes nothing. */
function entryOf(decision: ScanDecision): EntryDecision | null {
  if (!decision.admitted) return decision;
  return decision.entitlement && { admitted: true, entitlement: decision.entitlement };
}

const knownReason = (reason: string | undefined): ErrorCode =>
  reason !== undefined && Object.hasOwn(errorCatalogue, reason) ? (reason as ErrorCode) : 'REFUSED_OFFLINE';

/** One item for each scan: each is a person who is in and should not be, or a ticket that somebody will ask about. */
const tellConflict = (
  tx: Tx,
  { device, gate }: UploadRequest,
  { ticket }: Decided,
  answer: ScanAnswer,
): Promise<void> =>
  raiseAttention(tx, 'offline-conflict', answer.id, {
    ...(ticket ? { ticket: ticket.code, title: ticket.productTitle, status: ticket.status } : {}),
    gate,
    device,
    at: answer.at,
    reason: answer.conflict?.reason,
    booked: answer.admitted ? answer.headCount : 0,
    beyond: answer.conflict?.beyond ?? 0,
  });
