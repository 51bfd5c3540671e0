import { Client, Pool, types } from 'pg';
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { App } from '../harness/app';
import { freePort } from '../harness/ports';
import { type Server, startSite } from '../harness/processes';
import { CONTACT, day, dayLine, eventually, hold, order, pay } from '../harness/shop';
import { booksOf, RUNS, storm } from '../harness/storm';
import { type Json, Visitor } from '../harness/visitor';

const INT8 = 20;
const TICKETS = 500;
/** The demo's day ticket takes ten of them into an order: WeChat Pay wants them one by one, a minute apart. */
const OF_AN_ORDER = 10;
const DAY = day(9);
/** WeChat Pay's minute and the pace of handing over, both so much shorter that the storm passes within the test. */
const WEATHER = {
  WECHAT_PAY_REFUND_SPACING_SECONDS: '1.2',
  MASS_REFUNDS_PER_SECOND: '25',
  MAX_HELD_PER_MEMBER: '1000',
};
const PATIENCE_MS = 240_000;

let site: Awaited<ReturnType<typeof startSite>>;
let db: Pool;
let server: Server;
let port: number;
let admin: Visitor;
beforeAll(async () => {
  site = await startSite({ template: true });
  types.setTypeParser(INT8, Number);
  db = new Pool({ connectionString: site.databaseUrl, max: 3 });
  db.on('error', () => undefined);
  port = await freePort();
  server = await site.start(port, WEATHER);
  await control({ refundDelayMs: 30 });
  admin = await logIn();
}, PATIENCE_MS);
afterAll(async () => {
  await db.end();
  await site.stop();
});

const control = (settings: object) =>
  fetch(`${site.sandbox.origin}/sandbox/settings`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify(settings),
  });

async function logIn(): Promise<Visitor> {
  const visitor = new Visitor(server.url);
  const { DEMO_ADMIN_EMAIL: email, DEMO_ADMIN_PASSWORD: password } = site.env as Record<string, string>;
  visitor.jwt = (await visitor.post('/admin/login', { email, password })).data.token;
  return visitor;
}

/** Sells the day in orders of ten, five visitors at a time. */
async function sellOut(): Promise<void> {
  const sell = async (name: string, orders: number) => {
    const visitor = await new Visitor(server.url).logIn(name);
    for (let i = 0; i < orders; i += 1) {
      const lines = Array.from({ length: OF_AN_ORDER }, () => dayLine(9));
      const { order: placed } = await order(visitor, await hold(visitor, ...lines));
      await pay(site.sandbox.origin, placed.number);
    }
  };
  const visitors = 5;
  const each = TICKETS / OF_AN_ORDER / visitors;
  await Promise.all(Array.from({ length: visitors }, (_, i) => sell(`stormy-${i}`, each)));
  await eventually(
    () => count(`tickets where status = 'valid' and visit_date = $1`, DAY),
    (valid) => valid === TICKETS,
    60_000,
  );
}

const count = async (from: string, ...values: unknown[]): Promise<number> =>
  (await db.query(`select count(*)::int as n from ${from}`, values)).rows[0].n;
const refundsMade = () => count(`refunds where cause = 'mass'`);

/** Kills the server when so many refunds are on their way, and starts it again. */
async function killAt(refunds: number): Promise<number> {
  const made = await eventually(refundsMade, (now) => now >= refunds, PATIENCE_MS);
  await server.kill('SIGKILL');
  server = await site.start(port, WEATHER);
  return made;
}

const runOf = async (number: string): Promise<Json> => (await admin.get(`${RUNS}/${number}`)).data;

/** What the books of a finished storm are asked: nothing lost, nothing twice. */
async function accounts() {
  const app = { sandbox: site.sandbox, db } as unknown as App;
  const books = await booksOf(app);
  const { rows } = await db.query(
    `select count(*)::int as tickets, count(distinct ticket_id)::int as different from refunds where cause = 'mass'`,
  );
  return { books, refunds: rows[0] };
}

test(
  'a day with 500 tickets is closed and refunded while the server is killed three times: every fen is accounted for',
  async () => {
    await sellOut();
    const paid = (await accounts()).books;
    expect(paid.paidHere).toBe(TICKETS * 12_800);
    const number = await storm(admin, { day: DAY });
    const moments = [];
    for (const refunds of [40, 180, 350]) moments.push(await killAt(refunds));
    console.log('killed when so many refunds were on their way', moments);
    expect(Math.max(...moments)).toBeLessThan(TICKETS);

    const run = await eventually(
      () => runOf(number).catch(() => null),
      (now) => now?.status === 'done' && now.progress.done === TICKETS,
      PATIENCE_MS,
    );
    expect(run.progress).toMatchObject({ total: TICKETS, failed: 0, skipped: 0, doneFen: TICKETS * 12_800 });

    const { books, refunds } = await accounts();
    expect(refunds).toEqual({ tickets: TICKETS, different: TICKETS });
    // All that was paid is back, by WeChat's books, by ours, and by the lines that were paid.
    expect(books).toMatchObject({ paidThere: paid.paidHere, paidHere: paid.paidHere });
    expect([books.backThere, books.backHere, books.linesBack]).toEqual(Array(3).fill(paid.paidHere));
    expect([books.refundsThere, books.refundsHere]).toEqual([TICKETS, TICKETS]);
    expect(await count(`tickets where status = 'refunded' and visit_date = $1`, DAY)).toBe(TICKETS);
    expect(await count(`slots where visit_date = $1 and (sold > 0 or held > 0)`, DAY)).toBe(0);
    expect(await violations()).toEqual([]);
  },
  PATIENCE_MS,
);

/** The server's own promises, asked by a process of its own: the one above may be dead. */
async function violations(): Promise<Json[]> {
  const client = new Client({ connectionString: site.databaseUrl });
  await client.connect();
  const { invariants } = await import('../../src/plugins/ticketing/server/store/invariants');
  const { moneyInvariants } = await import('../../src/plugins/ticketing/server/store/money-invariants');
  const found = [];
  for (const [name, ask] of Object.entries({ ...invariants, ...moneyInvariants }))
    for (const violation of await ask(client as never)) found.push({ name, ...violation });
  await client.end();
  return found;
}

test('negative control: a refund that is booked here and never sent is found', async () => {
  const visitor = await new Visitor(server.url).logIn('control');
  const [ticket] = await hold(visitor, { product: 'day-ticket', date: day(10), visitor: CONTACT });
  const { order: placed } = await order(visitor, [ticket]);
  await pay(site.sandbox.origin, placed.number);
  await eventually(
    () => count(`tickets where code = $1 and status = 'valid'`, ticket.code),
    (valid) => valid === 1,
  );
  await db.query(
    `insert into refunds (number, order_id, ticket_id, amount_fen, status, cause)
     select 'RNEVERSENT1', l.order_id, l.ticket_id, l.amount_fen, 'success', 'mass'
       from order_lines l join orders o on o.id = l.order_id where o.number = $1`,
    [placed.number],
  );
  const { books } = await accounts();
  expect(books.backHere).not.toBe(books.backThere);
  expect((await violations()).map(({ name }) => name)).toEqual(
    expect.arrayContaining(['refundsDiffer', 'refundsAboveLine']),
  );
});
