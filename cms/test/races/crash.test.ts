import { randomUUID } from 'node:crypto';
import { setTimeout as wait } from 'node:timers/promises';
import { afterAll, afterEach, beforeAll, beforeEach, expect, test } from 'vitest';
import { type App, startApp } from '../harness/app';
import { type Chance, chance } from '../harness/chance';
import { Market, QUIET, tally } from '../harness/market';
import { freePort } from '../harness/ports';
import { type Server, startBeside } from '../harness/processes';
import { CONTACT, day, dayLine, eventually, pay, slotsOf } from '../harness/shop';
import { type Answer, Visitor } from '../harness/visitor';

const KILLS = 10;
const MEMBERS = 30;
/** A server is killed in the middle of what follows so many answers: by work and not by time, on any machine. */
const MOST_ANSWERS = 60;
/** Starting takes a second or two on an idle machine and ten on a busy one. */
const PATIENCE_MS = 300_000;

let app: App;
let market: Market;
let phones: Visitor[];
let slots: string[];
let server: Server;
let port: number;
beforeAll(async () => {
  // The process that dies does all the work; this one only asks, and lets the day end.
  app = await startApp({ work: false, env: QUIET });
  market = new Market(app);
  slots = (await slotsOf(app.anonymous(), 'rare-view', day(3))).map(({ id }) => id);
});
afterAll(() => app.stop());
beforeEach(async () => {
  port = await freePort();
  phones = await Promise.all(
    Array.from({ length: MEMBERS }, async (_, i) => {
      const phone = new Visitor(`http://127.0.0.1:${port}`);
      phone.jwt = (await app.visitor(`survivor-${i}`)).jwt;
      return phone;
    }),
  );
});
afterEach(() => server.kill('SIGKILL'));

/** Asks again until there is an answer, as the mini-program does: the server may be dead, or die before it answers. */
async function insist(send: () => Promise<Answer>): Promise<Answer> {
  for (;;) {
    const answer = await send().catch(() => null);
    if (answer) return answer;
    await wait(200 + Math.random() * 200);
  }
}

interface Seen {
  codes: string[];
  answers: Answer[];
}

/** One visit to the shop; each write has a key and is asked for until it is answered. */
async function visit(phone: Visitor, luck: Chance, seen: Seen): Promise<void> {
  const write = async (path: string, body: object) => {
    const key = { 'idempotency-key': randomUUID() };
    const answer = await insist(() => phone.post(path, body, key));
    seen.answers.push(answer);
    return answer;
  };
  const rare = () => ({ product: 'rare-view', slot: luck.pick(slots), visitor: CONTACT });
  const lines = Array.from({ length: 1 + luck.below(3) }, () => (luck.below(4) ? dayLine(3) : rare()));
  const held = await write('/api/ticketing/tickets', { lines });
  const codes: string[] = (held.data ?? []).map(({ code }: { code: string }) => code);
  seen.codes.push(...codes);
  if (codes.length === 0 || luck.below(5) === 0) return;
  if (luck.below(4) === 0)
    seen.answers.push(await insist(() => phone.delete(`/api/ticketing/tickets/${codes[0]}`)));
  const opened = [await write('/api/ticketing/orders', { tickets: codes.slice(0, 1) })];
  if (luck.below(2)) opened.push(await write('/api/ticketing/orders', { tickets: codes }));
  for (const { data } of luck.shuffled(opened)) {
    if (data && luck.below(3)) await pay(app.sandbox.origin, data.order.number);
  }
}

/** Buyers at another counter: they want the same places, so that the server is caught waiting for them. */
async function crowdOn(slot: string, seconds: number, isOver: () => boolean): Promise<void> {
  const client = await app.db.connect();
  while (!isOver()) {
    await client.query('begin');
    await client.query('select pg_sleep($2) from slots where public_id = $1 for update', [slot, seconds]);
    await client.query('commit');
  }
  client.release();
}

interface Death {
  /** For how long the others keep the places that everybody wants. */
  crowdSeconds?: number;
  extra?: Record<string, string>;
  moment?: () => Promise<unknown>;
  isEnough?: () => Promise<boolean>;
}

/** Kills the server again and again while people buy, at random or at a chosen moment; answers what they saw. */
async function buyWhileItDies(luck: Chance, death: Death) {
  const {
    crowdSeconds = 0.02,
    extra = {},
    moment = () => luck.pause(30),
    isEnough = async () => false,
  } = death;
  const seen: Seen = { codes: [], answers: [] };
  let over = false;
  server = await startBeside(app, port, extra);
  const [park] = await slotsOf(app.anonymous(), 'day-ticket', day(3));
  const buying = phones.map(async (phone) => {
    while (!over) await visit(phone, luck, seen);
  });
  const crowds = [1, 2].map(() => crowdOn(park.id, crowdSeconds, () => over));
  const moments: number[] = [];
  while (moments.length < KILLS) {
    const enough = seen.answers.length + luck.below(MOST_ANSWERS);
    await eventually(
      async () => seen.answers.length,
      (count) => count >= enough,
      20_000,
    );
    await moment();
    await server.kill('SIGKILL');
    moments.push(seen.answers.length);
    if (await isEnough()) break;
    server = await startBeside(app, port, extra);
  }
  over = true;
  if (server.process.killed) server = await startBeside(app, port, extra);
  await Promise.all([...buying, ...crowds]);
  return { ...seen, moments };
}

test(
  'kill -9 at ten random moments: every hold is there once, no fen is unaccounted, no place is lost',
  async () => {
    const luck = chance('kill -9');
    const { codes, answers, moments } = await buyWhileItDies(luck, {});
    console.log('killed after so many answers', moments, tally(answers));
    expect(moments).toHaveLength(KILLS);
    await market.close();

    expect(await market.findings()).toEqual([]);
    expect(tally(answers).INTERNAL).toBeUndefined();
    const { rows } = await app.db.query('select code from tickets order by code');
    expect(rows.map(({ code }) => code)).toEqual(codes.toSorted());
    expect(await market.count(`(select 1 from tickets where status = 'valid')`)).toBeGreaterThan(0);
    expect(await market.count('(select 1 from slots where held > 0)')).toBe(0);
    expect(await market.count('(select 1 from idempotency_keys where answer is null)')).toBe(0);
  },
  PATIENCE_MS,
);

/** A hold waits for its places: never while its tickets are committed already, as long as both are one transaction. */
const waitsForPlaces = () =>
  eventually(
    () =>
      market.count(`(select 1 from pg_stat_activity where datname = current_database()
        and wait_event_type = 'Lock' and query like 'update slots s set held%')`),
    (count) => count > 0,
    10_000,
  ).catch(() => undefined);

test(
  'negative control: when tickets are committed before their places, a kill leaves them without',
  async () => {
    const found: string[] = [];
    const { moments } = await buyWhileItDies(chance('kill -9 in the middle of a hold'), {
      crowdSeconds: 0.3,
      extra: { SHANMEN_GUARDS_OFF: 'holds.one-transaction' },
      moment: waitsForPlaces,
      isEnough: async () => {
        await wait(300);
        found.push(...(await market.findings()).map(({ kind }) => kind));
        return found.includes('counter-drift');
      },
    });
    console.log('found after', moments.length, 'kills');
    expect(found).toContain('counter-drift');
  },
  PATIENCE_MS,
);
