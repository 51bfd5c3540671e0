import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest';
import { type App, startApp } from '../harness/app';
import {
  ADDRESS,
  changeGift,
  drift,
  exchange,
  exchanged,
  givePoints,
  makeGift,
  pointsOf,
  stockOf,
} from '../harness/gifts';
import { pointFindings, pointRules } from '../harness/points';
import { PAST_THE_CACHE } from '../harness/shop';
import type { Json, Visitor } from '../harness/visitor';

const DAY_MS = 86_400_000;

let app: App;
let ann: Visitor;
let bob: Visitor;
let inspector: Visitor;
const news: Json[] = [];
beforeAll(async () => {
  app = await startApp();
  ann = await app.visitor('ann');
  bob = await app.visitor('bob');
  inspector = await app.visitor('inspector');
  await pointRules(app, { adjustPerDay: 1_000_000 });
  await givePoints(app, ann, 10_000);
  app
    .module<{ onTogether(name: string, listener: (tx: unknown, event: Json) => Promise<void>): void }>(
      'src/kernel/events/index.js',
    )
    .onTogether('gift.exchanged', async (_tx, event) => void news.push(event));
});
afterAll(() => app.stop());
afterEach(async () => expect([...(await drift(app)), ...(await pointFindings(app))]).toEqual([]));

const codeOf = async (answer: ReturnType<typeof exchange>) => (await answer).error?.name;
const service = (file: string) => app.module<Json>(`src/plugins/gifts/server/services/${file}.js`);
const after = (days: number) => new Date(Date.now() + days * DAY_MS);
const handOver = (code: string, by = inspector, headers = {}) =>
  by.post(`/api/gifts/exchanges/${code}/hand-over`, {}, headers);

describe('the mall', () => {
  test('shows what is published with what is left, in both languages of a request', async () => {
    const gift = await makeGift(app, { name: '帆布袋', stock: 3, pointsPrice: 200 });
    const { data } = await app.anonymous().get(`/api/gifts?${PAST_THE_CACHE}`);
    expect(data.find(({ documentId }: Json) => documentId === gift)).toMatchObject({
      name: '帆布袋',
      pointsPrice: 200,
      left: 3,
      state: 'open',
      way: 'pick-up',
    });
    const one = await app.anonymous().get(`/api/gifts/${gift}`);
    expect(one.data).toMatchObject({ pickUpPlace: '东门服务台', pickUpDays: 30, returnsPoints: true });
    expect((await app.anonymous().get('/api/gifts/none')).error?.name).toBe('GIFT_NOT_FOUND');
  });

  test('an editor who changes the number changes what is left, and never below nothing', async () => {
    const gift = await makeGift(app, { stock: 2 });
    await exchanged(ann, gift);
    await changeGift(app, gift, { stock: 5 });
    expect(await stockOf(app, gift)).toEqual({ size: 5, taken: 1 });
    await changeGift(app, gift, { stock: 0 });
    expect(await stockOf(app, gift)).toEqual({ size: 0, taken: 1 });
    expect((await app.anonymous().get(`/api/gifts/${gift}?${PAST_THE_CACHE}`)).data).toMatchObject({
      left: 0,
      state: 'sold-out',
    });
  });
});

