import { afterAll, afterEach, beforeAll, beforeEach, expect, test } from 'vitest';
import { administrator } from '../harness/admin';
import { type App, startApp } from '../harness/app';
import { promotionOf } from '../harness/promotion';
import { controlOf } from '../harness/sandbox-control';
import { buy, CONTACT, day, dayLine } from '../harness/shop';
import type { Json, Visitor } from '../harness/visitor';

let app: App;
let boss: Visitor;
let promotion: ReturnType<typeof promotionOf>;
beforeAll(async () => {
  app = await startApp({ work: false });
  boss = await administrator(app);
  promotion = promotionOf(app);
});
afterAll(() => app.stop());

let made = 0;
let promoter: Visitor;
let visitor: Visitor;
let scene: string;
beforeEach(async () => {
  await promotion.settings({ binding: 'first', levels: 'one' });
  made += 1;
  promoter = await app.visitor(`a-${made}`);
  visitor = await app.visitor(`b-${made}`);
  scene = await promotion.sceneOf(promoter);
});
afterEach(async () => expect(await promotion.violations()).toEqual([]));

const disable = async (who: Visitor) => {
  const { documentId } = (await who.get('/api/wechat/me')).data;
  const { status } = await boss.post(`/referrals/promoters/${documentId}/disable`, { reason: '违规推广' });
  expect(status).toBe(200);
};
const commissionOf = async (code: string): Promise<Json> =>
  (
    await app.db.query(
      'select promoter_id, status, counted_fen, refused from referral_commissions where origin_code = $1',
      [code],
    )
  ).rows[0];
const lastTouch = async (who: Visitor) => (await promotion.touches(who)).at(-1);
const buyOne = async (who: Visitor): Promise<string> =>
  ((await buy(who, app.sandbox.origin, dayLine()))[0] as Json).code;
async function enter(code: string): Promise<void> {
  const inspector = await app.visitor('inspector');
  const scan = { code, gate: 'east', device: 'scenarios', key: code };
  expect((await inspector.post('/api/ticketing/scans', scan)).data.admitted).toBe(true);
}

test('one document, once with a small letter and blanks around: the same person', async () => {
  const real = (offset: number, documentNumber: string) => ({
    product: 'real-name',
    date: day(offset),
    visitor: { ...CONTACT, documentType: 'id-card', documentNumber },
  });
  await buy(promoter, app.sandbox.origin, real(2, '11010519491231002X'));
  await buy(visitor, app.sandbox.origin, real(3, ' 11010519491231002x '));
  expect((await promotion.touch(visitor, scene)).data).toEqual({ bound: false, reason: 'same-document' });
});

test('one phone, as WeChat says it: the same person, who then earns nothing either', async () => {
  const control = controlOf(app.sandbox.origin);
  const phone = `1370000${1000 + made}`;
  const takePhone = async (who: Visitor, name: string) => {
    const { code } = (await control.post('codes', { name, kind: 'phone', phone })) as { code: string };
    expect((await who.post('/api/wechat/phone', { code })).status).toBe(200);
  };
  await takePhone(promoter, `a-${made}`);
  expect((await promotion.touch(visitor, scene)).data.bound).toBe(true);
  await takePhone(visitor, `b-${made}`);
  const code = await buyOne(visitor);
  await promotion.settle(code);
  expect(await commissionOf(code)).toMatchObject({ status: 'void', refused: 'same-phone' });
  expect((await promotion.touch(visitor, scene)).data).toMatchObject({ reason: 'same-phone' });
});

test('a circle is one although somebody in it is disabled', async () => {
  const third = await app.visitor(`c-${made}`);
  expect((await promotion.touch(visitor, scene)).data.bound).toBe(true);
  const of = await promotion.sceneOf(visitor);
  expect((await promotion.touch(third, of)).data.bound).toBe(true);
  const back = await promotion.sceneOf(third);
  await disable(visitor);
  expect((await promotion.touch(promoter, back)).data).toEqual({ bound: false, reason: 'circle' });
  expect(await lastTouch(promoter)).toMatchObject({ outcome: 'refused', reason: 'circle' });
});

test('somebody in the middle who left takes nobody along: no code fails on them', async () => {
  const third = await app.visitor(`c-${made}`);
  await promotion.touch(visitor, scene);
  const of = await promotion.sceneOf(visitor);
  await promotion.touch(third, of);
  expect((await visitor.delete('/api/wechat/me')).status).toBe(200);
  expect((await promotion.touch(await app.visitor(`d-${made}`), of)).data?.bound ?? false).toBe(false);
  const code = await buyOne(third);
  await promotion.settle(code);
  const row = await commissionOf(code);
  expect([undefined, 'promoter-disabled']).toContain(row?.refused);
});

test('two codes in one visit, heard in the wrong order: the one of the registration was first', async () => {
  const other = await app.visitor(`other-${made}`);
  const name = `new-${made}`;
  const newcomer = app.anonymous();
  const { data } = await newcomer.post('/api/wechat/login', { code: `demo-${name}`, scene });
  newcomer.jwt = data.jwt;
  // The news of the registration waits in the outbox meanwhile.
  expect((await promotion.touch(newcomer, await promotion.sceneOf(other))).data.bound).toBe(true);
  const { recordRegistration } = app.module<Json>('src/plugins/referrals/server/services/record-touch.js');
  const memberId = await promotion.memberId(newcomer);
  for (let heard = 0; heard < 2; heard += 1) await recordRegistration(memberId, scene);
  const code = await buyOne(newcomer);
  await promotion.settle(code);
  expect((await commissionOf(code)).promoter_id).toBe(await promotion.memberId(promoter));
});

test('a code in a login of somebody who is a member already binds nobody; opening it does', async () => {
  await app.anonymous().post('/api/wechat/login', { code: `demo-b-${made}`, scene });
  expect(await promotion.touches(visitor)).toEqual([]);
  expect((await promotion.touch(visitor, scene)).data.bound).toBe(true);
});

test('disabled between payment and visit: what was earned by the payment goes on, and cannot be withdrawn', async () => {
  await promotion.touch(visitor, scene);
  const code = await buyOne(visitor);
  await promotion.settle(code);
  await disable(promoter);
  await enter(code);
  await promotion.settle(code);
  expect(await commissionOf(code)).toMatchObject({ status: 'confirmed', counted_fen: 1_000, refused: null });
  await promotion.release(new Date(Date.now() + 8 * 86_400_000));
  expect(await promotion.balance(promoter)).toMatchObject({ availableFen: 1_000 });
  expect((await promoter.post('/api/referrals/withdrawals', { amountFen: 1_000 })).error?.name).toBe(
    'PROMOTER_DISABLED',
  );
});
