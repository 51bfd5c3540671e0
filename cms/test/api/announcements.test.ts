import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest';
import { type App, startApp } from '../harness/app';
import { type Control, controlOf } from '../harness/sandbox-control';
import { buy, day, dayLine, eventually, hold, order, pay } from '../harness/shop';
import { fullSlot, waits } from '../harness/waiting';

let app: App;
let sandbox: Control;
beforeAll(async () => {
  app = await startApp();
  sandbox = controlOf(app.sandbox.origin);
});
afterAll(() => app.stop());
afterEach(async () => {
  await sandbox.clearFaults();
  await sandbox.post('settings', { subscriptionsCounted: false });
});

const numberOf = async (codes: { code: string }[]): Promise<string> => {
  const { rows } = await app.db.query(
    `select o.number from orders o join order_lines l on l.order_id = o.id join tickets t on t.id = l.ticket_id
      where t.code = $1`,
    [codes[0]?.code],
  );
  return rows[0].number;
};
const messageOf = (number: string) => async () => {
  const { rows } = await app.db.query(
    'select kind, state, attempts, error_code as errcode from wechat_messages where cause = $1',
    [number],
  );
  return rows[0];
};
const deliveryOf = (number: string) => async () => {
  const { rows } = await app.db.query(
    'select state, attempts, error_code as errcode from wechat_deliveries where reference = $1',
    [number],
  );
  return rows[0];
};
const shown = async (number: string) =>
  (await sandbox.state()).messages.filter(({ data }) => data.character_string4?.value === number);
/** graphile-worker waits longer and longer; a test makes what waits due now. */
const hurry = () =>
  app.db.query(`update graphile_worker._private_jobs set run_at = now() where attempts > 0`);

async function bought(name: string, lines = 1) {
  const visitor = await app.visitor(name);
  const tickets = await buy(visitor, app.sandbox.origin, ...Array.from({ length: lines }, () => dayLine(1)));
  return { visitor, tickets, number: await numberOf(tickets) };
}

describe('after a payment', () => {
  test('one message says how many tickets are valid, and WeChat hears of the delivery', async () => {
    const { number } = await bought('one', 2);
    await eventually(messageOf(number), (row) => row?.state === 'sent');
    const [message, ...more] = await shown(number);
    expect(more).toEqual([]);
    expect(message).toMatchObject({
      name: 'one',
      templateId: 'sandbox-template-paid',
      page: 'pages/tickets/index',
    });
    expect(message?.data).toMatchObject({ number2: { value: '2' }, thing5: { value: '2张门票已生效' } });
    expect(message?.data.amount3?.value).toMatch(/^\d+\.\d\d元$/);
    await eventually(deliveryOf(number), (row) => row?.state === 'uploaded');
    const { shippings } = await sandbox.state();
    expect(shippings.filter((row) => row.outTradeNo === number)).toMatchObject([{ logisticsType: 3 }]);
  });

  test('the event delivered three times gives one message and one delivery', async () => {
    const { number } = await bought('thrice');
    await eventually(deliveryOf(number), (row) => row?.state === 'uploaded');
    const { announcePaidOrder } = app.module<{ announcePaidOrder(event: object): Promise<void> }>(
      'src/plugins/ticketing/server/services/announce-paid-order.js',
    );
    const { rows } = await app.db.query('select member_id, transaction_id from orders where number = $1', [
      number,
    ]);
    const event = {
      orderNumber: number,
      memberId: rows[0].member_id,
      transactionId: rows[0].transaction_id,
      amountFen: 1,
      title: 't',
      validTickets: 1,
      backTickets: 0,
      backFen: 0,
      at: new Date().toISOString(),
    };
    for (let i = 0; i < 3; i += 1) await announcePaidOrder(event);
    expect(await shown(number)).toHaveLength(1);
    const jobs = await app.db.query(
      `select count(*)::int as n from graphile_worker.jobs where task_identifier like 'wechat.%' and attempts = 0`,
    );
    expect(jobs.rows[0].n).toBe(0);
  });

  test('a payment that came too late for its place says what comes back', async () => {
    const visitor = await app.visitor('late');
    const tickets = await hold(visitor, dayLine(2));
    const { order: placed } = await order(visitor, tickets);
    await app.db.query(`update tickets set status = 'void', ended_at = now() where code = $1`, [
      tickets[0].code,
    ]);
    await app.db.query(
      'update slots set closed = true where visit_date = (select visit_date from tickets where code = $1)',
      [tickets[0].code],
    );
    await pay(app.sandbox.origin, placed.number);
    await eventually(messageOf(placed.number), (row) => row?.state === 'sent');
    const [message] = await shown(placed.number);
    expect(message?.data).toMatchObject({ number2: { value: '0' } });
    expect(message?.data.thing5?.value).toMatch(/^未出票，1张退\d+\.\d\d元$/);
    expect(await deliveryOf(placed.number)()).toBeUndefined();
  });
});

