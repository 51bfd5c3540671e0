import { afterAll, beforeAll, expect, test } from 'vitest';
import { administrator } from '../harness/admin';
import { type App, startApp } from '../harness/app';
import { chance } from '../harness/chance';
import { QUIET } from '../harness/market';
import { promotionOf } from '../harness/promotion';
import { PromotionWorld } from '../harness/promotion-world';
import type { Json, Visitor } from '../harness/visitor';

const EVENTS = 10_000;
const PROMOTERS = 6;
const BUYERS = 18;
/** Half a minute on a machine that does nothing else. */
const PATIENCE_MS = 400_000;

let app: App;
let promotion: ReturnType<typeof promotionOf>;
let boss: Visitor;
beforeAll(async () => {
  app = await startApp({ work: false, env: QUIET });
  promotion = promotionOf(app);
  boss = await administrator(app);
  // What is on disk after a power cut is not asked here.
  await app.db.query(
    `do $$ begin execute 'alter database ' || current_database() || ' set synchronous_commit = off'; end $$`,
  );
  await promotion.settings({ minimumFen: 1, secondReviewFromFen: 100_000_000, maximumFen: 100_000_000 });
});
afterAll(() => app.stop());

const accounts = async (): Promise<Json[]> =>
  (await app.db.query('select * from commission_accounts order by member_id')).rows;

/** A promoter asks for something, and whatever can become of it becomes of it. */
class Withdrawals {
  readonly counts: Record<string, number> = {};

  constructor(
    private readonly luck: ReturnType<typeof chance>,
    private readonly ids: readonly number[],
  ) {}

  private service = <T>(file: string): T => app.module<T>(`src/plugins/referrals/server/services/${file}.js`);

  async act(now: Date): Promise<void> {
    const memberId = this.luck.pick(this.ids);
    const [open] = (
      await app.db.query(
        `select number, status, amount_fen from referral_withdrawals where member_id = $1 and ended_at is null`,
        [memberId],
      )
    ).rows;
    const what = open ? await this.goOn(open, memberId, now) : await this.ask(memberId, now);
    this.counts[what] = (this.counts[what] ?? 0) + 1;
  }

  private async ask(memberId: number, now: Date): Promise<string> {
    const { submitWithdrawal } = this.service<Json>('submit-withdrawal');
    const amountFen = this.luck.pick([1, 300, 1_000, 5_000]);
    const request = {
      memberId,
      amountFen,
      realName: undefined,
      device: Buffer.alloc(0),
      idempotency: undefined,
      now,
    };
    try {
      await submitWithdrawal(request);
      return 'withdraw';
    } catch (error) {
      expect((error as Error).name).toBe('BALANCE_NOT_ENOUGH');
      return 'not enough';
    }
  }

  private async goOn({ number, status, amount_fen }: Json, memberId: number, now: Date): Promise<string> {
    if (status === 'submitted') {
      const verdict = this.luck.pick(['approve', 'approve', 'reject', 'cancel']);
      if (verdict === 'cancel')
        await this.service<Json>('cancel-withdrawal').cancelWithdrawal(number, memberId, now);
      else if (verdict === 'reject')
        await boss.post(`/referrals/withdrawals/${number}/reject`, { reason: '核对' });
      else await boss.post(`/referrals/withdrawals/${number}/approve`, { method: 'transfer' });
      return verdict;
    }
    const state = this.luck.pick(['waiting', 'paid', 'paid', 'failed', 'cancelled']);
    const { applyTransfer } = this.service<Json>('apply-transfer');
    const news = { number, state, amountFen: amount_fen, reason: null, at: now.toISOString() };
    await applyTransfer(news);
    if (state !== 'waiting')
      await app.db.query('update payment_transfers set status = $2, ended_at = $3 where number = $1', [
        number,
        state,
        now,
      ]);
    // Late news of another end, and the same again: what has ended stays.
    for (const late of [this.luck.pick(['waiting', 'failed', 'paid', 'cancelled']), state])
      if (state !== 'waiting') await applyTransfer({ ...news, state: late });
    return `transfer ${state}`;
  }
}

test(
  `${EVENTS} events at random: accounts are what tickets and withdrawals say, and what the ledger adds up to`,
  async () => {
    const luck = chance('promotion');
    const promoters = await Promise.all(
      Array.from({ length: PROMOTERS }, (_, i) => app.visitor(`promoter-${i}`)),
    );
    const buyers = await Promise.all(Array.from({ length: BUYERS }, (_, i) => app.visitor(`buyer-${i}`)));
    const promoterIds = await Promise.all(promoters.map(promotion.memberId));
    const buyerIds = await Promise.all(buyers.map(promotion.memberId));
    const scenes = await Promise.all(promoters.map((who) => promotion.sceneOf(who)));
    const world = new PromotionWorld(app, luck, buyerIds);
    const withdrawals = new Withdrawals(luck, promoterIds);
    // The first touch binds; a third of the buyers came by themselves.
    for (const [index, buyer] of buyers.entries()) {
      if (index % 3 === 2) continue;
      const chosen = luck.below(PROMOTERS);
      await promotion.touch(buyer, scenes[chosen] as string);
      await promotion.touch(buyer, luck.pick(scenes));
      world.bind(buyerIds[index] as number, promoterIds[chosen] as number);
    }

    // Paid after they were bound, by WeChat Pay's whole seconds, too.
    world.now = Date.now() + 2_000;
    const deeds = [world.scan, world.scan, world.undo, world.ask, world.refund, world.refuse, world.part].map(
      (deed) => deed.bind(world),
    );
    for (let event = 0; event < EVENTS; event += 1) {
      const dice = luck.below(100);
      if (dice < 12 || world.tickets.length === 0) await world.buy();
      else if (dice < 62) await luck.pick(deeds)(luck.pick(world.tickets));
      else if (dice < 88) await world.deliver();
      else if (dice < 99) await withdrawals.act(new Date(world.now));
      else await world.time();
    }
    await world.time();

    console.log('events', { ...world.counts, ...withdrawals.counts });
    expect(await promotion.violations(new Date(world.now))).toEqual([]);
    for (const account of await accounts()) {
      const { pendingFen, confirmedFen, outFen } = world.expected(account.member_id);
      expect([account.pending_fen, account.confirmed_fen]).toEqual([pendingFen, confirmedFen]);
      const { available_fen, locked_fen, paid_fen, debt_fen } = account;
      expect(available_fen + locked_fen + paid_fen - debt_fen).toBe(outFen);
    }
    // Everything again, in another order: nothing changes.
    const before = [await accounts(), (await app.db.query('select count(*) from commission_entries')).rows];
    for (const { code } of luck.shuffled(world.tickets)) await promotion.settle(code, new Date(world.now));
    expect([await accounts(), (await app.db.query('select count(*) from commission_entries')).rows]).toEqual(
      before,
    );
    expect((await accounts()).some(({ paid_fen }) => paid_fen > 0)).toBe(true);
  },
  PATIENCE_MS,
);
