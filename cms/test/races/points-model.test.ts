import { afterAll, beforeAll, expect, test } from 'vitest';
import type { Points } from '../../src/plugins/points/contract';
import type { TicketStanding } from '../../src/plugins/ticketing/contract';
import { type App, startApp } from '../harness/app';
import { type Chance, chance } from '../harness/chance';
import { pointFindings } from '../harness/points';
import { ModelAccount, type ModelTicket } from '../harness/points-model';
import { servicesOf } from '../harness/provider';
import type { Json } from '../harness/visitor';

const MEMBERS = 25;
const EVENTS = 10_000;
/** Events of one transaction: a commit for each would be most of the time. */
const BATCH = 50;
const DAY_MS = 86_400_000;
const LIFETIME_DAYS = 20;

let app: App;
let points: Points;
let services: ReturnType<typeof servicesOf>;
let settleStanding: (tx: unknown, standing: TicketStanding, rules: object, now: Date) => Promise<void>;
let openAccount: (tx: unknown, memberId: number, now: Date) => Promise<unknown>;
let move: (...args: unknown[]) => Promise<unknown>;
beforeAll(async () => {
  app = await startApp({ work: false });
  points = app.strapi.plugin('points').service('points');
  services = servicesOf(app);
  const load = (name: string) => app.module<Json>(`src/plugins/points/server/services/${name}.js`);
  ({ settleStanding } = load('settle-ticket'));
  ({ openAccount, move } = load('ledger'));
});
afterAll(() => app.stop());

const RULES = { earnAt: 'redemption', lifetime: LIFETIME_DAYS, lifetimeUnit: 'days' };
/** The end of the venue's day, so much later; the venue is eight hours ahead. */
const endsAt = (now: number) =>
  (Math.floor((now + 8 * 3_600_000) / DAY_MS) + LIFETIME_DAYS + 1) * DAY_MS - 8 * 3_600_000;

const standingOf = (ticket: ModelTicket): TicketStanding => ({
  code: ticket.code,
  originCode: ticket.code,
  memberId: ticket.member,
  orderNumber: null,
  productId: 'p',
  productSlug: 'p',
  productTitle: '云栖山一日票',
  channel: 'mini-program',
  status: ticket.status,
  visitDate: null,
  paidAt: ticket.status === 'held' ? null : new Date(0),
  grossFen: ticket.grossFen,
  refundedFen: ticket.refundedFen,
  paidFen: ticket.grossFen - ticket.refundedFen,
  refundUnderWay: false,
  points: ticket.points,
  commissionFen: 0,
  admitted: ticket.status === 'used',
  firstAdmittedAt: null,
  ended: ticket.status === 'refunded',
  replaces: null,
  replacedBy: null,
});

/** What happens to tickets, each a step of one; the news of it waits in `pending` and may overtake another. */
class World {
  now = Date.parse('2027-03-01T02:00:00Z');
  readonly accounts = new Map<number, ModelAccount>();
  readonly tickets: ModelTicket[] = [];
  readonly pending: ModelTicket[] = [];
  readonly causes: { member: number; cause: string; points: number }[] = [];
  /** Causes for which points were taken. */
  readonly taken = new Set<string>();
  readonly counts: Record<string, number> = {};
  private made = 0;

  constructor(
    readonly luck: Chance,
    readonly members: number[],
  ) {
    for (const member of members) this.accounts.set(member, new ModelAccount());
  }

  account = (member: number): ModelAccount => this.accounts.get(member) as ModelAccount;
  name = () => {
    this.made += 1;
    return `M${this.made}`;
  };
  count(what: string): void {
    this.counts[what] = (this.counts[what] ?? 0) + 1;
  }
}

type Step = (world: World, tx: unknown) => Promise<string>;

