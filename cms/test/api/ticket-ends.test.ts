import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest';
import { administrator } from '../harness/admin';
import { type App, startApp } from '../harness/app';
import { editProduct } from '../harness/change';
import { providerOf, servicesOf } from '../harness/provider';
import { buy, CONTACT, day, dayLine, eventually, statusOf } from '../harness/shop';
import type { Json, Visitor } from '../harness/visitor';

const HOUR_MS = 3_600_000;

let app: App;
let ann: Visitor;
let services: ReturnType<typeof servicesOf>;
beforeAll(async () => {
  app = await startApp({ env: { WECHAT_PAY_REFUND_SPACING_SECONDS: '0.5' } });
  services = servicesOf(app);
  await providerOf(app).settings({ refundDelayMs: 50 });
  ann = await app.visitor('ann');
});
afterAll(() => app.stop());
afterEach(async () => expect(await services.violations()).toEqual([]));

const bought = async (line: object): Promise<Json> => (await buy(ann, app.sandbox.origin, line))[0];
const status = (ticket: Json) => statusOf(ann, ticket.code)();
const expireAt = (at: number): Promise<number> =>
  app
    .module<{ expireTickets(now: Date): Promise<number> }>(
      'src/plugins/ticketing/server/services/expire-tickets.js',
    )
    .expireTickets(new Date(at));
/** The venue's midnight that ends a day. */
const endOf = (offset: number) => Date.parse(`${day(offset)}T16:00:00Z`);
const refund = (ticket: Json) => `/api/ticketing/tickets/${ticket.code}/refund`;
let scanNo = 0;
async function scan(ticket: Json, gate = 'east') {
  const inspector = await app.visitor('inspector');
  const live = (await ann.get(`/api/ticketing/tickets/${ticket.code}/live-code`)).data.code;
  scanNo += 1;
  const body = { code: live, gate, device: 'end-test', key: `${scanNo}` };
  expect((await inspector.post('/api/ticketing/scans', body)).data).toMatchObject({ admitted: true });
}
/** As if the ticket's time had been over long ago; its slot stays where it is. */
const makeOver = (ticket: Json) =>
  app.db.query(
    `update tickets set valid_until = now() - interval '2 days', visit_date = visit_date - 400 where code = $1`,
    [ticket.code],
  );
const sold = async () => (await app.db.query('select sum(sold)::int as n from slots')).rows[0].n;

describe('the end of validity', () => {
  test('a dated ticket ends some hours after its day, not before, and keeps its place', async () => {
    const ticket = await bought(dayLine(0));
    const before = await sold();
    await expireAt(endOf(0) + 2 * HOUR_MS);
    expect(await status(ticket)).toBe('valid');
    expect(await expireAt(endOf(0) + 4 * HOUR_MS)).toBeGreaterThan(0);
    expect(await status(ticket)).toBe('expired');
    expect(await sold()).toBe(before);
    expect((await ann.get(`/api/ticketing/tickets/${ticket.code}/live-code`)).error?.name).toBe(
      'TICKET_NOT_VALID',
    );
  });

  test('a used ticket stays used; one with uses left ends', async () => {
    const [used, family] = [await bought(dayLine(0)), await bought(dayLine(0, 'family-ticket'))];
    await scan(used);
    await scan(family);
    await expireAt(endOf(0) + 4 * HOUR_MS);
    expect([await status(used), await status(family)]).toEqual(['used', 'expired']);
  });

  test('an open-dated ticket ends with its validity, whatever day it was reserved for', async () => {
    const open = await bought({ product: 'open-ticket', visitor: CONTACT });
    await ann.put(`/api/ticketing/tickets/${open.code}/reservation`, { date: day(1) });
    await expireAt(endOf(1) + 4 * HOUR_MS);
    expect(await status(open)).toBe('valid');
    await expireAt(Date.parse(open.validUntil) + 4 * HOUR_MS);
    expect(await status(open)).toBe('expired');
  });
});

describe('expired and refundable by policy', () => {
  test('what was not used goes back for the fee of the last tier; it ends as refunded', async () => {
    const ten = await bought({ product: 'ten-times', visitor: CONTACT });
    await scan(ten);
    await makeOver(ten);
    await expireAt(Date.now());
    expect(await status(ten)).toBe('expired');
    const { data: quote } = await ann.get(refund(ten));
    expect(quote).toMatchObject({ refundable: true, amountFen: 48_600, feeFen: 5_400 });
    expect((await ann.post(refund(ten))).data).toMatchObject({ amountFen: 48_600 });
    await eventually(statusOf(ann, ten.code), (now) => now === 'refunded', 15_000);
  });

  test('a product without it: refused, and nothing changed', async () => {
    const ticket = await bought(dayLine(3));
    await makeOver(ticket);
    await expireAt(Date.now());
    expect((await ann.get(refund(ticket))).data).toMatchObject({
      refundable: false,
      reason: 'TICKET_NOT_VALID',
    });
    expect((await ann.post(refund(ticket))).error?.name).toBe('TICKET_NOT_VALID');
    expect(await status(ticket)).toBe('expired');
  });

  test('rejected by a reviewer it is expired again, not valid', async () => {
    await editProduct(app, 'ten-times', { refundReview: true });
    const ten = await bought({ product: 'ten-times', visitor: CONTACT });
    await editProduct(app, 'ten-times', { refundReview: false });
    await makeOver(ten);
    await expireAt(Date.now());
    const { number } = (await ann.post(refund(ten))).data;
    expect(await status(ten)).toBe('refunding');
    const boss = await administrator(app);
    expect((await boss.post(`/ticketing/refunds/${number}/reject`, { reason: '已超过一年' })).status).toBe(
      200,
    );
    expect(await status(ten)).toBe('expired');
    expect((await ann.get(refund(ten))).data.refund).toMatchObject({
      status: 'rejected',
      rejectedReason: '已超过一年',
    });
  });
});

test('a day that is given up for a later one does not better the tier', async () => {
  const tiers = [
    { untilHours: 240, feePercent: 0, feeFen: 0 },
    { untilHours: 0, feePercent: 50, feeFen: 0 },
  ];
  await editProduct(app, 'open-ticket', { refundTiers: tiers });
  const open = await bought({ product: 'open-ticket', visitor: CONTACT });
  const fee = async () => (await ann.get(refund(open))).data.feeFen;
  expect(await fee()).toBe(0);
  const reservation = `/api/ticketing/tickets/${open.code}/reservation`;
  await ann.put(reservation, { date: day(20) });
  expect(await fee()).toBe(0);
  await ann.put(reservation, { date: day(2) });
  const strict = await fee();
  expect(strict).toBeGreaterThan(0);
  await ann.put(reservation, { date: day(30) });
  expect(await fee()).toBe(strict);
  await ann.delete(reservation);
  expect(await fee()).toBe(strict);

  await editProduct(app, 'day-ticket', { refundTiers: tiers });
  const dated = await bought(dayLine(2));
  const { data } = await ann.post(`/api/ticketing/tickets/${dated.code}/change`, { date: day(30) });
  expect((await ann.get(refund(data.ticket))).data).toMatchObject({ feeFen: 6_400, amountFen: 6_400 });
});
