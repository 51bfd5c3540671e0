import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type App, startApp } from '../harness/app';
import { buy, CONTACT, day, dayLine, hold, order, slotsOf } from '../harness/shop';
import type { Answer, Visitor } from '../harness/visitor';

let app: App;
let ann: Visitor;
let bob: Visitor;
beforeAll(async () => {
  app = await startApp();
  ann = await app.visitor('ann');
  bob = await app.visitor('bob');
});
afterAll(() => app.stop());

const facts = async () => {
  const { rows } = await app.db.query(`
    select (select count(*) from tickets)::int as tickets, (select count(*) from orders)::int as orders,
           (select coalesce(sum(held), 0) from slots)::int as held, (select coalesce(sum(sold), 0) from slots)::int as sold`);
  return rows[0];
};

/** Refused with this status and code, and nothing in the database is different. */
async function refused(send: () => Promise<Answer>, status: number, code: string): Promise<Answer> {
  const before = await facts();
  const answer = await send();
  expect({ status: answer.status, name: answer.error?.name }).toEqual({ status, name: code });
  expect(await facts()).toEqual(before);
  return answer;
}

const holding = (line: object) => () => ann.post('/api/ticketing/tickets', { lines: [line] });

describe('holding', () => {
  test('a product that does not exist', () =>
    refused(holding({ product: 'no-such', date: day(1) }), 404, 'PRODUCT_NOT_FOUND'));
  test('a day in the past', () => refused(holding(dayLine(-1)), 409, 'DATE_NOT_BOOKABLE'));
  test('a day beyond the booking window', () => refused(holding(dayLine(200)), 409, 'DATE_NOT_BOOKABLE'));
  test('a day that does not exist', () =>
    refused(holding({ ...dayLine(), date: '2026-02-30' }), 400, 'INVALID_INPUT'));
  test('a day of the year 0', () =>
    refused(holding({ ...dayLine(), date: '0000-01-01' }), 400, 'INVALID_INPUT'));
  test('a body that is nested without end', async () => {
    // Written by hand: it is more than this side's JSON.stringify takes, too.
    const body = `{"lines": ${'['.repeat(50_000)}${']'.repeat(50_000)}}`;
    const headers = { authorization: `Bearer ${ann.jwt}`, 'content-type': 'application/json' };
    const answer = await fetch(`${app.url}/api/ticketing/tickets`, { method: 'POST', headers, body });
    expect(await answer.json()).toMatchObject({ error: { status: 400, name: 'INVALID_INPUT' } });
  });
  test('a dated ticket without a day', () =>
    refused(holding({ product: 'day-ticket', visitor: CONTACT }), 409, 'DATE_NOT_BOOKABLE'));
  test('a slot of another product', async () => {
    const [foreign] = await slotsOf(ann, 'rare-view', day(1));
    await refused(holding({ ...dayLine(1), slot: foreign.id }), 409, 'DATE_NOT_BOOKABLE');
  });
  test('a product of several slots by its day alone', () =>
    refused(holding({ product: 'rare-view', date: day(1), visitor: CONTACT }), 409, 'DATE_NOT_BOOKABLE'));
  test('a closed day', async () => {
    await app.db.query('update slots set closed = true where whole_day and visit_date = $1', [day(9)]);
    await refused(holding(dayLine(9)), 409, 'DATE_NOT_BOOKABLE');
  });
  test('a visitor who is missing', () =>
    refused(holding({ product: 'day-ticket', date: day(1) }), 400, 'VISITOR_REQUIRED'));
  test('a visitor without a phone', async () => {
    const answer = await refused(
      holding({ ...dayLine(1), visitor: { name: '林小满' } }),
      400,
      'VISITOR_REQUIRED',
    );
    expect(answer.error?.details).toMatchObject({ line: 0, fields: ['phone'] });
  });
  test('a phone number that cannot be one', () =>
    refused(holding({ ...dayLine(1), visitor: { name: '林小满', phone: '12345' } }), 400, 'VISITOR_INVALID'));
  test('no lines at all', () =>
    refused(() => ann.post('/api/ticketing/tickets', { lines: [] }), 400, 'INVALID_INPUT'));
  test('more of a product than one order may have', () =>
    refused(
      () => ann.post('/api/ticketing/tickets', { lines: Array.from({ length: 11 }, () => dayLine(1)) }),
      409,
      'LIMIT_REACHED',
    ));
  test('one bad line among good ones: none is held, and the line is named', async () => {
    const lines = [dayLine(1), { product: 'no-such' }, dayLine(1)];
    const answer = await refused(
      () => ann.post('/api/ticketing/tickets', { lines }),
      404,
      'PRODUCT_NOT_FOUND',
    );
    expect(answer.error?.details).toMatchObject({ line: 1 });
  });
  test('a slot that is full', async () => {
    const [slot] = await slotsOf(ann, 'rare-view', day(3));
    const line = { product: 'rare-view', slot: slot.id, visitor: CONTACT };
    await hold(ann, line, line, line, line, line);
    const answer = await refused(
      () => bob.post('/api/ticketing/tickets', { lines: [dayLine(1), line] }),
      409,
      'SLOT_SOLD_OUT',
    );
    expect(answer.error?.details).toMatchObject({ line: 1, slot: slot.id });
    const full = (await slotsOf(bob, 'rare-view', day(3))).find(({ id }) => id === slot.id);
    expect(full).toMatchObject({ left: 0, open: false, reason: 'sold-out' });
  });
  test('somebody who did not log in', () =>
    refused(
      () => app.anonymous().post('/api/ticketing/tickets', { lines: [dayLine(1)] }),
      401,
      'UNAUTHORIZED',
    ));
  test('a forged token', async () => {
    const forged = app.anonymous();
    forged.jwt = `${ann.jwt.slice(0, -3)}abc`;
    await refused(() => forged.post('/api/ticketing/tickets', { lines: [dayLine(1)] }), 401, 'UNAUTHORIZED');
  });
});

