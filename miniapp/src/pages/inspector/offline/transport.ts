import type { ManifestPage, ScanRequest, ScanResult, UploadedScan, UploadResult } from '@/api/types';

/** What a gate asks of the server. Each call throws `NetworkError` when no answer came, `ApiError` when refused. */
export interface Transport {
  scan(request: Omit<ScanRequest, 'device'>, timeoutMs: number): Promise<ScanResult>;
  /** `queued`: how many scans wait here, for the desk to see. */
  manifest(gate: string, since: string | null, queued: number): Promise<ManifestPage>;
  upload(gate: string, scans: UploadedScan[]): Promise<UploadResult[]>;
  undo(scanId: string): Promise<unknown>;
}
