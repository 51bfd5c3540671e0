import { afterAll, afterEach, beforeAll, expect, test } from 'vitest';
import { administrator } from '../harness/admin';
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
import { pointFindings } from '../harness/points';
import { forgetContent } from '../harness/spy';
import type { Json, Visitor } from '../harness/visitor';

let app: App;
let ann: Visitor;
let boss: Visitor;
let inspector: Visitor;
let shiftClock: (ms: number) => void;
beforeAll(async () => {
  app = await startApp({ work: false });
  [ann, inspector, boss] = [
    await app.visitor('ann'),
    await app.visitor('inspector'),
    await administrator(app),
  ];
  await givePoints(app, ann, 1_500);
  ({ shiftClock } = app.module<{ shiftClock(ms: number): void }>('src/kernel/clock.js'));
});
afterAll(() => app.stop());
afterEach(async () => {
  shiftClock(0);
  expect([...(await drift(app)), ...(await pointFindings(app))]).toEqual([]);
});

const statusOf = async (code: string): Promise<string> =>
  (await ann.get(`/api/gifts/exchanges/${code}`)).data.status;
const cancel = (code: string) => ann.post(`/api/gifts/exchanges/${code}/cancel`);
/** To an instant by the server's clock. */
const turnTo = (instant: string, ms: number) => shiftClock(Date.parse(instant) + ms - Date.now());
const expire = (): Promise<number> => {
  const { now } = app.module<{ now(): Date }>('src/kernel/clock.js');
  return app.module<Json>('src/plugins/gifts/server/services/expire-exchanges.js').expireExchanges(now());
};

test('from the deadline on nobody gets points back by cancelling that the gift keeps', async () => {
  const gift = await makeGift(app, { stock: 1, pointsPrice: 40, pickUpDays: 0, returnsPoints: false });
  const before = await pointsOf(ann);
  const { code, pickUpUntil } = await exchanged(ann, gift);
  turnTo(pickUpUntil, 0);
  expect((await cancel(code)).error?.name).toBe('EXCHANGE_NOT_CANCELLABLE');
  const late = await inspector.post(`/api/gifts/exchanges/${code}/hand-over`);
  expect(late.error?.name).toBe('EXCHANGE_EXPIRED');
  await expire();
  expect(await statusOf(code)).toBe('expired');
  expect(await pointsOf(ann)).toBe(before - 40);
  expect(await stockOf(app, gift)).toEqual({ size: 1, taken: 0 });
});

test('a moment before the deadline it can still be cancelled', async () => {
  const gift = await makeGift(app, { stock: 1, pointsPrice: 40, pickUpDays: 0, returnsPoints: false });
  const before = await pointsOf(ann);
  const { code, pickUpUntil } = await exchanged(ann, gift);
  turnTo(pickUpUntil, -10_000);
  expect((await cancel(code)).data.status).toBe('cancelled');
  await expire();
  expect(await statusOf(code)).toBe('cancelled');
  expect(await pointsOf(ann)).toBe(before);
});

test('staff may cancel late what is not ended yet: the gift is broken, and the points are back', async () => {
  const gift = await makeGift(app, { stock: 1, pointsPrice: 40, pickUpDays: 0, returnsPoints: false });
  const before = await pointsOf(ann);
  const { code, pickUpUntil } = await exchanged(ann, gift);
  turnTo(pickUpUntil, 1_000);
  const answer = await boss.post(`/gifts/exchanges/${code}/cancel`, { reason: '杯子碎了' });
  expect(answer.data).toMatchObject({ status: 'cancelled' });
  expect(await pointsOf(ann)).toBe(before);
});

test('what was posted cannot be cancelled by anybody', async () => {
  const gift = await makeGift(app, { way: 'post', pointsPrice: 50 });
  const { code } = await exchanged(ann, gift, { address: ADDRESS });
  const row = { code, carrier: '顺丰速运', trackingNumber: 'SF0000000001' };
  expect((await boss.post('/gifts/shippings', { rows: [row] })).status).toBe(200);
  expect((await cancel(code)).error?.name).toBe('EXCHANGE_NOT_CANCELLABLE');
  const byStaff = await boss.post(`/gifts/exchanges/${code}/cancel`, { reason: '寄错了' });
  expect(byStaff.error?.name).toBe('EXCHANGE_NOT_CANCELLABLE');
  expect(await statusOf(code)).toBe('shipped');
});

test('a gift that is unpublished is handed over to who has it, and nobody else gets it', async () => {
  const gift = await makeGift(app, { stock: 3, pointsPrice: 20 });
  const [first, second] = [await exchanged(ann, gift), await exchanged(ann, gift)];
  await app.strapi.documents('plugin::gifts.gift' as never).unpublish({
    documentId: gift,
    locale: '*',
  } as never);
  await forgetContent(app);
  expect((await exchange(ann, gift)).error?.name).toBe('GIFT_NOT_FOUND');
  const handed = await inspector.post(`/api/gifts/exchanges/${first.code}/hand-over`);
  expect(handed.data).toMatchObject({ status: 'picked' });
  const before = await pointsOf(ann);
  expect((await cancel(second.code)).data.status).toBe('cancelled');
  expect(await pointsOf(ann)).toBe(before + 20);
  expect(await stockOf(app, gift)).toMatchObject({ taken: 1 });
});

test('at another price than the one that was shown nothing is exchanged', async () => {
  const gift = await makeGift(app, { pointsPrice: 30 });
  expect((await exchange(ann, gift, { points: 30 })).status).toBe(200);
  await changeGift(app, gift, { pointsPrice: 90 });
  const before = await pointsOf(ann);
  expect((await exchange(ann, gift, { points: 30 })).error).toMatchObject({
    name: 'GIFT_PRICE_CHANGED',
    details: { points: 90, shownPoints: 30 },
  });
  expect(await pointsOf(ann)).toBe(before);
  expect((await exchange(ann, gift, { points: 90 })).data.points).toBe(90);
  expect(await pointsOf(ann)).toBe(before - 90);
});
