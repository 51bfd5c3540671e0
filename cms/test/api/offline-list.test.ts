import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest';
import { type App, startApp } from '../harness/app';
import { giveBack, type Inspector, inspectorOf, OfflineList } from '../harness/gate';
import { servicesOf } from '../harness/provider';
import { buy, CONTACT, day, dayLine, hold, slotsOf } from '../harness/shop';
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
    await giveBack(app, ann, returned);
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
