import type { App } from './app';
import { eventually, statusOf } from './shop';
import type { Answer, Json, Visitor } from './visitor';

let made = 0;
export const nextKey = (): string => {
  made += 1;
  return `attempt-${made}`;
};

/** An inspector with a phone at a gate. */
export class Inspector {
  token: string | undefined;

  constructor(
    readonly visitor: Visitor,
    readonly device: string,
    readonly gate = 'east',
  ) {}

  private headers = () => (this.token ? { 'x-gate-device': this.token } : {});

  /** The whole answer; `scan` gives its data. */
  attempt = (code: string, more: object = {}): Promise<Answer> =>
    this.visitor.post(
      '/api/ticketing/scans',
      { code, gate: this.gate, device: this.device, key: nextKey(), ...more },
      this.headers(),
    );

  async scan(code: string, more: object = {}): Promise<Json> {
    const { status, data, error } = await this.attempt(code, more);
    if (status !== 200) throw new Error(`scan failed: ${JSON.stringify(error)}`);
    return data;
  }

  undo = (id: string): Promise<Answer> =>
    this.visitor.post(`/api/ticketing/scans/${id}/undo`, {}, this.headers());

  find = (query: string, gate = this.gate): Promise<Answer> =>
    this.visitor.get(
      `/api/ticketing/scans/find?${new URLSearchParams({ query, gate, device: this.device })}`,
      this.headers(),
    );

  page = (since?: string, more: Record<string, string> = {}): Promise<Answer> => {
    const query = new URLSearchParams({
      gate: this.gate,
      device: this.device,
      ...(since ? { since } : {}),
      ...more,
    });
    return this.visitor.get(`/api/ticketing/scans/manifest?${query}`, this.headers());
  };

  uploadRaw = (...scans: object[]): Promise<Answer> =>
    this.visitor.post(
      '/api/ticketing/scans/upload',
      { gate: this.gate, device: this.device, scans },
      this.headers(),
    );

  /** Entries that were allowed without network, as the page would send them. */
  upload = async (...scans: object[]): Promise<Json[]> => {
    const { status, data, error } = await this.uploadRaw(
      ...scans.map((scan) => ({
        key: nextKey(),
        count: 1,
        kind: 'live',
        decision: 'admitted',
        scannedAt: new Date().toISOString(),
        ...scan,
      })),
    );
    if (status !== 200) throw new Error(`upload failed: ${JSON.stringify(error)}`);
    return data;
  };
}

export const inspectorOf = async (
  app: App,
  device: string,
  gate = 'east',
  name = 'inspector',
): Promise<Inspector> => new Inspector(await app.visitor(name), device, gate);

/** The visitor asks for the money of a ticket, which from now on goes back even on its day. */
export async function giveBack(app: App, visitor: Visitor, { code }: Json): Promise<void> {
  await app.db.query(
    `update tickets set terms = jsonb_set(terms, '{refundTiers}', '[{"untilHours": -48, "feePercent": 0, "feeFen": 0}]')
      where code = $1`,
    [code],
  );
  await visitor.post(`/api/ticketing/tickets/${code}/refund`);
  await eventually(statusOf(visitor, code), (status) => status !== 'valid');
}

/** What a gate's page keeps: reads pages until there are no more, and remembers the later word. */
export class OfflineList {
  tickets = new Map<string, Json>();
  revoked = new Map<string, Json>();
  kinds = new Map<string, Json>();
  slots = new Map<string, Json>();
  cursor: string | undefined;
  last: Json;

  constructor(private readonly inspector: Inspector) {}

  async sync(): Promise<this> {
    for (let more = true; more; ) {
      const { data, error } = await this.inspector.page(this.cursor);
      if (!data) throw new Error(`no list: ${JSON.stringify(error)}`);
      this.take(data);
      more = data.more;
    }
    return this;
  }

  private take(data: Json): void {
    if (data.reset) for (const kept of [this.tickets, this.revoked]) kept.clear();
    for (const kind of data.kinds) this.kinds.set(kind.id, kind);
    for (const slot of data.slots) this.slots.set(slot.id, slot);
    for (const ticket of data.tickets) {
      this.tickets.set(ticket.code, ticket);
      this.revoked.delete(ticket.code);
    }
    for (const gone of data.revoked) {
      this.tickets.delete(gone.code);
      this.revoked.set(gone.code, gone);
    }
    this.cursor = data.nextCursor;
    this.last = data;
  }
}
