import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import { type App, startApp } from '../harness/app';
import { Market, QUIET, tally } from '../harness/market';
import { promotionOf, withAvailable } from '../harness/promotion';
import type { Visitor } from '../harness/visitor';

const AT_ONCE = 50;

let app: App;
let market: Market;
let promotion: ReturnType<typeof promotionOf>;
let ann: Visitor;
let made = 0;
beforeAll(async () => {
  app = await startApp({ work: false, env: QUIET });
  market = new Market(app);
  promotion = promotionOf(app);
});
afterAll(() => app.stop());
beforeEach(async () => {
  made += 1;
  ann = await app.visitor(`ann-${made}`);
  await withAvailable(app, ann, 3_000);
});

/** All of them from the same moment, past the limit of requests that one member may make in a minute. */
async function rush(amountFen: number) {
  const { submitWithdrawal } = app.module<{ submitWithdrawal(request: object): Promise<unknown> }>(
    'src/plugins/referrals/server/services/submit-withdrawal.js',
  );
  const memberId = await promotion.memberId(ann);
  const one = async () => {
    try {
      await submitWithdrawal({ memberId, amountFen, device: Buffer.alloc(0), now: new Date() });
      return { status: 200, error: undefined };
    } catch (error) {
      return { status: 409, error: { name: (error as Error).name } };
    }
  };
  const answers = await market.startingGate(
    'select 1 from commission_accounts where member_id = $1 for update',
    [memberId],
    6,
    () => Promise.all(Array.from({ length: AT_ONCE }, one)),
  );
  return tally(answers);
}
const manyOpen = () => app.db.query('drop index if exists referral_withdrawals_one_open');

test('50 withdrawals of one balance at once: one is taken, the others are told that it is under way', async () => {
  expect(await rush(3_000)).toEqual({ ok: 1, WITHDRAWAL_OPEN: AT_ONCE - 1 });
  expect(await promotion.balance(ann)).toMatchObject({ availableFen: 0, lockedFen: 3_000 });
  expect(await promotion.violations()).toEqual([]);
});

test('even without the rule of one open request no fen is promised twice', async () => {
  await manyOpen();
  expect(await rush(1_000)).toEqual({ ok: 3, BALANCE_NOT_ENOUGH: AT_ONCE - 3 });
  expect(await promotion.balance(ann)).toMatchObject({ availableFen: 0, lockedFen: 3_000 });
  expect(await promotion.violations()).toEqual([]);
});

test('negative control: without the guard of the balance there is harm, and it is found', async () => {
  await manyOpen();
  const { ok } = await market.without(['commission.lock-money'], () => rush(1_000));
  expect(ok).toBeGreaterThan(3);
  expect((await promotion.violations()).length).toBeGreaterThan(0);
});
