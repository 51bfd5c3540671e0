/** One request to the WeChat side, as shown on the control page. Never holds headers: they carry signatures. */
export interface RequestEntry {
  atMs: number;
  method: string;
  /** Path and query, with secrets taken out. */
  path: string;
  status: number;
  /** WeChat's error code or errcode, when the answer had one. */
  code?: string;
  tookMs: number;
  fault?: string;
}

const KEPT = 300;

/** The last requests, in memory only. */
export class RequestLog {
  private entries: RequestEntry[] = [];
  total = 0;

  add(entry: RequestEntry): void {
    this.total += 1;
    this.entries.push({ ...entry, path: entry.path.replace(/(secret|access_token|js_code)=[^&]*/g, '$1=…') });
    if (this.entries.length > KEPT) this.entries = this.entries.slice(-KEPT);
  }

  /** Newest first. */
  latest(): RequestEntry[] {
    return [...this.entries].reverse();
  }
}
