import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest';
import { type App, startApp } from '../harness/app';
import { type Inspector, inspectorOf, nextKey, OfflineList } from '../harness/gate';
import { servicesOf } from '../harness/provider';
import { buy, CONTACT, day, dayLine, eventually, hold, slotsOf, statusOf } from '../harness/shop';
import type { Json, Visitor } from '../harness/visitor';

let app: App;
let ann: Visitor;
let inspector: Inspector;
beforeAll(async () => {
  app = await startApp();
  ann = await app.visitor('ann');
  inspector = await inspectorOf(app, 'tablet');
});
afterAll(() => app.stop());
afterEach(async () => expect(await servicesOf(app).violations()).toEqual([]));

const bought = async (line: object = dayLine()): Promise<Json> =>
  (await buy(ann, app.sandbox.origin, line))[0];
const minutesAgo = (minutes: number) => new Date(Date.now() - minutes * 60_000).toISOString();
const scansOf = async (ticket: Json) =>
  (
    await app.db.query(
      `select s.admitted, s.reason, s.offline, s.conflict, s.beyond, s.head_count as heads from scans s
         join tickets t on t.id = s.ticket_id where t.code = $1 order by s.id`,
      [ticket.code],
    )
  ).rows;
const usesOf = async (ticket: Json): Promise<number> =>
  (
    await app.db.query(
      `select count(*)::int as n from ticket_uses u join tickets t on t.id = u.ticket_id
        where t.code = $1 and u.undone_at is null`,
      [ticket.code],
    )
  ).rows[0].n;
const attentionOf = async (subject: string) => {
  const { rows } = await app.db.query('select kind, facts::text from attention_items where subject = $1', [
    subject,
  ]);
  return rows.map(({ kind, facts }) => ({ kind, facts: JSON.parse(facts) }));
};
/** Asks for the money, which tickets of today give back in this test. */
const backed = async (ticket: Json) => {
  await app.db.query(
    `update tickets set terms = jsonb_set(terms, '{refundTiers}', '[{"untilHours": -48, "feePercent": 0, "feeFen": 0}]')
      where code = $1`,
    [ticket.code],
  );
  await ann.post(`/api/ticketing/tickets/${ticket.code}/refund`);
  await eventually(statusOf(ann, ticket.code), (status) => status !== 'valid');
};