const change =
  (what: string, from: ModelTicket['status'][], to: (ticket: ModelTicket, luck: Chance) => void): Step =>
  async ({ luck, tickets, pending }) => {
    const able = tickets.filter(({ status }) => from.includes(status)).slice(-200);
    if (able.length === 0) return `${what}: none`;
    const ticket = luck.pick(able);
    to(ticket, luck);
    // Told once, sometimes twice.
    for (let told = 0; told < (luck.below(5) === 0 ? 2 : 1); told += 1) pending.push(ticket);
    return what;
  };

const buy: Step = async (world) => {
  const grossFen = world.luck.pick([0, 1, 6_400, 12_800]);
  world.tickets.push({
    code: world.name(),
    member: world.luck.pick(world.members),
    points: world.luck.pick([0, 5, 64, 128]),
    grossFen,
    refundedFen: 0,
    status: 'held',
  });
  return 'buy';
};

const deliver: Step = async (world, tx) => {
  if (world.pending.length === 0) return 'deliver: none';
  const [ticket] = world.pending.splice(world.luck.below(world.pending.length), 1);
  if (!ticket) return 'deliver: none';
  const account = world.account(ticket.member);
  account.end(world.now);
  account.settle(ticket, endsAt(world.now));
  await settleStanding(tx, standingOf(ticket), RULES, new Date(world.now));
  return 'deliver';
};

const checkIn: Step = async (world, tx) => {
  const member = world.luck.pick(world.members);
  const brought = world.luck.pick([1, 5, 35]);
  const account = world.account(member);
  account.end(world.now);
  account.earn(brought, endsAt(world.now));
  const at = new Date(world.now);
  const wording = { reason: 'check-in', cause: world.name(), title: '每日签到' };
  const movement = { available: brought, frozen: 0, expiresAt: new Date(endsAt(world.now)) };
  await move(tx, await openAccount(tx, member, at), movement, at, wording);
  return 'check-in';
};

async function spendFor(world: World, tx: unknown, spending: World['causes'][number]): Promise<string> {
  const account = world.account(spending.member);
  account.end(world.now);
  const wanted = account.spend(spending.cause, spending.points);
  const did = await points
    .spend(tx as never, {
      memberId: spending.member,
      points: spending.points,
      reason: 'gift',
      cause: spending.cause,
      title: '帆布袋',
      now: new Date(world.now),
    })
    .then((won) => (won ? 'spent' : 'again'))
    .catch((error: Json) => {
      if (error.code !== 'POINTS_NOT_ENOUGH') throw error;
      return 'not-enough';
    });
  expect(did).toBe(wanted);
  if (did === 'spent') world.taken.add(spending.cause);
  return did;
}

const spend: Step = async (world, tx) => {
  const spending = {
    member: world.luck.pick(world.members),
    cause: world.name(),
    points: 1 + world.luck.below(150),
  };
  world.causes.push(spending);
  return spendFor(world, tx, spending);
};
const spendAgain: Step = async (world, tx) =>
  world.causes.length === 0 ? 'spend-again: none' : spendFor(world, tx, world.luck.pick(world.causes));

async function returnFor(
  world: World,
  tx: unknown,
  { member, cause }: World['causes'][number],
): Promise<void> {
  const account = world.account(member);
  account.end(world.now);
  account.giveBack(cause, world.now);
  await openAccount(tx, member, new Date(world.now));
  await points.giveBack(tx as never, { reason: 'gift', cause, now: new Date(world.now) });
}
const cancel: Step = async (world, tx) => {
  if (world.causes.length === 0) return 'cancel: none';
  await returnFor(world, tx, world.luck.pick(world.causes.slice(-60)));
  return 'cancel';
};

const timePasses: Step = async (world, tx) => {
  world.now += world.luck.below(3) * DAY_MS + world.luck.below(DAY_MS);
  for (const member of world.luck.shuffled(world.members).slice(0, 5)) {
    world.account(member).end(world.now);
    await openAccount(tx, member, new Date(world.now));
  }
  return 'time passes, points end';
};

