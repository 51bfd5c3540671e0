import { generateKeyPairSync, type KeyObject, sign } from 'node:crypto';
import type { ManifestKind, ManifestTicket } from '@gate/manifest';
import { ApiError, NetworkError } from '@/api/errors';
import type { ManifestPage, ScanResult, UploadedScan, UploadResult } from '@/api/types';
import type { Transport } from '@/pages/inspector/offline/transport';

const GATE = { slug: 'east', title: '东门', products: [], direction: 'both', idCheck: true } as const;
const RULES = {
  skewSeconds: 30,
  offlineMinutes: 60,
  offlineRefuses: 'all',
  undoMinutes: 5,
  largestBatch: 2,
} as const;

export const dayKind = (change: Partial<ManifestKind> = {}): ManifestKind => ({
  id: 'day',
  title: '一日票',
  product: 'day-ticket',
  liveCodeOnly: false,
  earlyMinutes: 0,
  lateMinutes: 0,
  minutesBetweenUses: null,
  usesPerDay: null,
  idCheck: false,
  parts: [{ title: '入园', gates: [], uses: 1, needsSlot: false }],
  ...change,
});

export const listed = (code: string, change: Partial<ManifestTicket> = {}): ManifestTicket => ({
  code,
  shortCode: code.slice(-8),
  status: 'valid',
  kind: 'day',
  slot: null,
  validUntil: null,
  visitor: null,
  document: null,
  uses: [{ used: 0, usedToday: 0, last: null }],
  ...change,
});

/** What stands at the other end: answers as the real one is declared to, remembers what it was sent, and can be cut off. */
export class GateServer implements Transport {
  network = true;
  pages: Partial<ManifestPage>[] = [];
  rules: ManifestPage['rules'] = { ...RULES };
  readonly asked: (string | null)[] = [];
  readonly uploads: UploadedScan[][] = [];
  readonly undone: string[] = [];
  /** What an upload says to a key. */
  conflicts = new Map<string, UploadResult['conflict']>();
  scanAnswer: Partial<ScanResult> = { admitted: true };
  private readonly keys: { publicKey: KeyObject; privateKey: KeyObject } = generateKeyPairSync('ed25519');

  printed(code: string): string {
    return this.seal(`SM1.S.${code}`);
  }

  live(code: string, expiresAtMs: number): string {
    return this.seal(
      `SM1.L.${code}.${Math.floor(expiresAtMs / 1000)
        .toString(36)
        .toUpperCase()}`,
    );
  }

  private seal(text: string): string {
    return `${text}.${sign(null, Buffer.from(text), this.keys.privateKey).toString('hex').toUpperCase()}`;
  }

  private answer<Result>(result: () => Result): Promise<Result> {
    return this.network ? Promise.resolve().then(result) : Promise.reject(new NetworkError('no network'));
  }

  scan(request: { direction: 'in' | 'out'; count?: number }): Promise<ScanResult> {
    return this.answer(() => ({
      id: 'S1',
      admitted: true,
      direction: request.direction,
      headCount: request.count ?? 1,
      usesLeft: 0,
      at: new Date().toISOString(),
      ...this.scanAnswer,
    }));
  }

  manifest(_gate: string, since: string | null): Promise<ManifestPage> {
    return this.answer(() => {
      this.asked.push(since);
      const page = this.pages.shift() ?? {};
      const jwk = this.keys.publicKey.export({ format: 'jwk' });
      return {
        now: new Date().toISOString(),
        day: new Date(Date.now() + 8 * 3_600_000).toISOString().slice(0, 10),
        dayEndsAt: new Date(Date.now() + 86_400_000).toISOString(),
        reset: since === null,
        keys: [{ id: 'key', publicKey: String(jwk.x) }],
        rules: this.rules,
        gate: { ...GATE, products: [] },
        kinds: [],
        slots: [],
        tickets: [],
        revoked: [],
        nextCursor: `c${this.asked.length}`,
        more: false,
        ...page,
      };
    });
  }

  upload(_gate: string, scans: UploadedScan[]): Promise<UploadResult[]> {
    return this.answer(() => {
      this.uploads.push(scans);
      return scans.map(({ key, decision }) => ({
        key,
        id: `booked-${key}`,
        admitted: decision === 'admitted',
        repeated: false,
        usesLeft: 0,
        conflict: this.conflicts.get(key) ?? null,
      }));
    });
  }

  undo(scanId: string): Promise<unknown> {
    return this.answer(() => {
      if (scanId.includes('late')) throw new ApiError(403, 'FORBIDDEN', 'too late');
      this.undone.push(scanId);
    });
  }
}
