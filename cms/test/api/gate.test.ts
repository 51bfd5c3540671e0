import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest';
import { type App, startApp } from '../harness/app';
import { type Inspector, inspectorOf, nextKey } from '../harness/gate';
import { servicesOf } from '../harness/provider';
import { buy, CONTACT, day, dayLine, eventually, hold, slotsOf } from '../harness/shop';
import type { Json, Visitor } from '../harness/visitor';

let app: App;
let ann: Visitor;
let east: Inspector;
let museum: Inspector;
let pavilion: Inspector;
let shiftClock: (ms: number) => void;
beforeAll(async () => {
  app = await startApp();
  ann = await app.visitor('ann');
  east = await inspectorOf(app, 'phone-east');
  museum = await inspectorOf(app, 'phone-museum', 'museum');
  pavilion = await inspectorOf(app, 'phone-pavilion', 'cloud-pavilion');
  ({ shiftClock } = app.module<Json>('src/kernel/clock.js'));
});
afterAll(() => app.stop());
afterEach(async () => {
  shiftClock(0);
  expect(await servicesOf(app).violations()).toEqual([]);
});

const bought = async (line: object = dayLine()): Promise<Json> =>
  (await buy(ann, app.sandbox.origin, line))[0];
const anyDay = (product: string) => ({ product, visitor: CONTACT });
const statusIs = (ticket: Json, status: string) =>
  app.db.query(
    `update tickets set status = $2, refunding_from = case when $2 in ('refunding', 'refunded') then 'valid' end
      where code = $1`,
    [ticket.code, status],
  );
/** As if the product had had these rules when the ticket was bought. */
const terms = (ticket: Json, change: object) =>
  app.db.query('update tickets set terms = terms || $2::jsonb where code = $1', [
    ticket.code,
    JSON.stringify(change),
  ]);
const liveCode = async (ticket: Json): Promise<string> =>
  (await ann.get(`/api/ticketing/tickets/${ticket.code}/live-code`)).data.code;
const at = (instant: string, minutes = 0) => shiftClock(Date.parse(instant) + minutes * 60_000 - Date.now());
async function edit(uid: string, slug: string, data: object): Promise<void> {
  const documents = app.strapi.documents(uid as 'plugin::ticketing.gate');
  const { documentId } = (await documents.findFirst({ filters: { slug }, locale: 'zh' } as never)) as Json;
  await documents.update({ documentId, locale: 'zh', data, status: 'published' } as never);
}

