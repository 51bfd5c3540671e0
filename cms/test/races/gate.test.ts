import { afterAll, beforeAll, expect, test } from 'vitest';
import { type App, startApp } from '../harness/app';
import { type Inspector, inspectorOf } from '../harness/gate';
import { Market, QUIET } from '../harness/market';
import { buy, CONTACT, dayLine, eventually, statusOf } from '../harness/shop';
import type { Answer, Json, Visitor } from '../harness/visitor';

const DEVICES = 20;
const SCANS = 200;
/** Backends of one server that can wait for a row: its pool of connections. */
const CROWD = 6;

let app: App;
let market: Market;
let ann: Visitor;
let devices: Inspector[];
beforeAll(async () => {
  app = await startApp({ env: { ...QUIET, WECHAT_PAY_REFUND_SPACING_SECONDS: '0.5' } });
  market = new Market(app);
  ann = await app.visitor('ann');
  devices = await Promise.all(Array.from({ length: DEVICES }, (_, i) => inspectorOf(app, `device-${i}`)));
});
afterAll(() => app.stop());

const bought = async (line: object = dayLine()): Promise<Json> =>
  (await buy(ann, app.sandbox.origin, line))[0];
const tenTimes = () => bought({ product: 'ten-times', visitor: CONTACT });
const LOCK = 'select id from tickets where code = $1 for update';

/** What came of many scans: admitted, or why not; anything but an answer by its name. */
function tally(answers: readonly Answer[]): Record<string, number> {
  const counts: Record<string, number> = {};
  for (const { status, data, error } of answers) {
    const what = status === 200 ? (data.reason ?? 'admitted') : (error?.name ?? String(status));
    counts[what] = (counts[what] ?? 0) + 1;
  }
  return counts;
}

/** The same ticket on all devices at once, from the same moment. */
const rush = (code: string, scans = SCANS): Promise<Answer[]> =>
  market.startingGate(LOCK, [code], CROWD, () =>
    Promise.all(Array.from({ length: scans }, (_, i) => (devices[i % DEVICES] as Inspector).attempt(code))),
  );

const usesOf = (ticket: Json) =>
  market.count(
    `(select 1 from ticket_uses u join tickets t on t.id = u.ticket_id where t.code = $1 and u.undone_at is null)`,
    ticket.code,
  );

test('200 parallel scans of one ticket on 20 devices admit once', async () => {
  const ticket = await bought();
  expect(tally(await rush(ticket.code))).toEqual({ admitted: 1, TICKET_ALREADY_USED: SCANS - 1 });
  expect(await usesOf(ticket)).toBe(1);
  expect(await market.count('(select 1 from scans)')).toBe(SCANS);
  expect(await market.findings()).toEqual([]);
});

test('of a ticket for ten times exactly ten', async () => {
  const ticket = await tenTimes();
  expect(tally(await rush(ticket.code))).toEqual({ admitted: 10, TICKET_ALREADY_USED: SCANS - 10 });
  expect(await usesOf(ticket)).toBe(10);
  expect(await market.findings()).toEqual([]);
});

test('scans, undos, exits and uploads of the same tickets at once: never more uses than sold, and all counted', async () => {
  const tickets = await Promise.all(Array.from({ length: 4 }, tenTimes));
  await Promise.all(
    Array.from({ length: 240 }, async (_, i) => {
      const device = devices[i % DEVICES] as Inspector;
      const { code } = tickets[i % tickets.length] as Json;
      if (i % 5 === 0) return void (await device.upload({ code }));
      const { data } = await device.attempt(
        code,
        i % 7 === 0 ? { direction: 'out' } : { count: 1 + (i % 3) },
      );
      if (data?.admitted && i % 2) await device.undo(data.id);
    }),
  );
  const { rows } = await app.db.query('select min(uses - used)::int as least from entitlements');
  expect(rows[0].least).toBeGreaterThanOrEqual(0);
  expect(await market.findings()).toEqual([]);
});

/** Tickets of today that give all their money back. */
const refundable = async (line?: object): Promise<Json> => {
  const ticket = await bought(line);
  const tier = [{ untilHours: -48, feePercent: 0, feeFen: 0 }];
  await app.db.query(`update tickets set terms = terms || $2::jsonb where code = $1`, [
    ticket.code,
    JSON.stringify({ refundTiers: tier }),
  ]);
  return ticket;
};

/** Scanned and asked back at the same moment. */
async function both(ticket: Json) {
  const [scan, refund] = await market.startingGate(LOCK, [ticket.code], 2, () =>
    Promise.all([
      (devices[0] as Inspector).attempt(ticket.code),
      ann.post(`/api/ticketing/tickets/${ticket.code}/refund`),
    ]),
  );
  return { admitted: scan.data?.admitted === true, refunded: refund.status === 200, scan, refund };
}

