import { afterAll, afterEach, beforeAll, expect, test } from 'vitest';
import { administrator } from '../harness/admin';
import { type App, startApp } from '../harness/app';
import { type Inspector, inspectorOf, OfflineList } from '../harness/gate';
import { providerOf, servicesOf } from '../harness/provider';
import { buy, CONTACT, dayLine, eventually, statusOf } from '../harness/shop';
import type { Json, Visitor } from '../harness/visitor';

let app: App;
let ann: Visitor;
let inspector: Inspector;
let services: ReturnType<typeof servicesOf>;
beforeAll(async () => {
  app = await startApp({ env: { WECHAT_PAY_REFUND_SPACING_SECONDS: '0.2' } });
  services = servicesOf(app);
  await providerOf(app).settings({ refundDelayMs: 50 });
  ann = await app.visitor('ann');
  inspector = await inspectorOf(app, 'tablet');
});
afterAll(() => app.stop());
afterEach(async () => expect(await services.violations()).toEqual([]));

/** A ticket that is good today and whose money comes back until late. */
async function bought(line: object = dayLine(0)): Promise<Json> {
  const [ticket] = await buy(ann, app.sandbox.origin, line);
  await app.db.query(
    `update tickets set terms = jsonb_set(terms, '{refundTiers}', '[{"untilHours": -48, "feePercent": 0, "feeFen": 0}]')
      where code = $1`,
    [ticket?.code],
  );
  return ticket;
}
const refundOf = async (ticket: Json) =>
  (await ann.get(`/api/ticketing/tickets/${ticket.code}/refund`)).data.refund;
const ask = async (ticket: Json) => (await ann.post(`/api/ticketing/tickets/${ticket.code}/refund`)).data;
/** The gate has the list and has not been heard of for five minutes. */
async function cutOff(): Promise<void> {
  await new OfflineList(inspector).sync();
  await app.db.query(`update gate_presence set seen_at = now() - interval '5 minutes'`);
}
const back = () => app.db.query('update gate_presence set seen_at = now()');
const becomes = (ticket: Json, status: string) =>
  eventually(statusOf(ann, ticket.code), (now) => now === status, 15_000);

test('while a gate of today cannot be reached the code dies, and the money goes when it can', async () => {
  const [today, later] = [await bought(), await bought(dayLine(3))];
  await cutOff();
  expect(await ask(today)).toMatchObject({ status: 'approved' });
  expect(await statusOf(ann, today.code)()).toBe('refunding');
  await ask(later);
  await becomes(later, 'refunded');

  await services.submitApproved(new Date());
  expect(await refundOf(today)).toMatchObject({ status: 'approved' });
  await back();
  await services.submitApproved(new Date());
  await becomes(today, 'refunded');
});

test('a ticket that is good on any day waits too, and a gate that never comes back keeps nobody waiting for ever', async () => {
  const ten = await bought({ product: 'ten-times', visitor: CONTACT });
  await cutOff();
  expect(await ask(ten)).toMatchObject({ status: 'approved' });
  await services.submitApproved(new Date(Date.now() + 24 * 3_600_000));
  await becomes(ten, 'refunded');
});

test('who came in there meanwhile: a person decides between the visit and the money', async () => {
  const ticket = await bought();
  await cutOff();
  const { number } = await ask(ticket);
  const [entry] = await inspector.upload({ code: ticket.code, kind: 'typed' });
  expect(entry).toMatchObject({ conflict: { reason: 'TICKET_REFUNDING' } });
  await services.submitApproved(new Date());
  expect(await refundOf(ticket)).toMatchObject({ status: 'requested' });
  const { rows } = await app.db.query(
    `select facts->>'cameInOffline' as came from attention_items where kind = 'refund-review' and subject = $1`,
    [number],
  );
  expect(rows).toEqual([{ came: 'true' }]);
  const boss = await administrator(app);
  expect((await boss.post(`/ticketing/refunds/${number}/approve`)).status).toBe(200);
  await becomes(ticket, 'refunded');
});
