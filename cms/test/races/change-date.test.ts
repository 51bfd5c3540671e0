import { afterAll, beforeAll, expect, test } from 'vitest';
import { type App, startApp } from '../harness/app';
import { type Chance, chance, playUntil } from '../harness/chance';
import { changePath, editProduct } from '../harness/change';
import { Market, QUIET, tally } from '../harness/market';
import { buy, day, dayLine, eventually, order, pay, statusOf } from '../harness/shop';
import type { Answer, Json, Visitor } from '../harness/visitor';

const MEMBERS = 40;
const STEPS = 6;
/** Places a day: fewer than there are members, so that most who want another day must wait for somebody to leave it. */
const SIZE = 18;
/** Today can be scanned, the third day costs more, the fourth less. */
const DAYS = [0, 1, 2, 3];
const PATIENCE_MS = 240_000;

let app: App;
let market: Market;
let members: Visitor[];
let inspector: Visitor;
beforeAll(async () => {
  app = await startApp({
    env: { ...QUIET, WECHAT_PAY_REFUND_SPACING_SECONDS: '0.2', MAX_HELD_PER_MEMBER: '50' },
  });
  market = new Market(app);
  inspector = await app.visitor('inspector');
  members = await Promise.all(Array.from({ length: MEMBERS }, (_, i) => app.visitor(`mover-${i}`)));
  const price = (offset: number, priceFen: number) => ({
    days: 'daily',
    from: day(offset),
    to: day(offset),
    priceFen,
  });
  await editProduct(app, 'day-ticket', { maxChanges: 20, priceRules: [price(2, 15_800), price(3, 9_900)] });
});
afterAll(() => app.stop());

const tickets = (visitor: Visitor, status: string): Promise<Json[]> =>
  visitor.get(`/api/ticketing/tickets?status=${status}&pageSize=50`).then(({ data }) => data ?? []);

let scans = 0;
async function scan(visitor: Visitor, code: string): Promise<Answer[]> {
  const live = await visitor.get(`/api/ticketing/tickets/${code}/live-code`);
  if (!live.data) return [live];
  scans += 1;
  const body = { code: live.data.code, gate: 'east', device: 'race', key: `${scans}` };
  return [await inspector.post('/api/ticketing/scans', body)];
}

type Step = (visitor: Visitor, code: string, luck: Chance) => Promise<Answer[]>;
const change: Step = async (visitor, code, luck) => {
  const answer = await visitor.post(changePath(code), { date: day(luck.pick(DAYS)) });
  const { data } = answer;
  if (data?.ticket.status !== 'held') return [answer];
  const opened = await visitor.post('/api/ticketing/orders', { tickets: [data.ticket.code] });
  // Some pay, some think about it, some pay while they give it up.
  const paying = opened.data && luck.below(3) > 0 && pay(app.sandbox.origin, opened.data.order.number);
  const leaving = luck.below(4) === 0 && visitor.delete(`/api/ticketing/tickets/${data.ticket.code}`);
  const [, left] = await Promise.all([paying, leaving]);
  return [answer, opened, ...(left ? [left] : [])];
};
const refund: Step = async (visitor, code) => [await visitor.post(`/api/ticketing/tickets/${code}/refund`)];
const steps: Step[] = [change, change, change, change, refund, (visitor, code) => scan(visitor, code)];

/** Two things at once with one ticket, as somebody with two phones could; and now and then a ticket more. */
async function act(visitor: Visitor, luck: Chance): Promise<Answer[]> {
  const mine = await tickets(visitor, 'valid');
  if (mine.length === 0 || luck.below(6) === 0) {
    const held = await visitor.post('/api/ticketing/tickets', { lines: [dayLine(luck.pick(DAYS))] });
    if (!held.data) return [held];
    const opened = await visitor.post('/api/ticketing/orders', { tickets: [held.data[0].code] });
    if (opened.data && luck.below(5) > 0) await pay(app.sandbox.origin, opened.data.order.number);
    return [held, opened];
  }
  const { code } = luck.pick(mine);
  const [first, second] = [luck.pick(steps), luck.pick(steps)];
  const both = await Promise.all([
    first(visitor, code, luck),
    luck.below(2) ? luck.pause(40).then(() => second(visitor, code, luck)) : [],
  ]);
  return both.flat();
}

