import { afterAll, afterEach, beforeAll, expect, test } from 'vitest';
import { administrator } from '../harness/admin';
import { type App, startApp } from '../harness/app';
import { changed } from '../harness/change';
import { promotionOf } from '../harness/promotion';
import { providerOf, servicesOf } from '../harness/provider';
import { buy, CONTACT, day, dayLine, eventually, statusOf } from '../harness/shop';
import { type Json, Visitor } from '../harness/visitor';

let app: App;
let promotion: ReturnType<typeof promotionOf>;
let provider: ReturnType<typeof providerOf>;
let boss: Visitor;
beforeAll(async () => {
  app = await startApp({ env: { WECHAT_PAY_REFUND_SPACING_SECONDS: '0.5' } });
  promotion = promotionOf(app);
  provider = providerOf(app);
  await provider.settings({ refundDelayMs: 50, transferPayMs: 50 });
  boss = await administrator(app);
});
afterAll(() => app.stop());
afterEach(async () => {
  promotion.later(0);
  expect(await promotion.violations()).toEqual([]);
  expect(await servicesOf(app).violations()).toEqual([]);
});

/** Logs in for the first time through somebody's code. */
async function broughtBy(promoter: Visitor, name: string): Promise<Visitor> {
  const scene = await promotion.sceneOf(promoter, 'pages/product/index?slug=day-ticket');
  const visitor = new Visitor(app.url);
  visitor.jwt = (await visitor.post('/api/wechat/login', { code: `demo-${name}`, scene })).data.jwt;
  await eventually(
    () => promotion.touches(visitor),
    (touches) => touches.length > 0,
  );
  return visitor;
}

let scans = 0;
async function scan(visitor: Visitor, code: string): Promise<Json> {
  const inspector = await app.visitor('inspector');
  const live = (await visitor.get(`/api/ticketing/tickets/${code}/live-code`)).data.code;
  scans += 1;
  const { data } = await inspector.post('/api/ticketing/scans', {
    code: live,
    gate: 'east',
    device: 'referrals',
    key: `${scans}`,
  });
  expect(data.admitted).toBe(true);
  return data;
}

const forced = (code: string, body: object = {}) =>
  boss.post(`/ticketing/tickets/${code}/forced-refund`, { reason: '设备故障', ...body });

test('from a shared code to the money in WeChat, and back into debt after a forced refund', async () => {
  const ann = await app.visitor('ann');
  const bob = await broughtBy(ann, 'bob');
  const [ticket] = await buy(bob, app.sandbox.origin, dayLine());
  const balance = await promotion.balanceIs(ann, { pendingFen: 1_000 });
  expect(balance).toMatchObject({ confirmedFen: 0, availableFen: 0, debtFen: 0 });
  expect(await promotion.records(ann)).toMatchObject([
    { ticketCode: ticket.code, amountFen: 1_000, paidFen: 12_800, status: 'pending', level: 1 },
  ]);

  await scan(bob, ticket.code);
  await promotion.balanceIs(ann, { pendingFen: 0, confirmedFen: 1_000 });
  const inSevenDays = Date.now() + 7 * 86_400_000;
  await promotion.release(new Date(inSevenDays - 60_000));
  expect(await promotion.balance(ann)).toMatchObject({ confirmedFen: 1_000, availableFen: 0 });
  promotion.later(7.01);
  await promotion.release(new Date(inSevenDays + 60_000));
  expect(await promotion.balance(ann)).toMatchObject({ confirmedFen: 0, availableFen: 1_000 });
  promotion.later(0);

  const { data: asked } = await ann.post('/api/referrals/withdrawals', { amountFen: 1_000 });
  expect(asked).toMatchObject({ amountFen: 1_000, status: 'submitted' });
  expect(await promotion.balance(ann)).toMatchObject({ availableFen: 0, lockedFen: 1_000 });
  const approved = await boss.post(`/referrals/withdrawals/${asked.number}/approve`, { method: 'transfer' });
  expect(approved.data).toMatchObject({ status: 'transferring', needsSecond: false });
  const read = async () => (await ann.get(`/api/referrals/withdrawals/${asked.number}`)).data;
  const waiting = await eventually(read, ({ status }) => status === 'waiting_for_member', 10_000);
  expect(waiting.confirmation).toMatchObject({
    mchId: app.env.WECHAT_PAY_MCH_ID,
    appId: app.env.WECHAT_APP_ID,
  });
  await provider.post('transfers/confirm', waiting.confirmation);
  const paid = await eventually(read, ({ status }) => status === 'paid', 10_000);
  expect(paid.confirmation).toBeNull();
  expect(paid.steps.map(({ status }: Json) => status)).toEqual([
    'submitted',
    'approved',
    'transferring',
    'waiting_for_member',
    'paid',
  ]);
  expect(await promotion.balance(ann)).toMatchObject({ lockedFen: 0, paidFen: 1_000, debtFen: 0 });

  expect((await forced(ticket.code)).status).toBe(200);
  await promotion.balanceIs(ann, { debtFen: 1_000, availableFen: 0 }, 20_000);
  expect(await promotion.records(ann)).toMatchObject([
    { ticketCode: ticket.code, amountFen: -1_000, status: 'taken-back' },
    { ticketCode: ticket.code, amountFen: 1_000, status: 'available' },
  ]);
  const more = await ann.post('/api/referrals/withdrawals', { amountFen: 1_000 });
  expect(more.error?.name).toBe('BALANCE_NOT_ENOUGH');
});