describe('a message', () => {
  test('that the visitor never allowed is recorded and not tried again', async () => {
    await sandbox.post('settings', { subscriptionsCounted: true });
    const { number } = await bought('unwilling');
    const row = await eventually(
      messageOf(number),
      (found) => found !== undefined && found.state !== 'waiting',
    );
    expect(row).toEqual({ kind: 'paid', state: 'refused', attempts: 1, errcode: 43101 });
  });
  test('that the visitor allowed once is sent once', async () => {
    await sandbox.post('settings', { subscriptionsCounted: true });
    await sandbox.post('subscriptions', { name: 'willing', template_id: 'sandbox-template-paid' });
    const first = await bought('willing');
    await eventually(messageOf(first.number), (row) => row?.state === 'sent');
    const second = await bought('willing');
    await eventually(messageOf(second.number), (row) => row?.state === 'refused');
  });
  test('that WeChat does not take for the moment is tried again', async () => {
    await sandbox.refuse('/cgi-bin/message/subscribe/send', 45009);
    const { number } = await bought('patient');
    await eventually(messageOf(number), (row) => row?.attempts >= 1 && row?.errcode === 45009);
    expect(await messageOf(number)()).toMatchObject({ state: 'waiting' });
    await sandbox.clearFaults();
    await hurry();
    const row = await eventually(messageOf(number), ({ state }) => state === 'sent');
    expect(row).toMatchObject({ attempts: 2, errcode: null });
    expect(await shown(number)).toHaveLength(1);
  });
  test('keeps nothing of what it says and nobody but the member id', async () => {
    const { rows } = await app.db.query(
      `select column_name from information_schema.columns where table_name = 'wechat_messages' order by 1`,
    );
    expect(rows.map(({ column_name }) => column_name)).toEqual([
      'attempts',
      'cause',
      'created_at',
      'error_code',
      'id',
      'kind',
      'member_id',
      'settled_at',
      'state',
    ]);
  });
  test('templates are known to the mini-program', async () => {
    const { data } = await app.anonymous().get('/api/wechat/templates');
    expect(data).toContainEqual({ kind: 'paid', templateId: 'sandbox-template-paid' });
  });
});

test('whoever waited is told that places are held for them, and until when', async () => {
  const [holder, waiter] = [await app.visitor('holder'), await app.visitor('waiter')];
  const { slot, tickets } = await fullSlot(holder, day(5), 0);
  const entry = await waits(waiter, slot);
  await holder.delete(`/api/ticketing/tickets/${tickets[0].code}`);
  const { offer } = await eventually(entry.read, ({ status }) => status === 'offered');
  const offers = async () =>
    (await sandbox.state()).messages.filter(({ templateId }) => templateId.endsWith('waiting-offer'));
  const [message, ...more] = await eventually(offers, ({ length }) => length > 0);
  expect(more).toEqual([]);
  expect(message).toMatchObject({ name: 'waiter', data: { thing1: { value: '观云阁·限席' } } });
  const end = new Date(Date.parse(offer.until) + 8 * 3_600_000).toISOString().slice(11, 16);
  expect(message?.data.time3?.value.endsWith(` ${end}`)).toBe(true);
});

describe('the evening before a visit', () => {
  test('each visitor hears once of all their valid tickets, and nobody of another day or an unpaid ticket', async () => {
    const { remindOfTomorrow } = app.module<{ remindOfTomorrow(now: Date): Promise<void> }>(
      'src/plugins/ticketing/server/services/remind-of-tomorrow.js',
    );
    const [visitor, later, unpaid] = [
      await app.visitor('tomorrow'),
      await app.visitor('later'),
      await app.visitor('unpaid'),
    ];
    await buy(visitor, app.sandbox.origin, dayLine(3), dayLine(3));
    await buy(later, app.sandbox.origin, dayLine(4));
    await hold(unpaid, dayLine(3));
    const evening = new Date(Date.parse(`${day(2)}T18:05:00+08:00`));
    await remindOfTomorrow(evening);
    await remindOfTomorrow(new Date(evening.getTime() + 3_600_000));
    const reminders = async () =>
      (await sandbox.state()).messages.filter(({ templateId }) => templateId.endsWith('visit-tomorrow'));
    const [message] = await eventually(reminders, ({ length }) => length > 0);
    expect(message).toMatchObject({ name: 'tomorrow', page: 'pages/tickets/index' });
    expect(message?.data.thing3?.value).toBe('共2张，凭票夹里的二维码入园');
    const [year, month, date] = day(3).split('-').map(Number);
    expect(message?.data.date2?.value).toBe(`${year}年${month}月${date}日`);
    const { rows } = await app.db.query(
      "select count(*)::int as n from wechat_messages where kind = 'visit-tomorrow'",
    );
    expect(rows[0].n).toBe(1);
  });
});

describe('a delivery', () => {
  test('that WeChat does not take is tried again, and after an hour needs a person until it is taken', async () => {
    await sandbox.refuse('/wxa/sec/order/upload_shipping_info', 10060001);
    const { number } = await bought('undelivered');
    await eventually(deliveryOf(number), (row) => row?.errcode === 10060001);
    const attention = async () =>
      (
        await app.db.query(
          `select resolution from attention_items where kind = 'delivery-not-uploaded' and subject = $1`,
          [number],
        )
      ).rows;
    expect(await attention()).toEqual([]);
    await app.db.query(
      `update wechat_deliveries set created_at = now() - interval '2 hours' where reference = $1`,
      [number],
    );
    await hurry();
    await eventually(attention, (rows) => rows.length === 1);
    await sandbox.clearFaults();
    await hurry();
    await eventually(deliveryOf(number), (row) => row?.state === 'uploaded');
    expect(await attention()).toEqual([{ resolution: 'uploaded' }]);
  });
  test('that WeChat knows already is done', async () => {
    await sandbox.refuse('/wxa/sec/order/upload_shipping_info', 10060002);
    const { number } = await bought('known');
    await eventually(deliveryOf(number), (row) => row?.state === 'uploaded');
  });
});