test('a refund asked while being scanned ends in exactly one of the two', async () => {
  const endings = { admitted: 0, refunded: 0 };
  for (let round = 0; round < 12; round += 1) {
    const ticket = await refundable();
    const { admitted, refunded, scan, refund } = await both(ticket);
    expect([admitted, refunded].filter(Boolean)).toHaveLength(1);
    expect(admitted ? refund.error?.name : scan.data.reason).toMatch(
      /^TICKET_(ALREADY_USED|REFUNDING|CANCELLED)$/,
    );
    endings[admitted ? 'admitted' : 'refunded'] += 1;
    if (refunded) await eventually(statusOf(ann, ticket.code), (status) => status === 'refunded', 20_000);
    expect(await usesOf(ticket)).toBe(admitted ? 1 : 0);
  }
  console.log('refund against scan', endings);
  expect(await market.findings()).toEqual([]);
});

/** Keeps a ticket's entitlements locked while `work` runs: a scan reads the ticket and then waits. */
async function whileScanning<T>(ticket: Json, scans: number, work: () => Promise<T>): Promise<[Answer[], T]> {
  const client = await app.db.connect();
  try {
    await client.query('begin');
    await client.query(
      'select id from entitlements where ticket_id = (select id from tickets where code = $1) for update',
      [ticket.code],
    );
    const scanning = Promise.all(devices.slice(0, scans).map((device) => device.attempt(ticket.code)));
    await market.crowd(scans);
    const worked = work();
    // Behind the scan where there is a lock to wait for, else at once.
    await Promise.race([worked, new Promise((resolve) => setTimeout(resolve, 1_000))]);
    await client.query('rollback');
    return [await scanning, await worked];
  } finally {
    client.release();
  }
}

const scannedAndAskedBack = async () => {
  const ticket = await refundable({ product: 'ten-times', visitor: CONTACT });
  const [[scan], refund] = await whileScanning(ticket, 1, () =>
    ann.post(`/api/ticketing/tickets/${ticket.code}/refund`),
  );
  expect(scan?.data.admitted).toBe(true);
  await eventually(statusOf(ann, ticket.code), (status) => status === 'refunded', 20_000);
  return { paidFen: ticket.priceFen, backFen: refund.data.amountFen };
};

test('a refund that waits for a scan gives back nine of ten uses', async () => {
  const { paidFen, backFen } = await scannedAndAskedBack();
  expect(backFen).toBe(Math.floor((paidFen * 9) / 10));
});

/** A scan that comes while a refund has its ticket and waits for its line. */
async function askedBackAndScanned(): Promise<Json> {
  const ticket = await refundable({ product: 'ten-times', visitor: CONTACT });
  const client = await app.db.connect();
  try {
    await client.query('begin');
    await client.query(
      'select 1 from order_lines where ticket_id = (select id from tickets where code = $1) for update',
      [ticket.code],
    );
    const refunding = ann.post(`/api/ticketing/tickets/${ticket.code}/refund`);
    await market.crowd(1);
    const scanning = (devices[0] as Inspector).attempt(ticket.code);
    await market.crowd(2);
    await client.query('rollback');
    const [refund, scan] = await Promise.all([refunding, scanning]);
    expect(refund.data.amountFen).toBe(ticket.priceFen);
    await eventually(statusOf(ann, ticket.code), (status) => status === 'refunded', 20_000);
    return scan.data;
  } finally {
    client.release();
  }
}

test('a scan that waits for a refund is refused', async () => {
  expect(await askedBackAndScanned()).toMatchObject({ admitted: false, reason: 'TICKET_REFUNDING' });
});

test('negative control: without the lock it lets in who has all the money back', async () => {
  await market.without(['gate.lock-ticket'], async () => {
    expect(await askedBackAndScanned()).toMatchObject({ admitted: true });
  });
});

test('negative control: without the lock the same rush ends in failures instead of refusals', async () => {
  const ticket = await bought();
  await market.without(['gate.lock-ticket'], async () => {
    const counts = tally(await rush(ticket.code));
    expect(counts.INTERNAL).toBeGreaterThan(0);
  });
});

test('negative control: without the lock and the guards of the database, ten times become more', async () => {
  const ticket = await tenTimes();
  await (devices[0] as Inspector).scan(ticket.code, { count: 8 });
  await app.db.query('drop index ticket_uses_once');
  await app.db.query('alter table entitlements drop constraint entitlements_check');
  await market.without(['gate.lock-ticket', 'gate.free-uses'], async () => {
    const [answers] = await whileScanning(ticket, CROWD, async () => undefined);
    expect(tally(answers)).toEqual({ admitted: CROWD });
  });
  expect(await usesOf(ticket)).toBe(8 + CROWD);
});
