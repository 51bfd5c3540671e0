import type { App } from './app';
import { buy, CONTACT, eventually, slotsOf } from './shop';
import type { Answer, Json, Visitor } from './visitor';

/** Where mass refunds are, for an administrator. */
export const RUNS = '/ticketing/mass-refunds';
export const REASON = '雷雨大风，景区关闭';

/** Looks at a dry run, types its day and begins; answers the run's number. `forced` takes used tickets along. */
export async function storm(admin: Visitor, selection: Json, forced = false): Promise<string> {
  const path = forced ? `${RUNS}/forced` : RUNS;
  const plan = await admin.post(`${path}/dry-run`, { selection });
  if (plan.status !== 200) throw new Error(`dry run refused: ${JSON.stringify(plan.error)}`);
  const started = await confirm(admin, path, selection, plan.data.token);
  if (started.status !== 200) throw new Error(`start refused: ${JSON.stringify(started.error)}`);
  return started.data.number;
}

export const confirm = (
  admin: Visitor,
  path: string,
  selection: Json,
  token: string,
  typed: string = selection.day,
): Promise<Answer> => admin.post(path, { selection, token, typed, reason: REASON });

/** Waits until every ticket of a run is where it will stay; answers the run. */
export const weathered = (admin: Visitor, number: string, timeoutMs = 120_000): Promise<Json> =>
  eventually(
    async () => (await admin.get(`${RUNS}/${number}`)).data,
    ({ status, progress }) => status === 'done' && progress.waiting + progress.underWay === 0,
    timeoutMs,
  );

/** Sells whole sessions of the five-seat pavilion on a day, five to an order. Answers the tickets' codes. */
export async function sellPavilion(app: App, date: string, sessions = 5): Promise<string[]> {
  const codes: string[] = [];
  const slots = await slotsOf(app.anonymous(), 'rare-view', date);
  for (const [index, slot] of slots.slice(0, sessions).entries()) {
    const visitor = await app.visitor(`guest-${date}-${index}`);
    const lines = Array.from({ length: 5 }, () => ({
      product: 'rare-view',
      slot: slot.id,
      visitor: CONTACT,
    }));
    codes.push(...(await buy(visitor, app.sandbox.origin, ...lines)).map(({ code }) => code as string));
  }
  return codes;
}

export interface Books {
  /** What came in and what is back, by WeChat's books and by ours; fen. */
  paidThere: number;
  backThere: number;
  paidHere: number;
  backHere: number;
  linesBack: number;
  /** Refunds that WeChat took, and how many numbers of ours they are. */
  refundsThere: number;
  refundsHere: number;
}

/** Both sides' books in sums. */
export async function booksOf(app: Pick<App, 'sandbox' | 'db'>): Promise<Books> {
  const state: Json = await (await fetch(`${app.sandbox.origin}/sandbox/state?limit=1000000`)).json();
  const sum = (rows: Json[], of: (row: Json) => number) => rows.reduce((total, row) => total + of(row), 0);
  const success = state.refunds.filter(({ status }: Json) => status === 'SUCCESS');
  const { rows } = await app.db.query(
    `select (select coalesce(sum(amount_fen), 0)::int from orders where status = 'paid') as "paidHere",
            (select coalesce(sum(amount_fen), 0)::int from refunds where status = 'success') as "backHere",
            (select coalesce(sum(refunded_fen), 0)::int from order_lines) as "linesBack",
            (select count(*)::int from refunds where amount_fen > 0) as "refundsHere"`,
  );
  return {
    ...rows[0],
    paidThere: sum(
      state.orders.filter(({ state: now }: Json) => now === 'SUCCESS' || now === 'REFUND'),
      ({ totalFen }) => totalFen,
    ),
    backThere: sum(success, ({ refundFen }) => refundFen),
    refundsThere: state.refunds.length,
  };
}