describe('exchanging', () => {
  test('takes points and stock, tells the others, and shows a code to its owner only', async () => {
    const gift = await makeGift(app, { name: '书签', pointsPrice: 120, stock: 4 });
    const before = await pointsOf(ann);
    const made = await exchanged(ann, gift);
    expect(made).toMatchObject({
      status: 'to_pick_up',
      points: 120,
      gift: { documentId: gift, name: '书签' },
      place: '东门服务台',
      cancellable: true,
    });
    expect(made.code).toMatch(/^G[2-9A-HJKMNP-TV-Z]{17}$/);
    expect(made.qrText).toBe(`SG1.${made.code}`);
    expect(await pointsOf(ann)).toBe(before - 120);
    expect(await stockOf(app, gift)).toEqual({ size: 4, taken: 1 });
    expect(news.at(-1)).toMatchObject({ exchangeCode: made.code, giftId: gift, points: 120, title: '书签' });

    expect((await ann.get(`/api/gifts/exchanges/${made.code}`)).data.code).toBe(made.code);
    expect((await bob.get(`/api/gifts/exchanges/${made.code}`)).error?.name).toBe('EXCHANGE_NOT_FOUND');
    expect((await bob.post(`/api/gifts/exchanges/${made.code}/cancel`)).error?.name).toBe(
      'EXCHANGE_NOT_FOUND',
    );
    const list = await ann.get('/api/gifts/exchanges?status=to_pick_up&pageSize=1');
    expect(list.data[0].code).toBe(made.code);
    expect(list.meta.counts).toMatchObject({ to_pick_up: expect.any(Number) });
  });

  test('refuses without a login, without points, beyond the limit, and when all are gone', async () => {
    const gift = await makeGift(app, { pointsPrice: 100, perMember: 1, stock: 1 });
    expect(await codeOf(exchange(app.anonymous(), gift))).toBe('UNAUTHORIZED');
    expect(await codeOf(exchange(bob, gift))).toBe('POINTS_NOT_ENOUGH');
    await exchanged(ann, gift);
    expect(await codeOf(exchange(ann, gift))).toBe('LIMIT_REACHED');
    await givePoints(app, bob, 100);
    expect(await codeOf(exchange(bob, gift))).toBe('GIFT_SOLD_OUT');
    expect(await pointsOf(bob)).toBe(100);
    expect(await codeOf(exchange(ann, 'none'))).toBe('GIFT_NOT_FOUND');
  });

  test('only between the first and the last instant of the offer', async () => {
    const early = await makeGift(app, { availableFrom: after(1).toISOString() });
    const late = await makeGift(app, { availableUntil: new Date(Date.now() - 1000).toISOString() });
    const [refusedEarly, refusedLate] = [await exchange(ann, early), await exchange(ann, late)];
    expect(refusedEarly.error).toMatchObject({ name: 'GIFT_NOT_ON_OFFER', details: { state: 'not-yet' } });
    expect(refusedLate.error).toMatchObject({ name: 'GIFT_NOT_ON_OFFER', details: { state: 'over' } });
  });

  test('the same key gives the first exchange again, even when that took the last gift', async () => {
    const gift = await makeGift(app, { stock: 1, pointsPrice: 50 });
    const before = await pointsOf(ann);
    const key = { 'idempotency-key': 'the-last-one' };
    const first = await exchange(ann, gift, {}, key);
    const again = await exchange(ann, gift, {}, key);
    expect(again.data).toEqual(first.data);
    expect(await pointsOf(ann)).toBe(before - 50);
    expect(await codeOf(exchange(ann, gift, { address: ADDRESS }, key))).toBe('IDEMPOTENCY_KEY_REUSED');
  });
});

describe('cancelling and expiry', () => {
  test('cancelling gives points, limit and gift back, once', async () => {
    const gift = await makeGift(app, { perMember: 1, stock: 1 });
    const before = await pointsOf(ann);
    const { code } = await exchanged(ann, gift);
    const cancelled = await ann.post(`/api/gifts/exchanges/${code}/cancel`);
    expect(cancelled.data).toMatchObject({ status: 'cancelled', qrText: null, cancellable: false });
    expect((await ann.post(`/api/gifts/exchanges/${code}/cancel`)).data.status).toBe('cancelled');
    expect(await pointsOf(ann)).toBe(before);
    expect(await stockOf(app, gift)).toEqual({ size: 1, taken: 0 });
    await exchanged(ann, gift);
  });

  test('past the deadline the gift is on offer again, and the points are back where the gift said so', async () => {
    const kind = await makeGift(app, { pickUpDays: 0, stock: 1, pointsPrice: 70 });
    const strict = await makeGift(app, { pickUpDays: 0, returnsPoints: false, stock: 1, pointsPrice: 30 });
    const [kept, lost] = [await exchanged(ann, kind), await exchanged(ann, strict)];
    // The rule of the day of the exchange counts.
    await changeGift(app, strict, { returnsPoints: true });
    const before = await pointsOf(ann);
    await service('expire-exchanges').expireExchanges(new Date(Date.parse(kept.pickUpUntil) - 1));
    expect((await ann.get(`/api/gifts/exchanges/${kept.code}`)).data.status).toBe('to_pick_up');
    await service('expire-exchanges').expireExchanges(after(1));
    await service('expire-exchanges').expireExchanges(after(1));
    for (const { code } of [kept, lost])
      expect((await ann.get(`/api/gifts/exchanges/${code}`)).data.status).toBe('expired');
    expect(await pointsOf(ann)).toBe(before + 70);
    expect(await stockOf(app, kind)).toEqual({ size: 1, taken: 0 });
    expect(await stockOf(app, strict)).toEqual({ size: 1, taken: 0 });
    expect((await ann.post(`/api/gifts/exchanges/${kept.code}/cancel`)).error?.name).toBe(
      'EXCHANGE_NOT_CANCELLABLE',
    );
  });

  test('one message before the deadline, however often the timer comes', async () => {
    const gift = await makeGift(app, { pickUpDays: 10 });
    const { code, pickUpUntil } = await exchanged(ann, gift);
    const sent = async () =>
      (
        await app.db.query(`select 1 from wechat_messages where kind = 'gift-deadline' and cause = $1`, [
          code,
        ])
      ).rowCount;
    const remind = (daysBefore: number) =>
      service('announce').remindOfDeadlines(new Date(Date.parse(pickUpUntil) - daysBefore * DAY_MS));
    await remind(4);
    expect(await sent()).toBe(0);
    await remind(2);
    await remind(1);
    expect(await sent()).toBe(1);
  });
});