describe('every reason, with its facts, and nothing used', () => {
  const refused = async (
    inspector: Inspector,
    code: string,
    reason: string,
    facts: object,
    more: object = {},
  ) => {
    const uses = async () => (await app.db.query('select count(*)::int as n from ticket_uses')).rows[0].n;
    const before = await uses();
    const answer = await inspector.scan(code, more);
    expect(answer).toMatchObject({ admitted: false, reason, facts });
    expect(await uses()).toBe(before);
    const { rows } = await app.db.query('select admitted, reason from scans where public_id = $1', [
      answer.id,
    ]);
    expect(rows).toEqual([{ admitted: false, reason }]);
  };

  test('CODE_INVALID: nobody signed it, nobody knows it, or a live one is needed', async () => {
    const ticket = await bought();
    const genuine = await liveCode(ticket);
    await refused(east, 'not a code', 'CODE_INVALID', {});
    await refused(east, 'ABCDEFGHJKMNPQRST', 'CODE_INVALID', {});
    await refused(east, `${genuine.slice(0, -1)}${genuine.endsWith('0') ? '1' : '0'}`, 'CODE_INVALID', {});
    await terms(ticket, { liveCodeOnly: true });
    await refused(east, ticket.code, 'CODE_INVALID', { needs: 'live' });
    expect(await east.scan(await liveCode(ticket))).toMatchObject({ admitted: true });
  });

  test('CODE_EXPIRED: a live code that was photographed', async () => {
    const genuine = await liveCode(await bought());
    shiftClock(91_000);
    await refused(east, genuine, 'CODE_EXPIRED', {});
  });

  test('WRONG_GATE: the ticket opens others, or the gate takes others, or lets nobody in', async () => {
    const pass = await bought({ ...dayLine(0, 'three-gates') });
    await refused(pavilion, pass.code, 'WRONG_GATE', { gates: ['east', 'cable-car', 'museum'] });
    const ticket = await bought();
    const documents = app.strapi.documents('plugin::ticketing.product');
    const other = (await documents.findFirst({
      filters: { slug: 'three-gates' },
      locale: 'zh',
    } as never)) as Json;
    await edit('plugin::ticketing.gate', 'museum', { products: [other.documentId] });
    await refused(museum, ticket.code, 'WRONG_GATE', { product: false });
    expect(await museum.scan(pass.code)).toMatchObject({ admitted: true });
    await edit('plugin::ticketing.gate', 'museum', { products: [], direction: 'out' });
    await refused(museum, ticket.code, 'WRONG_GATE', { direction: 'out' }, { direction: 'in' });
    await edit('plugin::ticketing.gate', 'museum', { direction: 'both' });
    expect(await museum.scan(ticket.code)).toMatchObject({ admitted: true });
  });

  test('by status: unpaid, refund under way, blocked, cancelled, expired, used', async () => {
    const [held] = await hold(ann, dayLine());
    await refused(east, held.code, 'TICKET_UNPAID', {});
    const ticket = await bought();
    for (const [status, reason, facts] of [
      ['refunding', 'TICKET_REFUNDING', {}],
      ['blocked', 'TICKET_BLOCKED', {}],
      ['changed', 'TICKET_CANCELLED', { status: 'changed' }],
      ['refunded', 'TICKET_CANCELLED', { status: 'refunded' }],
      ['void', 'TICKET_CANCELLED', { status: 'void' }],
      ['expired', 'TICKET_EXPIRED', { validUntil: expect.any(String) }],
    ] as const) {
      await statusIs(ticket, status);
      await refused(east, ticket.code, reason, facts);
    }
    await statusIs(ticket, 'valid');
    const first = await east.scan(ticket.code);
    await refused(museum, ticket.code, 'TICKET_ALREADY_USED', { usedAt: first.at, gate: 'east' });
  });

  test('NO_RESERVATION, WRONG_DATE, TICKET_EXPIRED of one without a day', async () => {
    const open = await bought(anyDay('open-ticket'));
    await refused(east, open.code, 'NO_RESERVATION', {});
    await refused(east, (await bought(dayLine(1))).code, 'WRONG_DATE', { date: day(1) });
    const ten = await bought(anyDay('ten-times'));
    at(ten.validUntil ?? (await ann.get(`/api/ticketing/tickets/${ten.code}`)).data.validUntil, 1);
    await refused(east, ten.code, 'TICKET_EXPIRED', { validUntil: expect.stringMatching(/Z$/) });
  });

  test('TOO_EARLY and TOO_LATE say when, with the grace on both sides', async () => {
    const slot = (await slotsOf(ann, 'rare-view', day(1)))[1];
    const ticket = await bought({ product: 'rare-view', slot: slot.id, visitor: CONTACT });
    await terms(ticket, { lateMinutes: 10 });
    const from = new Date(Date.parse(slot.startsAt) - 30 * 60_000).toISOString();
    const until = new Date(Date.parse(slot.endsAt) + 10 * 60_000).toISOString();
    at(from, -1);
    await refused(pavilion, ticket.code, 'TOO_EARLY', { from });
    at(until, 1);
    await refused(pavilion, ticket.code, 'TOO_LATE', { until });
    at(until, -1);
    expect(await pavilion.scan(ticket.code)).toMatchObject({ admitted: true });
  });

  test('TOO_SOON and DAILY_LIMIT_REACHED, frozen on the ticket from what the editor set', async () => {
    await edit('plugin::ticketing.product', 'ten-times', { minutesBetweenUses: 60, usesPerDay: 2 });
    const ticket = await bought(anyDay('ten-times'));
    await edit('plugin::ticketing.product', 'ten-times', { minutesBetweenUses: null, usesPerDay: null });
    const noon = `${day(1)}T04:00:00Z`;
    at(noon);
    const first = await east.scan(ticket.code);
    expect(first).toMatchObject({ admitted: true, usesLeft: 9, entitlement: { uses: 10, usesLeft: 9 } });
    at(noon, 59);
    const from = new Date(Date.parse(first.at) + 3_600_000).toISOString();
    await refused(east, ticket.code, 'TOO_SOON', { from, usedAt: first.at, gate: 'east' });
    at(noon, 61);
    expect(await east.scan(ticket.code)).toMatchObject({ admitted: true, usesLeft: 8 });
    at(noon, 180);
    await refused(east, ticket.code, 'DAILY_LIMIT_REACHED', { usesPerDay: 2, gate: 'east' });
    at(noon, 1440);
    expect(await east.scan(ticket.code)).toMatchObject({ admitted: true, usesLeft: 7 });
  });

  test('HEAD_COUNT asks only who can ask; TOO_MANY_HEADS says how many may', async () => {
    const family = await bought(dayLine(0, 'family-ticket'));
    await refused(east, family.code, 'HEAD_COUNT', { mostHeads: 4, usesLeft: 4 }, { choose: true });
    await refused(east, family.code, 'TOO_MANY_HEADS', { usesLeft: 4 }, { count: 5 });
    expect(await east.scan(family.code, { count: 3, choose: true })).toMatchObject({
      admitted: true,
      usesLeft: 1,
    });
    await refused(east, family.code, 'TOO_MANY_HEADS', { usesLeft: 1 }, { count: 2 });
    expect(await east.scan(family.code, { choose: true })).toMatchObject({
      admitted: true,
      headCount: 1,
      usesLeft: 0,
    });
    expect(await east.scan((await bought()).code, { choose: true })).toMatchObject({ admitted: true });
  });

  test('ID_CHECK shows whom to look for, masked; the confirmation is an attempt of its own', async () => {
    const ticket = await bought();
    await terms(ticket, { idCheck: true });
    const key = nextKey();
    await refused(east, ticket.code, 'ID_CHECK', { visitor: '林**', document: null }, { key });
    expect(await east.scan(ticket.code, { key, idChecked: true })).toMatchObject({ reason: 'ID_CHECK' });
    await edit('plugin::ticketing.gate', 'museum', { idCheck: false });
    const code = await liveCode(ticket);
    await refused(east, code, 'ID_CHECK', {});
    shiftClock(120_000);
    await refused(museum, code, 'CODE_EXPIRED', {}, { idChecked: true });
    expect(await east.scan(code, { idChecked: true })).toMatchObject({ admitted: true });
    const { rows } = await app.db.query(
      'select id_checked from scans where admitted and gate = $1 order by id desc limit 1',
      ['east'],
    );
    expect(rows).toEqual([{ id_checked: true }]);
    const other = await bought();
    await terms(other, { idCheck: true });
    expect(await museum.scan(other.code)).toMatchObject({ admitted: true });
  });
});

