import type { Guard } from '../../src/kernel/guards';
import type { App } from './app';
import { eventually } from './shop';
import type { Json } from './visitor';

const MINUTE_MS = 60_000;

/** WeChat Pay that is slow to answer, and jobs that come again, are the weather here and no news. */
export const QUIET = { LOG_LEVEL: 'error' };

/** Something that should not be: by the server's own invariants, or by the sandbox's books. */
export interface Finding {
  kind: string;
  subject: string;
  facts: unknown;
}

interface Guards {
  removeGuards(...names: Guard[]): void;
  restoreGuards(): void;
}

/** What a race test does to the whole market and asks of it afterwards. */
export class Market {
  private minutes = 0;
  private known = new Set<string>();

  constructor(readonly app: App) {}

  /** Ends what nobody paid, as if it were so many minutes later. */
  sweep(minutes = 20): Promise<void> {
    const { sweep } = this.app.module<{ sweep(now: Date): Promise<void> }>(
      'src/plugins/ticketing/server/services/sweep.js',
    );
    return sweep(new Date(Date.now() + minutes * MINUTE_MS));
  }

  /** Lets the day end: every hold is over, every order settled. Each round is later, because a failed one backs off. */
  async close(): Promise<void> {
    const unsettled = async () => {
      this.minutes += 20;
      await this.sweep(this.minutes);
      return this.count(`(select id from orders where status = 'open'
        union all select id from tickets where status = 'held')`);
    };
    await eventually(unsettled, (count) => count === 0, 30_000);
  }

  /** Waits until what WeChat Pay took has been told here: without guards it may be money for orders that are closed. */
  async newsIsIn(): Promise<void> {
    await eventually(
      () => this.moneyDiffers(),
      (differing) => differing.length === 0,
      30_000,
    );
  }

  /** What is wrong now and was not yet when it was last asked. */
  async findings(): Promise<Finding[]> {
    const { checkInvariants } = this.app.module<{ checkInvariants(): Promise<Finding[]> }>(
      'src/plugins/ticketing/server/services/check-invariants.js',
    );
    const all = [...(await checkInvariants()), ...(await this.moneyDiffers())];
    const fresh = all.filter(({ kind, subject }) => !this.known.has(`${kind} ${subject}`));
    for (const { kind, subject } of fresh) this.known.add(`${kind} ${subject}`);
    return fresh;
  }

  /** The sandbox's books against ours: each fen that a visitor paid is a paid order here, and the other way round. */
  private async moneyDiffers(): Promise<Finding[]> {
    const state = await fetch(`${this.app.sandbox.origin}/sandbox/state?limit=1000000`);
    const { orders } = (await state.json()) as Json;
    const paid = orders.filter((order: Json) => order.state === 'SUCCESS' || order.state === 'REFUND');
    const there = new Map<string, number>(paid.map((order: Json) => [order.outTradeNo, order.totalFen]));
    const { rows } = await this.app.db.query(
      `select number, amount_fen from orders where status = 'paid' and amount_fen > 0`,
    );
    const here = new Map<string, number>(rows.map((order) => [order.number, order.amount_fen]));
    return [...new Set([...there.keys(), ...here.keys()])]
      .filter((number) => there.get(number) !== here.get(number))
      .map((subject) => ({
        kind: 'money-differs',
        subject,
        facts: { weChatFen: there.get(subject), orderFen: here.get(subject) },
      }));
  }

  /** Does something without these guards, for a negative control: then there must be harm to find. */
  async without<T>(guards: Guard[], work: () => Promise<T>): Promise<T> {
    const { removeGuards, restoreGuards } = this.app.module<Guards>('src/kernel/guards.js');
    removeGuards(...guards);
    try {
      return await work();
    } finally {
      restoreGuards();
    }
  }

  /** How many rows a table, or a query in parentheses, has. */
  async count(from: string, ...values: unknown[]): Promise<number> {
    const { rows } = await this.app.db.query(`select count(*)::int as n from ${from} as counted`, values);
    return rows[0].n;
  }

  /** Waits until so many backends of servers wait for a lock. */
  async crowd(size: number): Promise<void> {
    const waiting = () =>
      this.count(`(select 1 from pg_stat_activity where datname = current_database()
        and wait_event_type = 'Lock' and application_name like 'shanmen%')`);
    await eventually(waiting, (count) => count >= size, 10_000);
  }

  /**
   * Keeps rows locked while `work` begins, and lets go when `crowd` backends wait for a lock: so they all go on from
   * the same moment, on any machine.
   */
  async startingGate<T>(lock: string, values: unknown[], crowd: number, work: () => Promise<T>): Promise<T> {
    const client = await this.app.db.connect();
    try {
      await client.query('begin');
      await client.query(lock, values);
      const working = work();
      await this.crowd(crowd);
      await client.query('rollback');
      return await working;
    } finally {
      client.release();
    }
  }
}

/** What came of many requests: how often each refusal; `ok` is what was granted. */
export function tally(answers: readonly { status: number; error: { name: string } | undefined }[]) {
  const counts: Record<string, number> = {};
  for (const { status, error } of answers) {
    const name = status < 300 ? 'ok' : (error?.name ?? String(status));
    counts[name] = (counts[name] ?? 0) + 1;
  }
  return counts;
}