test('a debt is paid by what is earned next', async () => {
  const ann = await app.visitor('ann');
  const cleo = await broughtBy(ann, 'cleo');
  const tickets = await buy(cleo, app.sandbox.origin, dayLine(), dayLine());
  for (const { code } of tickets) await scan(cleo, code);
  await promotion.balanceIs(ann, { confirmedFen: 2_000, debtFen: 1_000 });
  promotion.later(8);
  await promotion.release(new Date(Date.now() + 8 * 86_400_000));
  expect(await promotion.balance(ann)).toMatchObject({ availableFen: 1_000, debtFen: 0, paidFen: 1_000 });
});

test('an undone scan takes the confirmation back; a refund before the visit leaves nothing', async () => {
  const dan = await app.visitor('dan');
  const eve = await broughtBy(dan, 'eve');
  const [ticket] = await buy(eve, app.sandbox.origin, dayLine());
  const { id } = await scan(eve, ticket.code);
  await promotion.balanceIs(dan, { confirmedFen: 1_000 });
  const inspector = await app.visitor('inspector');
  expect((await inspector.post(`/api/ticketing/scans/${id}/undo`)).status).toBe(200);
  await promotion.balanceIs(dan, { confirmedFen: 0, pendingFen: 1_000 });
  await forced(ticket.code);
  await promotion.balanceIs(dan, { pendingFen: 0 }, 20_000);
  expect(await promotion.records(dan)).toMatchObject([{ status: 'void', amountFen: 1_000 }]);
});

test('a change of date carries the commission over to the new ticket', async () => {
  const fay = await app.visitor('fay');
  const gus = await broughtBy(fay, 'gus');
  const [ticket] = await buy(gus, app.sandbox.origin, dayLine(5));
  await promotion.balanceIs(fay, { pendingFen: 1_000 });
  const slots = (await gus.get(`/api/ticketing/products/day-ticket/slots?date=${day(6)}`)).data;
  const { ticket: next } = await changed(gus, ticket.code, { slot: slots[0].id });
  if ((await statusOf(gus, next.code)()) === 'valid')
    await eventually(
      () => promotion.records(fay),
      ([record]) => record?.ticketCode === next.code,
    );
  expect(await promotion.balance(fay)).toMatchObject({ pendingFen: 1_000 });
});

test('a part of the price that goes back takes its part of the commission along', async () => {
  const hal = await app.visitor('hal');
  const ida = await broughtBy(hal, 'ida');
  const [ticket] = await buy(ida, app.sandbox.origin, dayLine());
  await promotion.balanceIs(hal, { pendingFen: 1_000 });
  expect((await forced(ticket.code, { amountFen: 6_400, keepTicket: true })).status).toBe(200);
  await promotion.balanceIs(hal, { pendingFen: 500 }, 20_000);
});

test('the same news again, and news of what is long settled, changes nothing', async () => {
  const joe = await app.visitor('joe');
  const kim = await broughtBy(joe, 'kim');
  const [ticket] = await buy(kim, app.sandbox.origin, dayLine());
  await scan(kim, ticket.code);
  await promotion.balanceIs(joe, { confirmedFen: 1_000 });
  const entries = async () =>
    (await app.db.query('select count(*)::int as n from commission_entries')).rows[0].n;
  const before = await entries();
  await Promise.all(Array.from({ length: 10 }, () => promotion.settle(ticket.code)));
  expect(await entries()).toBe(before);
});

test('what a product earns nothing with, and what nobody brought, leaves no commission', async () => {
  const lea = await app.visitor('lea');
  const [ticket] = await buy(lea, app.sandbox.origin, { ...dayLine(), visitor: CONTACT });
  await promotion.settle(ticket.code);
  const { rows } = await app.db.query('select 1 from referral_commissions where origin_code = $1', [
    ticket.code,
  ]);
  expect(rows).toEqual([]);
});