describe("another member's things", () => {
  test('cannot be read, paid, given up or shown at the gate', async () => {
    const [ticket] = await hold(ann, dayLine(4));
    const { order: opened } = await order(ann, [ticket]);
    await refused(() => bob.get(`/api/ticketing/tickets/${ticket.code}`), 404, 'TICKET_NOT_FOUND');
    await refused(() => bob.get(`/api/ticketing/tickets/${ticket.code}/live-code`), 404, 'TICKET_NOT_FOUND');
    await refused(() => bob.delete(`/api/ticketing/tickets/${ticket.code}`), 404, 'TICKET_NOT_FOUND');
    await refused(
      () => bob.post('/api/ticketing/orders', { tickets: [ticket.code] }),
      404,
      'TICKET_NOT_FOUND',
    );
    await refused(() => bob.get(`/api/ticketing/orders/${opened.number}`), 404, 'ORDER_NOT_FOUND');
    await refused(() => bob.post(`/api/ticketing/orders/${opened.number}/close`), 404, 'ORDER_NOT_FOUND');
    expect((await ann.get(`/api/ticketing/tickets/${ticket.code}`)).data.status).toBe('held');
  });
});

describe('paying', () => {
  test('for a ticket that is paid already', async () => {
    const [ticket] = await buy(ann, app.sandbox.origin, dayLine(5));
    await refused(
      () => ann.post('/api/ticketing/orders', { tickets: [ticket.code] }),
      409,
      'TICKET_NOT_HELD',
    );
    await refused(() => ann.delete(`/api/ticketing/tickets/${ticket.code}`), 409, 'TICKET_NOT_HELD');
  });
  test('for a ticket whose hold is over', async () => {
    const [ticket] = await hold(ann, dayLine(5));
    await app.db.query(`update tickets set hold_expires_at = now() - interval '1 second' where code = $1`, [
      ticket.code,
    ]);
    await refused(() => ann.post('/api/ticketing/orders', { tickets: [ticket.code] }), 409, 'HOLD_EXPIRED');
  });
  test('a live code of a ticket that is not paid', async () => {
    const [ticket] = await hold(ann, dayLine(6));
    await refused(() => ann.get(`/api/ticketing/tickets/${ticket.code}/live-code`), 409, 'TICKET_NOT_VALID');
  });
});

describe('the gate', () => {
  const attempt = (code: string, key: string) => ({ code, gate: 'east', device: 'phone-2', key });
  test('is for inspectors only', async () => {
    const [ticket] = await buy(ann, app.sandbox.origin, dayLine());
    await refused(() => ann.post('/api/ticketing/scans', attempt(ticket.code, 'a')), 403, 'FORBIDDEN');
  });
  test('refuses, with the reason, what it should', async () => {
    const inspector = await app.visitor('inspector');
    const [held] = await hold(ann, dayLine());
    const [tomorrow] = await buy(ann, app.sandbox.origin, dayLine(1));
    const scan = async (code: string, key: string) =>
      (await inspector.post('/api/ticketing/scans', attempt(code, key))).data;
    expect(await scan('not a code', 'b')).toMatchObject({ admitted: false, reason: 'CODE_INVALID' });
    expect(await scan('ABCDEFGHJKMNPQRST', 'c')).toMatchObject({ admitted: false, reason: 'CODE_INVALID' });
    expect(await scan(held.code, 'd')).toMatchObject({ admitted: false, reason: 'TICKET_UNPAID' });
    expect(await scan(tomorrow.shortCode, 'e')).toMatchObject({
      reason: 'WRONG_DATE',
      facts: { date: day(1) },
    });
    const { rows } = await app.db.query(
      `select count(*)::int as n from scans where device = 'phone-2' and not admitted`,
    );
    expect(rows[0].n).toBe(4);
  });
  test('a live code dies', async () => {
    const inspector = await app.visitor('inspector');
    const [ticket] = await buy(ann, app.sandbox.origin, dayLine());
    const live = (await ann.get(`/api/ticketing/tickets/${ticket.code}/live-code`)).data;
    const { shiftClock } = app.module<{ shiftClock(ms: number): void }>('src/kernel/clock.js');
    shiftClock(91_000);
    const scanned = await inspector.post('/api/ticketing/scans', attempt(live.code, 'f'));
    shiftClock(0);
    expect(scanned.data).toMatchObject({ admitted: false, reason: 'CODE_EXPIRED' });
    expect((await inspector.post('/api/ticketing/scans', attempt(live.code, 'g'))).data.admitted).toBe(true);
  });
});
