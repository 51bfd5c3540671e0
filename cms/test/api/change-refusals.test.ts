import { afterAll, afterEach, beforeAll, expect, test } from 'vitest';
import { type App, startApp } from '../harness/app';
import { changed, changePath, editProduct } from '../harness/change';
import { servicesOf } from '../harness/provider';
import { buy, CONTACT, day, dayLine, slotsOf } from '../harness/shop';
import { forgetCatalogue } from '../harness/spy';
import type { Answer, Json, Visitor } from '../harness/visitor';

let app: App;
let ann: Visitor;
let services: ReturnType<typeof servicesOf>;
beforeAll(async () => {
  app = await startApp();
  services = servicesOf(app);
  ann = await app.visitor('ann');
});
afterAll(() => app.stop());
afterEach(async () => expect(await services.violations()).toEqual([]));

const bought = async (line: object): Promise<Json> => (await buy(ann, app.sandbox.origin, line))[0];
const change = (code: string, wanted: object, who = ann) => who.post(changePath(code), wanted);

/** Everything that a change touches. */
const facts = async () =>
  (
    await app.db.query(
      `select (select jsonb_agg(jsonb_build_array(id, held, sold) order by id) from slots where held + sold > 0) as slots,
              (select jsonb_agg(jsonb_build_array(code, status) order by id) from tickets) as tickets,
              (select count(*)::int from refunds) as refunds, (select count(*)::int from orders) as orders`,
    )
  ).rows[0];

/** Refused, nothing changed; and the quote says so beforehand, by the same reason. */
async function refused(code: string, wanted: Record<string, string>, name: string, details: object = {}) {
  const before = await facts();
  const { error }: Answer = await change(code, wanted);
  expect(error).toMatchObject({ name, details });
  expect(await facts()).toEqual(before);
  const { data } = await ann.get(`${changePath(code)}?${new URLSearchParams(wanted)}`);
  expect(data.changeable).toBe(false);
  const { reason } = details as { reason?: string };
  expect([name, reason]).toContain(data.reason);
}

test('a product whose tickets may not be changed', async () => {
  await editProduct(app, 'child-ticket', { maxChanges: 0 });
  const ticket = await bought(dayLine(5, 'child-ticket'));
  await editProduct(app, 'child-ticket', { maxChanges: 2 });
  await refused(ticket.code, { date: day(6) }, 'NOT_CHANGEABLE', { reason: 'not-changeable' });
});

test('more often than the ticket was sold with, over the whole chain', async () => {
  const ticket = await bought(dayLine(5));
  const { ticket: second } = await changed(ann, ticket.code, { date: day(6) });
  const { ticket: third } = await changed(ann, second.code, { date: day(7) });
  await refused(third.code, { date: day(8) }, 'NOT_CHANGEABLE', { reason: 'no-changes-left' });
  await refused(ticket.code, { date: day(8) }, 'TICKET_NOT_VALID');
});

test('an open-dated ticket: its reservation is moved instead', async () => {
  const ticket = await bought({ product: 'open-ticket', visitor: CONTACT });
  await refused(ticket.code, { date: day(6) }, 'NOT_CHANGEABLE', { reason: 'not-dated' });
});

test('after the cut-off of its own day', async () => {
  const ticket = await bought(dayLine(1));
  await app.db.query(`update tickets set terms = terms || '{"cutoffMinutes": 4000}' where code = $1`, [
    ticket.code,
  ]);
  await refused(ticket.code, { date: day(6) }, 'NOT_CHANGEABLE', { reason: 'cutoff-passed' });
});

test('used, partly used, refunding, blocked', async () => {
  const inspector = await app.visitor('inspector');
  const scan = async (code: string, key: string) => {
    const live = (await ann.get(`/api/ticketing/tickets/${code}/live-code`)).data.code;
    const body = { code: live, gate: 'east', device: 'refusal-test', key };
    expect((await inspector.post('/api/ticketing/scans', body)).data.admitted).toBe(true);
  };
  const used = await bought(dayLine(0));
  await scan(used.code, '1');
  await refused(used.code, { date: day(6) }, 'TICKET_ALREADY_USED');
  const family = await bought(dayLine(0, 'family-ticket'));
  await scan(family.code, '2');
  await refused(family.code, { date: day(6) }, 'TICKET_ALREADY_USED');
  const given = await bought(dayLine(5));
  await ann.post(`/api/ticketing/tickets/${given.code}/refund`);
  const { data } = await ann.get(`/api/ticketing/tickets/${given.code}`);
  const name = data.status === 'refunding' ? 'TICKET_REFUNDING' : 'TICKET_NOT_VALID';
  expect((await change(given.code, { date: day(6) })).error?.name).toBe(name);
});

