import { afterAll, beforeAll, expect, test } from 'vitest';
import { type App, startApp } from '../harness/app';
import { type Chance, chance, playUntil } from '../harness/chance';
import { Market, QUIET, tally } from '../harness/market';
import { dayLine, hold, pay } from '../harness/shop';
import type { Answer, Visitor } from '../harness/visitor';

const ROUNDS = 3;

let app: App;
let market: Market;
let visitors: Visitor[];
beforeAll(async () => {
  app = await startApp({ env: QUIET });
  market = new Market(app);
  visitors = await Promise.all(Array.from({ length: 40 }, (_, i) => app.visitor(`chooser-${i}`)));
});
afterAll(() => app.stop());

/** Somebody who cannot decide which tickets to pay together, while a phone of theirs is paying already. */
async function recombine(visitor: Visitor, luck: Chance): Promise<Answer[]> {
  const [one, two, three] = (
    await hold(visitor, dayLine(6), dayLine(6, 'three-gates'), dayLine(6, 'family-ticket'))
  ).map(({ code }) => code);
  const answers: Answer[] = [];
  const choose = async (...tickets: string[]) => {
    const answer = await visitor.post('/api/ticketing/orders', { tickets });
    answers.push(answer);
    if (answer.data && luck.below(3) > 0) await pay(app.sandbox.origin, answer.data.order.number);
  };
  const first = await visitor.post('/api/ticketing/orders', { tickets: [one] });
  answers.push(first);
  const { number } = first.data.order;
  await Promise.all([
    luck.pause(120).then(() => pay(app.sandbox.origin, number)),
    luck.pause(120).then(() => choose(one, two)),
    luck.pause(120).then(() => choose(luck.pick([two, one]), three)),
    luck.below(4) > 0 || luck.pause(120).then(async () => answers.push(await giveUp(visitor, two))),
  ]);
  return answers;
}
const giveUp = (visitor: Visitor, code: string) => visitor.delete(`/api/ticketing/tickets/${code}`);

async function manyRounds(crowd: readonly Visitor[], rounds: number, luck: Chance) {
  const answers: Answer[] = [];
  const member = async (visitor: Visitor) => {
    for (let round = 0; round < rounds; round += 1) answers.push(...(await recombine(visitor, luck)));
  };
  await Promise.all([...crowd.map(member), luck.pause(2_000).then(() => market.sweep(0))]);
  await market.close();
  await market.newsIsIn();
  return {
    answers: tally(answers),
    /** WeChat Pay took money for an order that we had closed. */
    paidAfterClosing: await market.count(
      `(select 1 from orders where status = 'paid' and closed_at is not null)`,
    ),
    refunds: await market.count('refunds'),
    twice: await market.count(
      `(select 1 from order_lines where order_status = 'paid' group by ticket_id having count(*) > 1)`,
    ),
    findings: await market.findings(),
  };
}

test('40 members re-combine orders while the old ones are being paid: no fen lost, none paid twice', async () => {
  const { answers, ...result } = await manyRounds(visitors, ROUNDS, chance('re-combining'));
  console.log('re-combining', answers);
  expect(result).toEqual({ paidAfterClosing: 0, refunds: 0, twice: 0, findings: [] });
  expect(answers.INTERNAL).toBeUndefined();
  // Both must have happened, or nothing was tried: payments that were found in time, and orders that were replaced.
  expect(answers.ORDER_PAID).toBeGreaterThan(0);
  expect(await market.count(`(select 1 from orders where status = 'closed')`)).toBeGreaterThan(0);
});

/** Opens [one], then [one, two], pays the second, and then tries to pay the first. */
async function payTheReplaced(visitor: Visitor) {
  const [one, two] = (await hold(visitor, dayLine(7), dayLine(7))).map(({ code }) => code);
  const open = async (...tickets: string[]): Promise<string> =>
    (await visitor.post('/api/ticketing/orders', { tickets })).data.order.number;
  const first = await open(one);
  const second = await open(one, two);
  await pay(app.sandbox.origin, second);
  const { ok } = await pay(app.sandbox.origin, first);
  await market.newsIsIn();
  await market.close();
  const refunds = await market.count(
    `(select 1 from refunds r join orders o on o.id = r.order_id where o.number = any($1))`,
    [first, second],
  );
  return { ok, refunds };
}

test('an order that was replaced cannot be paid any more', async () => {
  expect(await payTheReplaced(visitors[0] as Visitor)).toEqual({ ok: false, refunds: 0 });
});

test('negative control: closing an order without asking WeChat Pay lets people pay twice', async () => {
  await market.without(['orders.ask-first'], async () => {
    expect(await payTheReplaced(visitors[0] as Visitor)).toEqual({ ok: true, refunds: 1 });
    const luck = chance('without asking');
    const { answers, ...result } = await playUntil(
      ({ paidAfterClosing }) => paidAfterClosing > 1,
      6,
      () => manyRounds(visitors.slice(0, 10), 2, luck),
    );
    console.log('without asking', answers, result);
    expect(result.paidAfterClosing).toBeGreaterThan(1);
  });
});
