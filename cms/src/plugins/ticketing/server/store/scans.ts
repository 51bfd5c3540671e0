import { statement } from '../../../../kernel/db';
import type { ErrorCode } from '../../../../kernel/errors';

export interface NewScan {
  publicId: string;
  device: string;
  key: string;
  gate: string;
  direction: 'in' | 'out';
  inspectorId: number | null;
  adminId: number | null;
  gateDeviceId: number | null;
  ticketId: number | null;
  entitlementId: number | null;
  codeKind: string;
  headCount: number;
  idChecked: boolean;
  admitted: boolean;
  reason: ErrorCode | null;
  offline: boolean;
  /** Why an entry without network should not have been; null: it was right. */
  conflict: ErrorCode | null;
  /** People who entered although no use was left for them. */
  beyond: number;
  answer: unknown;
  scannedAt: Date;
}

export interface AnsweredScan extends Record<string, unknown> {
  answer: unknown;
  inspectorId: number | null;
  adminId: number | null;
  admitted: boolean;
  offline: boolean;
}

export const findAnswer = statement<AnsweredScan, [string, string]>(
  'scans.find-answer',
  `select answer, inspector_id as "inspectorId", admin_id as "adminId", admitted, offline
     from scans where device = $1 and key = $2`,
);

/** Whether this device was asked something about this ticket (heads, a document) since $3. */
export const wasAsked = statement<{ id: number }, [string, string, Date]>(
  'scans.was-asked',
  `select s.id from scans s join tickets t on t.id = s.ticket_id
    where s.device = $1 and t.code = $2 and s.scanned_at >= $3 and s.reason in ('HEAD_COUNT', 'ID_CHECK') limit 1`,
);

export interface ScanToUndo extends Record<string, unknown> {
  id: number;
  publicId: string;
  gate: string;
  inspectorId: number | null;
  ticketId: number | null;
  headCount: number;
  admitted: boolean;
  conflict: string | null;
  beyond: number;
  recordedAt: Date;
  undoAnswer: unknown;
}

const TO_UNDO = `id, public_id as "publicId", gate, inspector_id as "inspectorId", ticket_id as "ticketId",
  head_count as "headCount", admitted, conflict, beyond, recorded_at as "recordedAt", undo_answer as "undoAnswer"`;

export const find = statement<ScanToUndo, [string]>(
  'scans.find',
  `select ${TO_UNDO} from scans where public_id = $1`,
);

/** After its ticket, which every scan locks first. */
export const lock = statement<ScanToUndo, [number]>(
  'scans.lock',
  `select ${TO_UNDO} from scans where id = $1 for update`,
);

export const undo = statement<{ id: number }, [number, Date, string, string]>(
  'scans.undo',
  `update scans set undone_at = $2, undone_by = $3, undo_answer = $4::jsonb
    where id = $1 and undone_at is null returning id`,
);
