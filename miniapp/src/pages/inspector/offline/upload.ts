import { ApiError } from '@/api/errors';
import type { UploadedScan, UploadResult } from '@/api/types';
import type { KeptScan } from './kept-scan';
import type { ScanLedger } from './scan-ledger';
import type { Transport } from './transport';

/**
 * Sends what waits, in the order of its making, and keeps what became of it. Repeating is harmless: the server knows
 * each scan by device and key. Throws `NetworkError`, `ApiError` and `ShelfFull`; what was answered before counts.
 */
export async function uploadWaiting(
  ledger: ScanLedger,
  api: Pick<Transport, 'upload' | 'undo'>,
  largestBatch: number,
): Promise<void> {
  for (const batch of batchesOf(ledger.waiting(), largestBatch)) {
    const results = await api.upload(batch[0]?.gate ?? '', batch.map(uploaded));
    const byKey = new Map(results.map((result) => [result.key, result]));
    const answered = batch.filter(({ key }) => byKey.has(key));
    const late = await undoneTooLate(answered, byKey, api);
    await ledger.change(
      answered.map(({ key }) => key),
      (scan) => booked(scan, byKey.get(scan.key), late.has(scan.key)),
    );
    // Whatever the server did not mention stays; asked again at once it would be so for ever.
    if (answered.length < batch.length) return;
  }
}

/** One gate a batch, and the order kept: who changed gates without network sends shorter batches. */
function batchesOf(scans: readonly KeptScan[], largest: number): KeptScan[][] {
  const batches: KeptScan[][] = [];
  for (const scan of scans) {
    const last = batches[batches.length - 1];
    if (last && last[0]?.gate === scan.gate && last.length < largest) last.push(scan);
    else batches.push([scan]);
  }
  return batches;
}

/** Takes back what was taken back here before it was sent; answers with the keys for which it is too late. */
async function undoneTooLate(
  scans: readonly KeptScan[],
  results: Map<string, UploadResult>,
  api: Pick<Transport, 'undo'>,
): Promise<Set<string>> {
  const late = new Set<string>();
  for (const { key, undone } of scans) {
    const id = results.get(key)?.id;
    if (!undone || !id) continue;
    try {
      await api.undo(id);
    } catch (error) {
      if (!(error instanceof ApiError) || error.status >= 500) throw error;
      late.add(key);
    }
  }
  return late;
}

function booked(scan: KeptScan, result: UploadResult | undefined, undoneTooLate: boolean): KeptScan {
  if (!result) return scan;
  const answer = { ...scan.answer, id: result.id };
  if (undoneTooLate) {
    const conflict = { reason: 'SCAN_NOT_UNDOABLE', facts: {}, beyond: 0 };
    return { ...scan, answer, undone: false, state: 'conflict', conflict };
  }
  const { conflict } = result;
  return conflict ? { ...scan, answer, state: 'conflict', conflict } : { ...scan, answer, state: 'booked' };
}

const uploaded = ({
  key,
  code,
  kind,
  count,
  scannedAt,
  direction,
  idChecked,
  answer,
}: KeptScan): UploadedScan => ({
  key,
  code,
  kind,
  direction,
  count: answer.admitted ? answer.headCount : (count ?? 1),
  scannedAt,
  idChecked,
  decision: answer.admitted ? 'admitted' : 'refused',
  ...(answer.reason ? { reason: answer.reason } : {}),
});