describe('packages, exits and figures', () => {
  test('each part opens its own gate once', async () => {
    const pass = await bought(dayLine(0, 'three-gates'));
    expect(await museum.scan(pass.code)).toMatchObject({
      admitted: true,
      usesLeft: 2,
      entitlement: { usesLeft: 0 },
    });
    expect(await museum.scan(pass.code)).toMatchObject({ admitted: false, reason: 'TICKET_ALREADY_USED' });
    const cable = await inspectorOf(app, 'phone-cable', 'cable-car');
    expect(await cable.scan(pass.code)).toMatchObject({ admitted: true, usesLeft: 1 });
  });

  test('who goes out uses nothing, with any genuine code, and is counted', async () => {
    await edit('plugin::ticketing.gate', 'museum', { countsInside: false });
    const figures = async () => (await east.visitor.get('/api/ticketing/scans/figures')).data;
    await eventually(figures, ({ gates }) => gates.length > 0);
    const family = await bought(dayLine(0, 'family-ticket'));
    await east.scan(family.code, { count: 4 });
    const code = await liveCode(await bought());
    await new Promise((resolve) => setTimeout(resolve, 2_100));
    const before = await figures();
    expect(await east.scan(family.code, { direction: 'out', count: 3 })).toMatchObject({
      admitted: true,
      direction: 'out',
      headCount: 3,
      usesLeft: 0,
    });
    shiftClock(120_000);
    expect(await east.scan(code, { direction: 'out' })).toMatchObject({ admitted: true });
    expect(await museum.scan(family.code, { direction: 'out' })).toMatchObject({ admitted: true });
    expect(await east.scan('nonsense', { direction: 'out' })).toMatchObject({ reason: 'CODE_INVALID' });
    shiftClock(0);
    const after = await eventually(figures, ({ left }) => left === before.left + 5);
    expect(after.inside).toBe((before.inside ?? before.entered - entriesAt(before, 'museum')) - 4);
    expect(after.entered).toBe(before.entered);
  });
  const entriesAt = (figures: Json, slug: string): number =>
    figures.gates.find((gate: Json) => gate.slug === slug)?.entered ?? 0;

  test('a gate that is only out scans out without being told', async () => {
    await edit('plugin::ticketing.gate', 'cloud-pavilion', { direction: 'out' });
    const exit = await inspectorOf(app, 'phone-exit', 'cloud-pavilion');
    const ticket = await bought();
    expect(await exit.scan(ticket.code)).toMatchObject({ admitted: true, direction: 'out', usesLeft: 1 });
    expect((await exit.visitor.get('/api/ticketing/gates')).data).toContainEqual(
      expect.objectContaining({ slug: 'cloud-pavilion', direction: 'out', idCheck: true }),
    );
    await edit('plugin::ticketing.gate', 'cloud-pavilion', { direction: 'both' });
  });

  test('a gate that nobody set up lets in what may pass any gate', async () => {
    const stranger = await inspectorOf(app, 'any string at all', 'back-door');
    expect(await stranger.scan((await bought()).code)).toMatchObject({ admitted: true });
    const pass = await bought(dayLine(0, 'three-gates'));
    expect(await stranger.scan(pass.code)).toMatchObject({ reason: 'WRONG_GATE' });
  });

  test('two gates cannot have one slug', async () => {
    const gates = app.strapi.documents('plugin::ticketing.gate');
    const twin = gates.create({ data: { title: '又一个东门', slug: 'east' }, locale: 'zh' } as never);
    await expect(twin).rejects.toThrow(/unique/);
  });
});

test('bad attempts are refused as requests', async () => {
  const good = { code: 'x', gate: 'east', device: 'd', key: 'k' };
  for (const wrong of [
    { ...good, code: '' },
    { ...good, code: 'x'.repeat(513) },
    { ...good, gate: '' },
    { ...good, device: 'd'.repeat(65) },
    { ...good, key: undefined },
    { ...good, count: 0 },
    { ...good, count: 1.5 },
    { ...good, count: '2' },
    { ...good, direction: 'sideways' },
    { ...good, idChecked: 'yes' },
  ])
    expect((await east.visitor.post('/api/ticketing/scans', wrong)).error?.name).toBe('INVALID_INPUT');
});
