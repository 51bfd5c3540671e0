import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type App, startApp } from '../harness/app';
import { buy, CONTACT, day, dayLine, slotsOf } from '../harness/shop';
import type { Answer, Visitor } from '../harness/visitor';

let app: App;
let ann: Visitor;
let inspector: Visitor;
beforeAll(async () => {
  app = await startApp();
  ann = await app.visitor('ann');
  inspector = await app.visitor('inspector');
});
afterAll(() => app.stop());

const openTicket = async () => {
  const [ticket] = await buy(ann, app.sandbox.origin, { product: 'open-ticket', visitor: CONTACT });
  return ticket?.code as string;
};
const path = (code: string) => `/api/ticketing/tickets/${code}/reservation`;
const left = async (offset: number) => (await slotsOf(ann, 'open-ticket', day(offset)))[0]?.left;
let scanNo = 0;
const scan = async (code: string) => {
  scanNo += 1;
  const body = { code, gate: 'east', device: 'reservation-test', key: `${scanNo}` };
  return (await inspector.post('/api/ticketing/scans', body)).data;
};
const liveCode = async (code: string) =>
  (await ann.get(`/api/ticketing/tickets/${code}/live-code`)).data.code as string;

const facts = async () =>
  (
    await app.db.query(
      `select (select sum(sold)::int from slots) as sold, (select count(*)::int from tickets where visit_date is not null) as dated`,
    )
  ).rows[0];
async function refused(send: () => Promise<Answer>, name: string) {
  const before = await facts();
  expect((await send()).error?.name).toBe(name);
  expect(await facts()).toEqual(before);
}

test('an open ticket needs a reservation, takes its place then, and opens the gate on its day only', async () => {
  const code = await openTicket();
  expect((await ann.get(`/api/ticketing/tickets/${code}`)).data.reservation).toBe('needed');
  expect(await scan(await liveCode(code))).toMatchObject({ admitted: false, reason: 'NO_RESERVATION' });

  const before = await left(1);
  const reserved = await ann.put(path(code), { date: day(1) });
  expect(reserved.data).toMatchObject({ reservation: 'made', date: day(1) });
  expect(await left(1)).toBe(before - 1);
  expect((await ann.put(path(code), { date: day(1) })).status).toBe(200);
  expect(await left(1)).toBe(before - 1);
  expect(await scan(await liveCode(code))).toMatchObject({ admitted: false, reason: 'WRONG_DATE' });

  await ann.put(path(code), { date: day(0) });
  expect(await left(1)).toBe(before);
  expect(await scan(await liveCode(code))).toMatchObject({ admitted: true });
});

test('a reservation can be given up, and its place is on sale again', async () => {
  const code = await openTicket();
  const before = await left(2);
  await ann.put(path(code), { date: day(2) });
  const given = await ann.delete(path(code));
  expect(given.data).toMatchObject({ reservation: 'needed', date: null });
  expect(await left(2)).toBe(before);
  expect((await ann.delete(path(code))).status).toBe(200);
});

describe('refusals change nothing', () => {
  test('a day that is full: the earlier reservation stands', async () => {
    const code = await openTicket();
    await ann.put(path(code), { date: day(3) });
    await app.db.query(`update slots set size = held + sold where whole_day and visit_date = $1`, [day(4)]);
    await refused(() => ann.put(path(code), { date: day(4) }), 'SLOT_SOLD_OUT');
    expect((await ann.get(`/api/ticketing/tickets/${code}`)).data.date).toBe(day(3));
  });
  test('a day too far ahead, in the past, or closed', async () => {
    const code = await openTicket();
    await app.db.query(`update slots set closed = true where whole_day and visit_date = $1`, [day(5)]);
    for (const offset of [61, -1, 5])
      await refused(() => ann.put(path(code), { date: day(offset) }), 'DATE_NOT_BOOKABLE');
  });
  test('a slot of another pool', async () => {
    const code = await openTicket();
    const [foreign] = await slotsOf(ann, 'rare-view', day(1));
    await refused(() => ann.put(path(code), { slot: foreign.id }), 'DATE_NOT_BOOKABLE');
  });
  test('a slot that is not on the day that is named with it', async () => {
    const code = await openTicket();
    const [slot] = await slotsOf(ann, 'open-ticket', day(1));
    await refused(() => ann.put(path(code), { slot: slot.id, date: day(2) }), 'DATE_NOT_BOOKABLE');
    expect((await ann.put(path(code), { slot: slot.id, date: day(1) })).data.date).toBe(day(1));
  });
  test('a dated ticket, and one that needs none', async () => {
    const [dated] = await buy(ann, app.sandbox.origin, dayLine(1));
    await refused(() => ann.put(path(dated?.code), { date: day(2) }), 'NOT_RESERVABLE');
    const [ten] = await buy(ann, app.sandbox.origin, { product: 'ten-times', visitor: CONTACT });
    await refused(() => ann.put(path(ten?.code), { date: day(2) }), 'NOT_RESERVABLE');
  });
  test('somebody else’s ticket, a used ticket, a body without a day', async () => {
    const code = await openTicket();
    const bob = await app.visitor('bob');
    await refused(() => bob.put(path(code), { date: day(1) }), 'TICKET_NOT_FOUND');
    await refused(() => ann.put(path(code), {}), 'INVALID_INPUT');
    await refused(() => ann.put(path(code), { slot: '' }), 'INVALID_INPUT');
    await ann.put(path(code), { date: day(0) });
    await scan(await liveCode(code));
    await refused(() => ann.put(path(code), { date: day(1) }), 'TICKET_NOT_VALID');
  });
});

test('eight phones reserve the last place: one gets it', async () => {
  const codes = await Promise.all(Array.from({ length: 8 }, openTicket));
  await app.db.query(`update slots set size = held + sold + 1 where whole_day and visit_date = $1`, [day(6)]);
  const answers = await Promise.all(codes.map((code) => ann.put(path(code), { date: day(6) })));
  expect(answers.filter(({ status }) => status === 200)).toHaveLength(1);
  expect(answers.filter(({ error }) => error?.name === 'SLOT_SOLD_OUT')).toHaveLength(7);
});