async function busyDays(luck: Chance, crowd: readonly Visitor[]) {
  await app.db.query(
    `update slots set size = greatest($1, held + sold) where whole_day and visit_date = any($2::date[])`,
    [SIZE, DAYS.map(day)],
  );
  const member = async (visitor: Visitor) => {
    const answers: Answer[] = [];
    for (let step = 0; step < STEPS; step += 1) answers.push(...(await act(visitor, luck)));
    return answers;
  };
  const swept = Promise.all([1, 2, 3].map(() => luck.pause(8_000).then(() => market.sweep(0))));
  const answers = (await Promise.all(crowd.map(member))).flat();
  await swept;
  await market.close();
  await market.newsIsIn();
  return answers;
}

/** All of it must have happened, and been contended for, or nothing was tried. */
const LEAST = { changed: 9, returned: 1, soldOut: 1 };
const isTried = (done: typeof LEAST) =>
  Object.entries(LEAST).every(([what, least]) => done[what as keyof typeof LEAST] >= least);

test(
  'members change days while others buy, give up, come in and ask refunds: every fen and place is where it belongs',
  async () => {
    const luck = chance('changes of date');
    const answers: Answer[] = [];
    const count = (what: string) => market.count(`(select 1 from ${what})`);
    const done = await playUntil(isTried, 5, async () => {
      answers.push(...(await busyDays(luck, members)));
      return {
        changed: await count(`tickets where status = 'changed'`),
        returned: await count(`refunds where cause = 'changed'`),
        soldOut: tally(answers).SLOT_SOLD_OUT ?? 0,
      };
    });
    console.log('changes of date', tally(answers), done);
    expect(tally(answers).INTERNAL).toBeUndefined();
    expect(await market.findings()).toEqual([]);
    expect(done).toSatisfy(isTried);
    expect(await count('slots where held + sold > size')).toBe(0);
    const { rows } = await app.db.query(
      'select deadlocks::int as n from pg_stat_database where datname = current_database()',
    );
    expect(rows[0].n).toBe(0);
  },
  PATIENCE_MS,
);

/** A ticket for today whose change to a dearer day is about to be paid. */
async function aboutToPay(visitor: Visitor) {
  // Room for one more today and on the dearer day, whatever happened before.
  await app.db.query(
    `update slots set size = held + sold + 5 where whole_day and visit_date = any($1::date[])`,
    [[day(0), day(2)]],
  );
  const [ticket] = await buy(visitor, app.sandbox.origin, dayLine(0));
  const { data } = await visitor.post(changePath(ticket?.code), { date: day(2) });
  const { order: opened } = await order(visitor, [data.ticket]);
  return { old: ticket?.code as string, held: data.ticket.code as string, number: opened.number };
}

const LATE = ['valid', 'void'];

test('come in with the old ticket while the new one is being paid: one visit, and the fen of the other go back', async () => {
  for (let round = 0; round < 8; round += 1) {
    const visitor = members[round] as Visitor;
    const { old, held, number } = await aboutToPay(visitor);
    const [[scanned]] = await Promise.all([scan(visitor, old), pay(app.sandbox.origin, number)]);
    await eventually(statusOf(visitor, held), (status) => LATE.includes(status));
    const admitted = scanned?.data?.admitted === true;
    expect(await statusOf(visitor, held)()).toBe(admitted ? 'void' : 'valid');
    expect(await statusOf(visitor, old)()).toBe(admitted ? 'used' : 'changed');
  }
  expect(await market.findings()).toEqual([]);
});

test('negative control: when nobody looks at the old ticket, one price opens the gate twice', async () => {
  await market.without(['changes.old-is-valid'], async () => {
    const { old, held, number } = await aboutToPay(members[9] as Visitor);
    await scan(members[9] as Visitor, old);
    await pay(app.sandbox.origin, number);
    await eventually(statusOf(members[9] as Visitor, held), (status) => status === 'valid');
    const kinds = (await market.findings()).map(({ kind, subject }) => ({ kind, subject }));
    expect(kinds).toContainEqual({ kind: 'ticket-unpaid', subject: old });
  });
});

test('negative control: when the old places are not given back, the counters say so', async () => {
  await market.without(['changes.return-places'], async () => {
    await app.db.query(
      `update slots set size = held + sold + 5 where whole_day and visit_date = any($1::date[])`,
      [[day(1), day(5)]],
    );
    const [ticket] = await buy(members[10] as Visitor, app.sandbox.origin, dayLine(5));
    const { status } = await (members[10] as Visitor).post(changePath(ticket?.code), { date: day(1) });
    expect(status).toBe(200);
    expect((await market.findings()).map(({ kind }) => kind)).toContain('counter-drift');
  });
});