const pay = change('pay', ['held'], (ticket) => {
  ticket.status = 'valid';
});
const redeem = change('redeem', ['valid'], (ticket) => {
  ticket.status = 'used';
});
const undo = change('undo', ['used'], (ticket) => {
  ticket.status = 'valid';
});
const refund = change('refund', ['valid'], (ticket) => {
  ticket.status = 'refunded';
  ticket.refundedFen = ticket.grossFen;
});
const forced = change('forced refund', ['used', 'expired'], (ticket) => {
  ticket.status = 'refunded';
  ticket.refundedFen = ticket.grossFen;
});
const part = change('part refund', ['valid', 'used'], (ticket, luck) => {
  const left = ticket.grossFen - ticket.refundedFen;
  if (left > 1) ticket.refundedFen += 1 + luck.below(left - 1);
});
const expire = change('ticket ends', ['valid'], (ticket) => {
  ticket.status = 'expired';
});

const STEPS: [Step, number][] = [
  [buy, 12],
  [pay, 12],
  [redeem, 9],
  [undo, 3],
  [refund, 2],
  [forced, 3],
  [part, 2],
  [expire, 1],
  [deliver, 30],
  [checkIn, 8],
  [spend, 9],
  [spendAgain, 3],
  [cancel, 5],
  [timePasses, 1],
];
const WHEEL = STEPS.flatMap(([step, weight]) => Array.from({ length: weight }, () => step));

async function accountsInDatabase(): Promise<Map<number, object>> {
  const { rows } = await app.db.query(
    'select member_id::int as id, available, frozen, debt from points_accounts order by 1',
  );
  return new Map(rows.map(({ id, ...account }) => [id, account]));
}

async function compare(world: World): Promise<void> {
  const kept = await accountsInDatabase();
  for (const [member, { available, frozen, debt }] of world.accounts)
    expect({ member, ...(kept.get(member) ?? { available: 0, frozen: 0, debt: 0 }) }).toEqual({
      member,
      available,
      frozen,
      debt,
    });
  expect(await pointFindings(app)).toEqual([]);
}

test('ten thousand random events: the ledger is what the model says, and repeating them changes nothing', async () => {
  const luck = chance('points');
  const { rows } = await app.db.query(
    `insert into up_users (document_id, username, openid)
     select 'points-' || n, 'points-' || n, 'points-' || n from generate_series(1, $1) n returning id`,
    [MEMBERS],
  );
  const world = new World(
    luck,
    rows.map(({ id }) => id),
  );
  for (let done = 0; done < EVENTS; done += BATCH) {
    await services.inTransaction(async (tx) => {
      for (let event = 0; event < BATCH; event += 1) world.count(await luck.pick(WHEEL)(world, tx));
    });
    if (done % 1_000 === 0) await compare(world);
  }
  await services.inTransaction(async (tx) => {
    while (world.pending.length > 0) await deliver(world, tx);
  });
  await compare(world);
  console.log('points', world.counts);
  const owing = [...world.accounts.values()].filter(({ debt }) => debt > 0).length;
  for (const happened of ['undo', 'forced refund', 'part refund', 'again', 'not-enough', 'cancel', 'spent'])
    expect(world.counts[happened], happened).toBeGreaterThan(50);
  const debts = await app.db.query('select count(*)::int as n from points_entries where debt > 0');
  expect(debts.rows[0].n, `${owing} owe at the end`).toBeGreaterThan(20);

  // Everything once more, the newest first.
  const before = await entryCount();
  await services.inTransaction(async (tx) => {
    for (const ticket of world.tickets.toReversed())
      await settleStanding(tx, standingOf(ticket), RULES, new Date(world.now));
    for (const spending of world.causes.filter(({ cause }) => world.taken.has(cause)))
      expect(await spendFor(world, tx, spending)).toBe('again');
  });
  expect(await entryCount()).toBe(before);
  await compare(world);
}, 180_000);

const entryCount = async (): Promise<number> =>
  (await app.db.query('select count(*)::int as n from points_entries')).rows[0].n;