describe('at the desk', () => {
  test('an inspector looks at a code and hands the gift over, once', async () => {
    const gift = await makeGift(app, { name: '热水壶' });
    const made = await exchanged(ann, gift);
    const look = await inspector.get(`/api/gifts/exchanges/${encodeURIComponent(made.qrText)}/desk`);
    expect(look.data).toMatchObject({ gift: { name: '热水壶' }, shortCode: made.shortCode });
    expect((await inspector.get(`/api/gifts/exchanges/${made.shortCode}/desk`)).data.code).toBe(made.code);

    const key = { 'idempotency-key': 'hand-over-1' };
    expect((await handOver(made.qrText, inspector, key)).data).toMatchObject({ status: 'picked' });
    expect((await handOver(made.qrText, inspector, key)).data).toMatchObject({ status: 'picked' });
    expect((await handOver(made.code)).error).toMatchObject({
      name: 'EXCHANGE_ALREADY_PICKED',
      details: { gift: '热水壶', pickedAt: expect.any(String) },
    });
    expect((await ann.get(`/api/gifts/exchanges/${made.code}`)).data.status).toBe('picked');
  });

  test('visitors may not, and neither may inspectors whose role has lost the permission', async () => {
    const { code } = await exchanged(ann, await makeGift(app));
    expect((await handOver(code, ann)).error?.name).toBe('FORBIDDEN');
    const permissions = app.strapi.db.query('plugin::users-permissions.permission');
    const where = { action: 'plugin::gifts.desk.handOver' };
    const granted = await permissions.findOne({ where, populate: ['role'] });
    await permissions.delete({ where: { id: granted.id } });
    expect((await handOver(code)).error?.name).toBe('FORBIDDEN');
    await permissions.create({ data: { ...where, role: granted.role.id } });
    expect((await handOver(code)).status).toBe(200);
  });

  test('says why not: nobody knows the code, cancelled, posted, too late, no code of a gift', async () => {
    const gift = await makeGift(app, { pickUpDays: 0 });
    const { code } = await exchanged(ann, gift);
    await ann.post(`/api/gifts/exchanges/${code}/cancel`);
    expect((await handOver(code)).error?.name).toBe('EXCHANGE_CANCELLED');
    const posted = await exchanged(ann, await makeGift(app, { way: 'post' }), { address: ADDRESS });
    expect((await handOver(posted.code)).error?.name).toBe('EXCHANGE_NOT_FOR_DESK');
    expect((await handOver('GZZZZZZZZZZZZZZZZZ')).error?.name).toBe('EXCHANGE_NOT_FOUND');
    expect((await handOver('ABCDEFGH2345')).error?.name).toBe('CODE_INVALID');
    const late = await exchanged(ann, gift);
    await app.db.query('update gift_exchanges set pick_up_until = now() where code = $1', [late.code]);
    expect((await handOver(late.code)).error?.name).toBe('EXCHANGE_EXPIRED');
  });
});
