import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest';
import { type App, startApp } from '../harness/app';
import { giveBack, type Inspector, inspectorOf, nextKey } from '../harness/gate';
import { servicesOf } from '../harness/provider';
import { buy, dayLine, statusOf } from '../harness/shop';
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
    await giveBack(app, ann, ticket);
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
    await giveBack(app, ann, ticket);
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
