import { randomBytes } from 'node:crypto';
import { MINUTE_MS } from '../clock.js';

/** A bill as it was made when it was asked for; later plantings do not change it. */
export interface BillFile {
  text: string;
  gzip: boolean;
  madeAtMs: number;
}

const ADDRESS_LIFE_MS = 5 * MINUTE_MS;

/** Bills that may be downloaded now, in memory only: an address lives five minutes, and not through a restart. */
export class BillFiles {
  private readonly files = new Map<string, BillFile>();

  /** @returns the token that the download address carries */
  keep(file: BillFile): string {
    for (const [token, { madeAtMs }] of this.files) {
      if (madeAtMs + ADDRESS_LIFE_MS < file.madeAtMs) this.files.delete(token);
    }
    const token = randomBytes(48).toString('base64url');
    this.files.set(token, file);
    return token;
  }

  find(token: string, nowMs: number): BillFile | undefined {
    const file = this.files.get(token);
    return file && nowMs <= file.madeAtMs + ADDRESS_LIFE_MS ? file : undefined;
  }
}