describe('the list', () => {
  test('has the tickets of today and those good on any day, and not the others', async () => {
    const today = await bought();
    const [tenTimes] = await buy(ann, app.sandbox.origin, { product: 'ten-times', visitor: CONTACT });
    const tomorrow = await bought(dayLine(1));
    const [held] = await hold(ann, dayLine());
    const list = await new OfflineList(inspector).sync();
    expect(list.last).toMatchObject({ day: day(0), gate: { slug: 'east', products: [] }, more: false });
    const kept = list.tickets.get(today.code);
    expect(kept).toMatchObject({
      shortCode: today.shortCode,
      status: 'valid',
      visitor: null,
      uses: [{ used: 0 }],
    });
    expect(list.kinds.get(kept.kind)).toMatchObject({ parts: [{ uses: 1, needsSlot: true, gates: [] }] });
    expect(list.slots.get(kept.slot)).toMatchObject({ date: day(0), wholeDay: true });
    expect(list.tickets.get(tenTimes.code)).toMatchObject({
      slot: null,
      uses: [{ used: 0, usedToday: 0, last: null }],
    });
    for (const { code } of [tomorrow, held]) expect(list.tickets.has(code)).toBe(false);
  });

  test('tells by delta what is sold, used, given back and moved, and nothing that is as before', async () => {
    const [used, returned] = [await bought(), await bought()];
    const list = await new OfflineList(inspector).sync();
    await list.sync();
    expect(list.last.tickets.length + list.last.revoked.length).toBeLessThanOrEqual(2);
    const sold = await bought();
    await inspector.scan(used.code);
    await backed(returned);
    await list.sync();
    expect(list.last.reset).toBe(false);
    expect(list.tickets.get(sold.code)?.status).toBe('valid');
    expect(list.tickets.get(used.code)).toMatchObject({
      status: 'used',
      uses: [{ used: 1, usedToday: 1, last: { gate: 'east' } }],
    });
    expect(list.tickets.get(returned.code)?.status).toMatch(/^refund/);
  });

  test('a ticket that leaves the day is revoked with what the gate would say', async () => {
    const [open] = await buy(ann, app.sandbox.origin, { product: 'open-ticket', visitor: CONTACT });
    const [today, later] = await Promise.all(
      [0, 2].map((offset) => slotsOf(ann, 'open-ticket', day(offset))),
    );
    const reserve = (slot: string | null) =>
      ann.put(`/api/ticketing/tickets/${open.code}/reservation`, { slot });
    const list = await new OfflineList(inspector).sync();
    expect(list.tickets.has(open.code)).toBe(false);
    expect((await reserve(today?.[0].id)).status).toBe(200);
    await list.sync();
    expect(list.tickets.get(open.code)?.slot).toBe(today?.[0].id);
    expect((await reserve(later?.[0].id)).status).toBe(200);
    await list.sync();
    expect(list.tickets.has(open.code)).toBe(false);
    expect(list.revoked.get(open.code)).toMatchObject({ reason: 'WRONG_DATE', facts: { date: day(2) } });
  });

  test('misses nothing that commits late, although others that began later are told before', async () => {
    const [slow, quick] = [await bought(), await bought()];
    const late = await app.db.connect();
    try {
      await late.query('begin');
      await late.query(`update tickets set status = 'blocked' where code = $1`, [slow.code]);
      await app.db.query(`update tickets set status = 'blocked' where code = $1`, [quick.code]);
      const list = await new OfflineList(inspector).sync();
      await list.sync();
      expect(list.tickets.get(quick.code)?.status).toBe('blocked');
      expect(list.tickets.get(slow.code)?.status).toBe('valid');
      await late.query('commit');
      await list.sync();
      expect(list.tickets.get(slow.code)?.status).toBe('blocked');
    } finally {
      await late.query('rollback');
      late.release();
    }
  });

  test('comes in pages that together are the whole, also while tickets change', async () => {
    const copies = 2_300;
    await app.db.query(
      `with one as (select * from tickets where status = 'valid' and visit_date = $1 limit 1),
            many as (
              insert into tickets (code, short_code, member_id, product_id, product_slug, product_title, status, price_fen,
                                   visit_date, valid_until, terms, paid_at)
              select 'QQQQQQQQQQQ' || translate(lpad(n::text, 6, '0'), '01', 'YZ'),
                     'QQ' || translate(lpad(n::text, 6, '0'), '01', 'YZ'), member_id, product_id, product_slug,
                     product_title, 'valid', 0, visit_date, valid_until, terms, now()
                from one, generate_series(1, $2::int) n returning id)
       insert into entitlements (ticket_id, position, title, places, uses, share_fen)
       select id, 0, 'x', 0, 1, 0 from many`,
      [day(0), copies],
    );
    const list = new OfflineList(inspector);
    const first = (await inspector.page()).data;
    expect(first).toMatchObject({ reset: true, more: true });
    expect(first.tickets).toHaveLength(1000);
    await app.db.query(`update tickets set status = 'blocked' where code = $1`, [first.tickets[0].code]);
    await list.sync();
    expect([...list.tickets.keys()].filter((code) => code.startsWith('QQQQQQQQQQQ'))).toHaveLength(copies);
    const again = (await inspector.page(first.nextCursor)).data;
    expect(again.tickets.map(({ code }: Json) => code)).not.toContain(first.tickets[0].code);
    await app.db.query(
      `with gone as (delete from entitlements where title = 'x' returning ticket_id)
       delete from tickets where id in (select ticket_id from gone)`,
    );
  });

  test('begins anew after midnight, with a cursor that is not ours, and with one from before a restore', async () => {
    const list = await new OfflineList(inspector).sync();
    const [today, from] = JSON.parse(Buffer.from(list.cursor as string, 'base64url').toString());
    expect(today).toBe(day(0));
    const cursor = (...parts: unknown[]) => Buffer.from(JSON.stringify(parts)).toString('base64url');
    for (const strange of [
      cursor(day(-1), from, '', 0),
      cursor(day(0), String(BigInt(from) + 1_000_000n), '', 0),
      cursor(day(0), '-1', '', 0),
      cursor('x'),
      'not-a-cursor',
      '💥',
    ])
      expect((await inspector.page(strange)).data).toMatchObject({ reset: true });
    expect((await inspector.page(list.cursor)).data).toMatchObject({ reset: false });
    expect((await inspector.page('x'.repeat(201))).status).toBe(400);
  });

  test('is for inspectors, and names keys that verify', async () => {
    expect((await ann.get('/api/ticketing/scans/manifest?gate=east')).status).toBe(403);
    expect((await app.anonymous().get('/api/ticketing/scans/manifest?gate=east')).status).toBe(401);
    const { keys, rules } = (await inspector.page()).data;
    expect(keys).toEqual([
      { id: expect.stringMatching(/^[0-9a-f]{8}$/), publicKey: expect.stringMatching(/^[\w-]{43}$/) },
    ]);
    expect(rules).toEqual({
      skewSeconds: 30,
      offlineMinutes: 60,
      offlineRefuses: 'all',
      undoMinutes: 5,
      largestBatch: 200,
    });
  });
});