test('a day that is full, closed, too far ahead, its own, or of another pool', async () => {
  const ticket = await bought(dayLine(5));
  const [foreign] = await slotsOf(ann, 'rare-view', day(6));
  await refused(ticket.code, { slot: foreign.id }, 'DATE_NOT_BOOKABLE', { reason: 'no-such-slot' });
  await editProduct(app, 'day-ticket', { advanceDays: 11 });
  await refused(ticket.code, { date: day(12) }, 'DATE_NOT_BOOKABLE', { reason: 'too-far-ahead' });
  await editProduct(app, 'day-ticket', { advanceDays: 60 });
  await refused(ticket.code, { date: day(5) }, 'DATE_NOT_BOOKABLE', { reason: 'same-slot' });
  const ofDay = `where whole_day and visit_date = $1`;
  await app.db.query(`update slots set size = held + sold ${ofDay}`, [day(8)]);
  await refused(ticket.code, { date: day(8) }, 'SLOT_SOLD_OUT');
  await app.db.query(`update slots set closed = true ${ofDay}`, [day(9)]);
  await forgetCatalogue(app);
  await refused(ticket.code, { date: day(9) }, 'DATE_NOT_BOOKABLE', { reason: 'closed' });
});

test('a full day for a difference that must be paid holds nothing', async () => {
  const dear = { days: 'daily', from: day(10), to: day(10), priceFen: 20000 };
  await editProduct(app, 'day-ticket', { priceRules: [dear] });
  const ticket = await bought(dayLine(5));
  await app.db.query(`update slots set size = held + sold where whole_day and visit_date = $1`, [day(10)]);
  await refused(ticket.code, { date: day(10) }, 'SLOT_SOLD_OUT');
  await editProduct(app, 'day-ticket', { priceRules: [] });
});

test('a product that is not on sale here or now', async () => {
  const ticket = await bought(dayLine(5));
  await editProduct(app, 'day-ticket', { sellInMiniProgram: false });
  await refused(ticket.code, { date: day(6) }, 'PRODUCT_NOT_ON_SALE_HERE');
  const yesterday = new Date(Date.now() - 86_400_000);
  await editProduct(app, 'day-ticket', { sellInMiniProgram: true, saleUntil: yesterday });
  await refused(ticket.code, { date: day(6) }, 'PRODUCT_NOT_ON_SALE_NOW');
  await editProduct(app, 'day-ticket', { saleUntil: null });
});

test('more tickets for the new day than a member may have', async () => {
  await editProduct(app, 'child-ticket', { maxPerMemberPerDay: 1 });
  const ticket = await bought(dayLine(14, 'child-ticket'));
  await bought(dayLine(15, 'child-ticket'));
  await editProduct(app, 'child-ticket', { maxPerMemberPerDay: null });
  expect((await change(ticket.code, { date: day(15) })).error).toMatchObject({
    name: 'LIMIT_REACHED',
    details: { of: 'member-and-day' },
  });
});

test('a document that has its ticket for the new day; it may come to a free one, and keeps that', async () => {
  const visitor = { ...CONTACT, documentType: 'id-card', documentNumber: '110101199003074610' };
  const line = (offset: number) => ({ product: 'real-name', date: day(offset), visitor });
  const ticket = await bought(line(5));
  const other = await bought(line(6));
  expect((await change(ticket.code, { date: day(6) })).error).toMatchObject({
    name: 'LIMIT_REACHED',
    details: { of: 'document' },
  });
  expect((await ann.get(`/api/ticketing/tickets/${ticket.code}`)).data.status).toBe('valid');
  await changed(ann, other.code, { date: day(7) });
  await changed(ann, ticket.code, { date: day(6) });
  const again = await ann.post('/api/ticketing/tickets', { lines: [line(6)] });
  expect(again.error).toMatchObject({ name: 'LIMIT_REACHED', details: { of: 'document' } });
});

test('somebody else’s ticket, and a body without a day', async () => {
  const ticket = await bought(dayLine(5));
  const bob = await app.visitor('bob');
  expect((await change(ticket.code, { date: day(6) }, bob)).error?.name).toBe('TICKET_NOT_FOUND');
  expect((await bob.get(changePath(ticket.code))).error?.name).toBe('TICKET_NOT_FOUND');
  expect((await change(ticket.code, {})).error?.name).toBe('INVALID_INPUT');
});
