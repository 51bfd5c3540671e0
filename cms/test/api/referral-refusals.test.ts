import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { administrator } from '../harness/admin';
import { type App, startApp } from '../harness/app';
import { promotionOf } from '../harness/promotion';
import { buy, dayLine } from '../harness/shop';
import type { Visitor } from '../harness/visitor';

let app: App;
let promotion: ReturnType<typeof promotionOf>;
beforeAll(async () => {
  app = await startApp({ work: false });
  promotion = promotionOf(app);
});
afterAll(() => app.stop());
let made = 0;
/** A promoter, and somebody who opens their code. */
let promoter: Visitor;
let visitor: Visitor;
let scene: string;
beforeEach(async () => {
  await promotion.settings({ binding: 'first', levels: 'one' });
  made += 1;
  promoter = await app.visitor(`promoter-${made}`);
  visitor = await app.visitor(`visitor-${made}`);
  scene = await promotion.sceneOf(promoter);
});

const set = async (who: Visitor, column: string, value: string) =>
  app.db.query(`update up_users set ${column} = $2 where id = $1`, [await promotion.memberId(who), value]);

/** Refused, kept with its reason, and nobody is bound. */
async function refused(who: Visitor, code: string, reason: string): Promise<void> {
  expect((await promotion.touch(who, code)).data).toEqual({ bound: false, reason });
  expect((await promotion.touches(who)).at(-1)).toMatchObject({ outcome: 'refused', reason });
  const { rows } = await app.db.query(
    'select 1 from referral_bindings where member_id = $1 and until_at is null',
    [await promotion.memberId(who)],
  );
  expect(rows).toEqual([]);
}

describe('nobody promotes themselves', () => {
  test('the same member', () => refused(promoter, scene, 'same-member'));

  test('the same person in WeChat (unionid)', async () => {
    for (const who of [promoter, visitor]) await set(who, 'unionid', `union-${made}`);
    await refused(visitor, scene, 'same-unionid');
  });

  test('the same phone', async () => {
    for (const who of [promoter, visitor]) await set(who, 'phone', `1390000${1000 + made}`);
    await refused(visitor, scene, 'same-phone');
  });

  test('the same document', async () => {
    for (const who of [promoter, visitor]) {
      await buy(who, app.sandbox.origin, dayLine());
      await app.db.query('update tickets set document_hash = $2 where member_id = $1', [
        await promotion.memberId(who),
        Buffer.from(`document ${made}`),
      ]);
    }
    await refused(visitor, scene, 'same-document');
  });

  test('a phone that is known only after the binding: bound, but nothing is earned, and it is kept why', async () => {
    expect((await promotion.touch(visitor, scene)).data.bound).toBe(true);
    for (const who of [promoter, visitor]) await set(who, 'phone', `1390000${1000 + made}`);
    const [ticket] = await buy(visitor, app.sandbox.origin, dayLine());
    await promotion.settle(ticket.code);
    const { rows } = await app.db.query(
      'select status, amount_fen, refused from referral_commissions where origin_code = $1',
      [ticket.code],
    );
    expect(rows).toEqual([{ status: 'void', amount_fen: 0, refused: 'same-phone' }]);
    expect(await promotion.records(promoter)).toEqual([]);
  });
});

describe('nobody promotes in a circle', () => {
  test('of two', async () => {
    expect((await promotion.touch(visitor, scene)).data.bound).toBe(true);
    await refused(promoter, await promotion.sceneOf(visitor), 'circle');
  });

  test('of three', async () => {
    const third = await app.visitor(`third-${made}`);
    expect((await promotion.touch(visitor, scene)).data.bound).toBe(true);
    expect((await promotion.touch(third, await promotion.sceneOf(visitor))).data.bound).toBe(true);
    await refused(promoter, await promotion.sceneOf(third), 'circle');
  });

  test('also when all of them touch at the same moment', async () => {
    const others = await Promise.all([2, 3, 4, 5].map((n) => app.visitor(`round-${made}-${n}`)));
    const round = [promoter, visitor, ...others];
    const scenes = await Promise.all(round.map((who) => promotion.sceneOf(who)));
    const answers = await Promise.all(
      round.map((who, index) => promotion.touch(who, scenes[(index + 1) % round.length] as string)),
    );
    expect(answers.filter(({ data }) => data.reason === 'circle')).toHaveLength(1);
    expect(answers.filter(({ data }) => data.bound)).toHaveLength(round.length - 1);
  });
});