describe('the upload', () => {
  test('books entries with the time at which they happened, and the same again once', async () => {
    const ticket = await bought();
    const scannedAt = minutesAgo(7);
    const entry = { code: ticket.code, key: nextKey(), scannedAt };
    const [first] = await inspector.upload(entry);
    expect(first).toMatchObject({ admitted: true, repeated: false, usesLeft: 0, conflict: null });
    expect(await statusOf(ann, ticket.code)()).toBe('used');
    const [again] = await inspector.upload(entry);
    expect(again).toEqual({ ...first, repeated: true });
    expect(await scansOf(ticket)).toEqual([
      { admitted: true, reason: null, offline: true, conflict: null, beyond: 0, heads: 1 },
    ]);
    const { rows } = await app.db.query(
      'select used_at from ticket_uses u join tickets t on t.id = u.ticket_id where t.code = $1',
      [ticket.code],
    );
    expect(rows[0].used_at.toISOString()).toBe(scannedAt);
  });

  test('an online answer that the device never saw is not booked twice', async () => {
    const ticket = await bought();
    const key = nextKey();
    const online = await inspector.scan(ticket.code, { key });
    expect(await inspector.upload({ code: ticket.code, key })).toMatchObject([
      { id: online.id, admitted: true, repeated: true, conflict: null },
    ]);
    expect(await usesOf(ticket)).toBe(1);
  });

  test('an entry that the server had refused without the device hearing of it is kept as a conflict', async () => {
    const ticket = await bought();
    await backed(ticket);
    const key = nextKey();
    expect(await inspector.scan(ticket.code, { key })).toMatchObject({ admitted: false });
    const entry = { code: ticket.code, key };
    const [result] = await inspector.upload(entry);
    expect(result).toMatchObject({ admitted: false, repeated: false, conflict: { beyond: 1 } });
    expect(await inspector.upload(entry)).toEqual([{ ...result, repeated: true }]);
    expect(await scansOf(ticket)).toHaveLength(2);
  });

  test('a ticket that was given back meanwhile: kept, told, and no use', async () => {
    const ticket = await bought();
    const scannedAt = new Date().toISOString();
    await backed(ticket);
    const [result] = await inspector.upload({ code: ticket.code, scannedAt });
    expect(result.conflict).toMatchObject({
      reason: expect.stringMatching(/^TICKET_(REFUNDING|CANCELLED)$/),
      beyond: 1,
    });
    expect(await usesOf(ticket)).toBe(0);
    expect(await scansOf(ticket)).toMatchObject([{ admitted: false, offline: true, beyond: 1 }]);
    expect(await attentionOf(result.id)).toMatchObject([
      { kind: 'offline-conflict', facts: { ticket: ticket.code, gate: 'east', device: 'tablet', beyond: 1 } },
    ]);
  });

  test('two gates without network let the same ticket in: one use, one conflict that names the first', async () => {
    const ticket = await bought();
    const other = await inspectorOf(app, 'second-tablet', 'museum');
    await inspector.upload({ code: ticket.code, scannedAt: minutesAgo(9) });
    const [result] = await other.upload({ code: ticket.code, scannedAt: minutesAgo(10) });
    expect(result).toMatchObject({
      admitted: false,
      conflict: { reason: 'TICKET_ALREADY_USED', facts: { gate: 'east' }, beyond: 1 },
    });
    expect(await usesOf(ticket)).toBe(1);
  });

  test('an entry on the wrong day uses the ticket all the same: it would let somebody in twice', async () => {
    const ticket = await bought(dayLine(1));
    const [result] = await inspector.upload({ code: ticket.code });
    expect(result).toMatchObject({ admitted: true, conflict: { reason: 'WRONG_DATE', beyond: 0 } });
    expect(await statusOf(ann, ticket.code)()).toBe('used');
    expect(await attentionOf(result.id)).toHaveLength(1);
  });

  test('more people than uses: what is left is used, the rest is beyond', async () => {
    const family = await bought({ ...dayLine(0, 'family-ticket') });
    await inspector.scan(family.code, { count: 3 });
    const [result] = await inspector.upload({ code: family.code, count: 3 });
    expect(result).toMatchObject({
      admitted: true,
      usesLeft: 0,
      conflict: { reason: 'TOO_MANY_HEADS', beyond: 2 },
    });
    expect(await usesOf(family)).toBe(4);
    expect(await scansOf(family)).toMatchObject([{ heads: 3 }, { heads: 1, beyond: 2 }]);
  });

  test('is booked in the order in which it happened, whatever the order it comes in', async () => {
    const ticket = await bought();
    const [late, early] = await inspector.upload(
      { code: ticket.code, scannedAt: minutesAgo(2) },
      { code: ticket.code, scannedAt: minutesAgo(3) },
    );
    expect(early).toMatchObject({ admitted: true, conflict: null });
    expect(late).toMatchObject({ admitted: false, conflict: { reason: 'TICKET_ALREADY_USED' } });
  });

  test('a code that nobody knows is kept too; refusals and exits are booked without a conflict', async () => {
    const ticket = await bought();
    const results = await inspector.upload(
      { code: 'ABCDEFGHJKMNPQRST' },
      { code: ticket.code, decision: 'refused', reason: 'TOO_EARLY' },
      { code: ticket.code, decision: 'refused', reason: 'SOMETHING_OF_TOMORROW' },
      { code: ticket.code, direction: 'out' },
      { code: 'unreadable', direction: 'out' },
    );
    expect(results.map(({ admitted, conflict }) => [admitted, conflict?.reason ?? null])).toEqual([
      [false, 'CODE_INVALID'],
      [false, null],
      [false, null],
      [true, null],
      [false, null],
    ]);
    expect((await scansOf(ticket)).map(({ reason }) => reason)).toEqual([
      'TOO_EARLY',
      'REFUSED_OFFLINE',
      null,
    ]);
    expect(await usesOf(ticket)).toBe(0);
  });

  test('a clock that is ahead does not write into the future', async () => {
    const ticket = await bought();
    await inspector.upload({ code: ticket.code, scannedAt: minutesAgo(-30) });
    const { rows } = await app.db.query('select max(scanned_at) <= now() as past from scans');
    expect(rows[0].past).toBe(true);
  });

  test('the same upload twice at once books once', async () => {
    const ticket = await bought();
    const entry = { code: ticket.code, key: nextKey(), scannedAt: minutesAgo(1) };
    const answers = await Promise.all(Array.from({ length: 6 }, () => inspector.upload(entry)));
    expect(new Set(answers.map(([answer]) => answer.id)).size).toBe(1);
    expect(await usesOf(ticket)).toBe(1);
  });

  test('says what is wrong with a batch that it cannot read', async () => {
    const good = {
      key: 'k',
      code: 'x',
      scannedAt: new Date().toISOString(),
      kind: 'live',
      decision: 'admitted',
    };
    const wrong: object[][] = [
      [],
      [{ ...good, scannedAt: 'yesterday' }],
      [{ ...good, count: 0 }],
      [{ ...good, kind: 'sung' }],
      [{ ...good, key: 'k'.repeat(57) }],
      [{ ...good, code: '' }],
      [{ ...good, decision: undefined }],
      Array.from({ length: 201 }, () => good),
    ];
    for (const scans of wrong)
      expect((await inspector.uploadRaw(...scans)).error?.name).toBe('INVALID_INPUT');
    expect((await ann.post('/api/ticketing/scans/upload', {})).status).toBe(403);
  });
});
