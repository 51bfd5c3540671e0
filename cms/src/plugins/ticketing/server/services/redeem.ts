import { db, inTransaction, isUniqueViolation } from '../../../../kernel/db';
import { DomainError, type Locale } from '../../../../kernel/errors';
import * as scans from '../store/scans';
import { type Booking, bookScan, type ScanAnswer, type ScannedBy } from './book-scan';
import { type Attempt, type Decided, decideScan } from './decide-scan';
import { gateAccess } from './gate-access';
import { noteSeen } from './gate-presence';
import { namesAtGate } from './names-at-gate';

export interface ScanRequest {
  code: string;
  gate: string;
  device: string;
  /** Made by the device for each attempt: the same again gives the first answer again. */
  key: string;
  /** Null: one, but when more could enter the answer asks how many (HEAD_COUNT). */
  headCount: number | null;
  /** The inspector has looked at the document. A new attempt with a new key: the first one's answer was the question. */
  idChecked: boolean;
  /** Missing: in, except at a gate that is only out. */
  direction?: 'in' | 'out' | undefined;
  token: string | undefined;
  by: ScannedBy;
  locale: Locale;
  now: Date;
}

/**
 * One attempt at a gate, in the order of the domain's section 7; every attempt is stored, refused ones too.
 * A refusal is an answer, not an error; its names are in the reader's language. Throws FORBIDDEN when somebody else's scan has the same key, or the device may
 * not scan here (see gate-access.ts).
 */
export async function redeem(request: ScanRequest): Promise<ScanAnswer> {
  const [answer, names] = [await answerTo(request), await namesAtGate(request.locale)];
  const { ticket, entitlement } = answer;
  return {
    ...answer,
    ...(ticket ? { ticket: names.of(ticket) } : {}),
    ...(entitlement ? { entitlement: names.of(entitlement) } : {}),
  };
}

async function answerTo(request: ScanRequest): Promise<ScanAnswer> {
  const before = await answeredBefore(request);
  if (before) return before;
  const { gate, device } = await gateAccess({ ...request, fromAdmin: request.by.adminId !== null });
  const attempt: Attempt = {
    code: request.code,
    device: request.device,
    gate,
    direction: request.direction ?? (gate.direction === 'out' ? 'out' : 'in'),
    headCount: request.headCount,
    idChecked: request.idChecked,
    at: request.now,
  };
  const answer = await once(request, () =>
    inTransaction(async (tx) => {
      const decided = await decideScan(tx, attempt);
      return bookScan(tx, attempt, bookingOf(request, decided, device?.id ?? null));
    }),
  );
  await noteSeen(request, device?.id ?? null);
  return answer;
}

async function once(request: ScanRequest, scan: () => Promise<ScanAnswer>): Promise<ScanAnswer> {
  try {
    return await scan();
  } catch (error) {
    // The same scan sent twice at once: the other was first, and its answer counts.
    if (!isUniqueViolation(error, 'scans_device_key_key')) throw error;
    const first = await answeredBefore(request);
    if (!first) throw error;
    return first;
  }
}

async function answeredBefore({ device, key, by }: ScanRequest): Promise<ScanAnswer | null> {
  const [row] = await scans.findAnswer(db(), device, key);
  if (row && (row.inspectorId !== by.inspectorId || row.adminId !== by.adminId))
    throw new DomainError('FORBIDDEN');
  return row ? (row.answer as ScanAnswer) : null;
}

function bookingOf(
  { key, by, headCount, now }: ScanRequest,
  decided: Decided,
  gateDeviceId: number | null,
): Booking {
  const { decision, parts } = decided;
  const part = decision.admitted && parts.find(({ position }) => position === decision.entitlement?.position);
  return {
    key,
    by,
    gateDeviceId,
    decided,
    use: part ? { part, headCount: decision.headCount } : null,
    refusal: decision.admitted ? null : { reason: decision.reason, facts: decision.facts },
    headCount: headCount ?? 1,
    offline: null,
    now,
  };
}