describe('a disabled promoter', () => {
  const disable = async () => {
    const { documentId } = (await promoter.get('/api/wechat/me')).data;
    const boss = await administrator(app);
    expect((await boss.post(`/referrals/promoters/${documentId}/disable`, { reason: '刷单' })).status).toBe(
      200,
    );
  };

  test('binds nobody and gets no new code', async () => {
    await disable();
    await refused(visitor, scene, 'promoter-disabled');
    expect((await promoter.post('/api/referrals/poster', { page: 'pages/home/index' })).error?.name).toBe(
      'PROMOTER_DISABLED',
    );
    expect((await promoter.post('/api/referrals/withdrawals', { amountFen: 1_000 })).error?.name).toBe(
      'PROMOTER_DISABLED',
    );
  });

  test('earns nothing with whom they brought before; it is kept why', async () => {
    await promotion.touch(visitor, scene);
    await disable();
    const [ticket] = await buy(visitor, app.sandbox.origin, dayLine());
    await promotion.settle(ticket.code);
    const { rows } = await app.db.query('select refused from referral_commissions where origin_code = $1', [
      ticket.code,
    ]);
    expect(rows).toEqual([{ refused: 'promoter-disabled' }]);
  });
});

describe('who is bound', () => {
  test('first: whoever came first', async () => {
    const other = await app.visitor(`other-${made}`);
    await promotion.touch(visitor, scene);
    expect((await promotion.touch(visitor, await promotion.sceneOf(other))).data).toEqual({
      bound: false,
      reason: 'bound-elsewhere',
    });
  });

  test('last: whoever came last, but who bought in between was the other’s', async () => {
    await promotion.settings({ binding: 'last', bindingDays: 30 });
    const other = await app.visitor(`other-${made}`);
    await promotion.touch(visitor, scene);
    const [ticket] = await buy(visitor, app.sandbox.origin, dayLine());
    // WeChat Pay tells the time of a payment in whole seconds.
    await new Promise((resolve) => setTimeout(resolve, 1_100));
    expect((await promotion.touch(visitor, await promotion.sceneOf(other))).data.bound).toBe(true);
    const [later] = await buy(visitor, app.sandbox.origin, dayLine());
    // The news of both comes only now.
    await promotion.settle(ticket.code);
    await promotion.settle(later.code);
    expect(await promotion.records(promoter)).toMatchObject([{ ticketCode: ticket.code }]);
    expect(await promotion.records(other)).toMatchObject([{ ticketCode: later.code }]);
  });

  test('last: not beyond its days', async () => {
    await promotion.settings({ binding: 'last', bindingDays: 30 });
    await promotion.touch(visitor, scene);
    await app.db.query(
      `update referral_bindings set expires_at = now() - interval '1 minute'
      where member_id = $1`,
      [await promotion.memberId(visitor)],
    );
    const [ticket] = await buy(visitor, app.sandbox.origin, dayLine());
    await promotion.settle(ticket.code);
    expect(await promotion.records(promoter)).toEqual([]);
  });

  test('new: only who has just registered', async () => {
    await promotion.settings({ binding: 'new' });
    await app.db.query(`update up_users set created_at = now() - interval '3 days' where id = $1`, [
      await promotion.memberId(visitor),
    ]);
    expect((await promotion.touch(visitor, scene)).data).toEqual({ bound: false, reason: 'not-new' });
    const fresh = await app.visitor(`fresh-${made}`);
    expect((await promotion.touch(fresh, scene)).data.bound).toBe(true);
  });

  test('two levels: the promoter of the promoter earns on top', async () => {
    await promotion.settings({ levels: 'two', secondLevelPercent: 20 });
    const above = await app.visitor(`above-${made}`);
    await promotion.touch(promoter, await promotion.sceneOf(above));
    await promotion.touch(visitor, scene);
    const [ticket] = await buy(visitor, app.sandbox.origin, dayLine());
    await promotion.settle(ticket.code);
    expect(await promotion.records(promoter)).toMatchObject([{ level: 1, amountFen: 1_000 }]);
    expect(await promotion.records(above)).toMatchObject([{ level: 2, amountFen: 200 }]);
  });
});

describe('codes', () => {
  test('the same page has the same code for ever; another page another', async () => {
    expect(await promotion.sceneOf(promoter)).toBe(scene);
    const product = await promotion.sceneOf(promoter, 'pages/product/index?slug=day-ticket');
    expect(product).not.toBe(scene);
    expect(product).toMatch(/^[2-9A-HJKMNP-TV-Z]{12}$/);
    expect((await visitor.get(`/api/referrals/scenes/${product}`)).data).toEqual({
      page: 'pages/product/index?slug=day-ticket',
      sharer: null,
    });
  });

  test('of a page that nobody shares, and one that nobody has', async () => {
    for (const page of ['pages/inspector/index', 'https://example.com', 'pages/home/index?a=b?c'])
      expect((await promoter.post('/api/referrals/poster', { page })).error?.name).toBe('PAGE_NOT_FOUND');
    expect((await promotion.touch(visitor, '2'.repeat(12))).error?.name).toBe('SCENE_NOT_FOUND');
  });
});

test('switched off, nobody is bound and nothing is earned', async () => {
  await promotion.touch(visitor, scene);
  await promotion.settings({ enabled: false });
  try {
    const [ticket] = await buy(visitor, app.sandbox.origin, dayLine(1));
    await promotion.settle(ticket.code);
    expect(await promotion.records(promoter)).toEqual([]);
    const other = await app.visitor(`late-${made}`);
    await refused(other, scene, 'off');
  } finally {
    await promotion.settings({ enabled: true });
  }
});
