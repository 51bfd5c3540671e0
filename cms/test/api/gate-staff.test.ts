import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest';
import { administrator, administratorWith } from '../harness/admin';
import { type App, startApp } from '../harness/app';
import { type Inspector, inspectorOf, nextKey } from '../harness/gate';
import { servicesOf } from '../harness/provider';
import { buy, CONTACT, dayLine, eventually, hold, order, pay, statusOf } from '../harness/shop';
import type { Json, Visitor } from '../harness/visitor';

let app: App;
let ann: Visitor;
let east: Inspector;
let admin: Visitor;
let shiftClock: (ms: number) => void;
beforeAll(async () => {
  app = await startApp();
  ann = await app.visitor('ann');
  east = await inspectorOf(app, 'phone-east');
  admin = await administrator(app);
  ({ shiftClock } = app.module<Json>('src/kernel/clock.js'));
});
afterAll(() => app.stop());
afterEach(async () => {
  shiftClock(0);
  expect(await servicesOf(app).violations()).toEqual([]);
});

const bought = async (line: object = dayLine()): Promise<Json> =>
  (await buy(ann, app.sandbox.origin, line))[0];
const tenTimes = () => bought({ product: 'ten-times', visitor: CONTACT });
const usesLeft = async (ticket: Json) =>
  (await ann.get(`/api/ticketing/tickets/${ticket.code}`)).data.usesLeft;
/** Another inspector: a member whose role staff changed. */
async function secondInspector(): Promise<Visitor> {
  const visitor = await app.visitor('bob');
  const { documentId } = (await visitor.get('/api/wechat/me')).data;
  await app.db.query(
    `update up_users_role_lnk l set role_id = (select id from up_roles where type = 'inspector')
       from up_users u where u.id = l.user_id and u.document_id = $1`,
    [documentId],
  );
  await new Promise((resolve) => setTimeout(resolve, 5_100));
  return visitor;
}
const uses = async (ticket: Json): Promise<number[]> =>
  (
    await app.db.query(
      `select u.use_no from ticket_uses u join tickets t on t.id = u.ticket_id
        where t.code = $1 and u.undone_at is null order by 1`,
      [ticket.code],
    )
  ).rows.map((row) => row.use_no);

describe('undoing', () => {
  test('gives the use back, once, and the ticket opens the gate again', async () => {
    const ticket = await bought();
    const scan = await east.scan(ticket.code);
    expect(await statusOf(ann, ticket.code)()).toBe('used');
    const first = await east.undo(scan.id);
    expect(first.data).toMatchObject({ id: scan.id, usesBack: 1, ticket: { status: 'valid' } });
    expect((await east.undo(scan.id)).data).toEqual(first.data);
    expect(await usesLeft(ticket)).toBe(1);
    expect(await east.scan(ticket.code)).toMatchObject({ admitted: true });
    expect((await east.undo(scan.id)).data).toEqual(first.data);
    expect(await statusOf(ann, ticket.code)()).toBe('used');
  });

  test('of an earlier scan, after later ones, frees just its numbers', async () => {
    const ticket = await tenTimes();
    const scans = [];
    for (const count of [2, 3, 1]) scans.push(await east.scan(ticket.code, { count }));
    expect((await east.undo(scans[1].id)).data).toMatchObject({ usesBack: 3 });
    expect(await uses(ticket)).toEqual([1, 2, 6]);
    expect(await usesLeft(ticket)).toBe(7);
    expect(await east.scan(ticket.code, { count: 4 })).toMatchObject({ admitted: true, usesLeft: 3 });
    expect(await uses(ticket)).toEqual([1, 2, 3, 4, 5, 6, 7]);
    expect(await east.scan(ticket.code, { count: 3 })).toMatchObject({ admitted: true, usesLeft: 0 });
    expect((await east.undo(scans[0].id)).data).toMatchObject({ usesBack: 2, ticket: { status: 'valid' } });
  });

  test('ten at once undo once', async () => {
    const ticket = await tenTimes();
    const scan = await east.scan(ticket.code, { count: 2 });
    const answers = await Promise.all(Array.from({ length: 10 }, () => east.undo(scan.id)));
    for (const { data } of answers) expect(data).toEqual(answers[0]?.data);
    expect(answers[0]?.data).toMatchObject({ usesBack: 2 });
    expect(await usesLeft(ticket)).toBe(10);
  });

  test('is for the same inspector and some minutes; later for who may in the admin, who is recorded', async () => {
    const ticket = await bought();
    const scan = await east.scan(ticket.code);
    const bob = await secondInspector();
    expect((await bob.post(`/api/ticketing/scans/${scan.id}/undo`)).error).toMatchObject({
      name: 'FORBIDDEN',
      details: { reason: 'another-inspector' },
    });
    expect((await ann.post(`/api/ticketing/scans/${scan.id}/undo`)).status).toBe(403);
    shiftClock(6 * 60_000);
    expect((await east.undo(scan.id)).error?.details).toMatchObject({ reason: 'too-late' });
    expect(await usesLeft(ticket)).toBe(0);
    const reader = await administratorWith(
      app,
      { firstname: '丽', lastname: '王' },
      'plugin::ticketing.gate.read',
    );
    expect((await reader.post(`/ticketing/gate/scans/${scan.id}/undo`)).status).toBe(403);
    const { data } = await admin.post(`/ticketing/gate/scans/${scan.id}/undo`);
    expect(data).toMatchObject({ usesBack: 1, ticket: { status: 'valid' } });
    expect((await east.undo(scan.id)).data).toEqual(data);
    const { rows } = await app.db.query(
      `select actor_kind from audit_entries where action = 'undo-scan' and subject_id = $1`,
      [scan.id],
    );
    expect(rows).toEqual([{ actor_kind: 'admin' }]);
  });

  test('not of a refusal, of nothing, or of a ticket whose money is on its way back', async () => {
    const refused = await east.scan('nonsense');
    expect((await east.undo(refused.id)).error).toMatchObject({
      name: 'SCAN_NOT_UNDOABLE',
      details: { reason: 'refused' },
    });
    expect((await east.undo('ZZZZ')).error?.name).toBe('SCAN_NOT_FOUND');
    const ticket = await tenTimes();
    const scan = await east.scan(ticket.code);
    await app.db.query(`update tickets set status = 'blocked' where code = $1`, [ticket.code]);
    expect((await east.undo(scan.id)).data).toMatchObject({ ticket: { status: 'blocked' } });
    await app.db.query(`update tickets set status = 'valid' where code = $1`, [ticket.code]);
    const second = await east.scan(ticket.code);
    await app.db.query(`update tickets set status = 'changed' where code = $1`, [ticket.code]);
    expect((await east.undo(second.id)).error).toMatchObject({
      name: 'SCAN_NOT_UNDOABLE',
      details: { reason: 'status', status: 'changed' },
    });
    expect(await uses(ticket)).toEqual([1]);
    await app.db.query(`update tickets set status = 'valid' where code = $1`, [ticket.code]);
  });

  test('of an exit takes it out of the count; of an entry without network out of the conflicts', async () => {
    const ticket = await bought();
    const exit = await east.scan(ticket.code, { direction: 'out' });
    expect((await east.undo(exit.id)).data).toMatchObject({ usesBack: 0, ticket: { status: 'valid' } });
    await east.scan(ticket.code);
    const [late] = await east.upload({ code: ticket.code });
    const conflicts = async () =>
      (await admin.get('/ticketing/gate/conflicts')).data.map(({ id }: Json) => id);
    expect(await conflicts()).toContain(late.id);
    expect((await east.undo(late.id)).data).toMatchObject({ usesBack: 0 });
    expect(await conflicts()).not.toContain(late.id);
  });
});

describe('finding', () => {
  test('by phone, name, order number, short code and code; masked, with what the gate would say', async () => {
    const visitor = { name: '欧阳小满', phone: '13900139001' };
    const [ticket] = await hold(ann, { ...dayLine(), visitor });
    const { order: opened } = await order(ann, [ticket]);
    await pay(app.sandbox.origin, opened.number);
    await eventually(statusOf(ann, ticket.code), (status) => status === 'valid');
    for (const query of [
      visitor.phone,
      '+86 139 0013 9001',
      visitor.name,
      opened.number,
      ticket.shortCode,
      `${ticket.shortCode.slice(0, 4)}-${ticket.shortCode.slice(4).toLowerCase()}`,
      ticket.code,
    ]) {
      const { data } = await east.find(query);
      expect(data, query).toMatchObject([
        {
          shortCode: ticket.shortCode,
          status: 'valid',
          orderNumber: opened.number,
          visitor: '欧***',
          phone: '139****9001',
          usesLeft: 1,
          verdict: { admitted: true },
        },
      ]);
      expect(JSON.stringify(data)).not.toContain(visitor.phone);
      expect(JSON.stringify(data)).not.toContain(ticket.code);
    }
    expect((await east.find(ticket.shortCode, 'cloud-pavilion')).data[0].verdict).toMatchObject({
      admitted: true,
    });
    expect(await east.scan(ticket.shortCode)).toMatchObject({ admitted: true });
    expect((await east.find(visitor.phone)).data[0].verdict).toMatchObject({ reason: 'TICKET_ALREADY_USED' });
  });

  test('by name only who may come today; never more than twenty; nothing by a part of anything', async () => {
    const visitor = { name: '独一无二', phone: '13900139002' };
    await buy(ann, app.sandbox.origin, { ...dayLine(3), visitor });
    expect((await east.find(visitor.name)).data).toEqual([]);
    expect((await east.find(visitor.phone)).data).toHaveLength(1);
    for (const part of ['1390013', '独一', '%%', '__', "' or 1=1 --"])
      expect((await east.find(part)).data).toEqual([]);
    const crowd = { name: '一大群人', phone: '13900139003' };
    for (let i = 0; i < 3; i += 1)
      await buy(
        ann,
        app.sandbox.origin,
        ...Array.from({ length: 8 }, () => ({ ...dayLine(), visitor: crowd })),
      );
    const found = await east.find(crowd.phone);
    expect(found.data).toHaveLength(20);
    expect(found.meta.more).toBe(true);
  });

  test('is for inspectors, is recorded without the words, and has a limit', async () => {
    expect((await ann.get('/api/ticketing/scans/find?query=13900139001&gate=east')).status).toBe(403);
    for (const query of ['', 'x', 'y'.repeat(65)]) expect((await east.find(query)).status).toBe(400);
    await east.find('13900139001');
    const { rows } = await app.db.query(
      `select actor_kind, subject_kind, changes::text from audit_entries where action = 'find' order by id desc limit 1`,
    );
    expect(rows[0]).toMatchObject({ actor_kind: 'member', subject_kind: 'visitors-tickets' });
    expect(rows[0].changes).toContain('phone');
    expect(rows[0].changes).not.toContain('13900139001');
    const answers = await Promise.all(Array.from({ length: 61 }, () => east.find('13900139009')));
    expect(answers.map(({ status }) => status)).toContain(429);
  });
});

describe('devices', () => {
  const make = async (name: string, gates: string[] = []): Promise<Json> =>
    (await admin.post('/ticketing/gate/devices', { name, gates })).data;
  const register = (code: string) => east.visitor.post('/api/ticketing/gate-devices', { code });
  const listed = async (id: string): Promise<Json> =>
    (await admin.get('/ticketing/gate/devices')).data.find((device: Json) => device.id === id);

  test('a code registers one device, which scans with its token until somebody revokes it', async () => {
    const made = await make('东门平板', ['east']);
    expect(made).toMatchObject({ name: '东门平板', gates: ['east'], code: expect.stringMatching(/^\d{8}$/) });
    expect(await listed(made.id)).toMatchObject({ state: 'waiting', presence: null });
    const answers = await Promise.all([register(made.code), register(made.code)]);
    expect(answers.map(({ status }) => status).toSorted()).toEqual([200, 409]);
    const { token } = answers.find(({ status }) => status === 200)?.data ?? {};
    const tablet = await inspectorOf(app, 'tablet-1');
    tablet.token = token;
    const ticket = await bought();
    expect(await tablet.scan(ticket.code)).toMatchObject({ admitted: true });
    expect(await listed(made.id)).toMatchObject({
      state: 'active',
      presence: { device: 'tablet-1', gate: 'east' },
    });
    const { rows } = await app.db.query(
      `select count(*)::int as n from gate_devices where token_hash = convert_to($1, 'UTF8')`,
      [token],
    );
    expect(rows[0].n).toBe(0);

    const elsewhere = await tablet.attempt(ticket.code, { gate: 'museum' });
    expect(elsewhere.error).toMatchObject({
      name: 'FORBIDDEN',
      details: { reason: 'device-gate', gates: ['east'] },
    });
    const path = `/ticketing/gate/devices/${made.id}/revoke`;
    const revoked = (await admin.post(path, { reason: '丢失' })).data;
    expect((await admin.post(path, { reason: '又一次' })).data).toEqual(revoked);
    expect(await listed(made.id)).toMatchObject({ state: 'revoked', revokeReason: '丢失' });
    expect((await tablet.attempt(ticket.code)).error).toMatchObject({
      details: { reason: 'device-revoked' },
    });
    expect((await tablet.page()).error).toMatchObject({
      name: 'FORBIDDEN',
      details: { reason: 'device-revoked' },
    });
    expect((await admin.post(`/ticketing/gate/devices/${made.id}/code`)).error?.name).toBe(
      'DEVICE_NOT_FOUND',
    );
  });

  test('what a revoked device did before is booked; what it did since is a conflict', async () => {
    const made = await make('备用');
    const tablet = await inspectorOf(app, 'tablet-2');
    tablet.token = (await register(made.code)).data.token;
    const [before, after] = [await bought(), await bought()];
    const scannedAt = new Date().toISOString();
    await admin.post(`/ticketing/gate/devices/${made.id}/revoke`);
    const results = await tablet.upload({ code: before.code, scannedAt }, { code: after.code });
    expect(results).toMatchObject([
      { admitted: true, conflict: null },
      { admitted: true, conflict: { reason: 'FORBIDDEN', facts: { device: '备用' } } },
    ]);
  });

  test('codes and tokens end; a code is one of eight digits', async () => {
    const made = await make('过期');
    shiftClock(16 * 60_000);
    expect((await register(made.code)).error?.name).toBe('DEVICE_CODE_INVALID');
    const again = (await admin.post(`/ticketing/gate/devices/${made.id}/code`)).data;
    const tablet = await inspectorOf(app, 'tablet-3');
    tablet.token = (await register(again.code)).data.token;
    shiftClock(181 * 86_400_000);
    expect((await tablet.attempt('x')).error?.details).toMatchObject({ reason: 'device-expired' });
    shiftClock(0);
    tablet.token = 'made-up';
    expect((await tablet.attempt('x')).error?.details).toMatchObject({ reason: 'device-unknown' });
    for (const code of ['1234567', 'abcdefgh', ''])
      expect((await register(code)).error?.name).toBe('INVALID_INPUT');
    for (const body of [{ name: '' }, { name: 'x'.repeat(41) }, { name: 'x', gates: 'east' }])
      expect((await admin.post('/ticketing/gate/devices', body)).status).toBe(400);
  });

  test('a device with the list that falls silent is offline until it is back or signs off', async () => {
    const tablet = await inspectorOf(app, 'tablet-4');
    await tablet.page(undefined, { queued: '3' });
    const heard = async (): Promise<Json> =>
      (await admin.get('/ticketing/gate/devices')).data.find((device: Json) => device.name === 'tablet-4');
    expect(await heard()).toMatchObject({
      state: 'unregistered',
      presence: { offlineSince: null, queued: 3 },
    });
    const { offlineDevices } = app.module<Json>('src/plugins/ticketing/server/services/gate-presence.js');
    const later = new Date(Date.now() + 121_000);
    const sameDay = later.toISOString().slice(0, 13) !== '16' && (await offlineDevices(later));
    if (sameDay) expect(sameDay.map(({ device }: Json) => device)).toContain('tablet-4');
    await tablet.visitor.post('/api/ticketing/scans/sign-off', { device: 'tablet-4' });
    expect((await offlineDevices(later)).map(({ device }: Json) => device)).not.toContain('tablet-4');
    expect(await heard()).toMatchObject({ presence: { queued: 0, leftAt: expect.any(String) } });
  });
});

describe('in the admin', () => {
  test('scans, finds and undoes with the permissions for it, and each route asks for its own', async () => {
    const ticket = await bought();
    const body = { code: ticket.shortCode, gate: 'east', device: 'desk', key: nextKey() };
    const scanned = (await admin.post('/ticketing/gate/scans', body)).data;
    expect(scanned).toMatchObject({ admitted: true });
    expect((await admin.post('/ticketing/gate/scans', body)).data).toEqual(scanned);
    expect((await east.attempt(ticket.code, { device: 'desk', key: body.key })).error?.name).toBe(
      'FORBIDDEN',
    );
    expect((await admin.get('/ticketing/gate/entries?limit=1')).data).toMatchObject([
      { id: scanned.id, admitted: true, by: expect.stringMatching(/^admin:\d+$/), gate: { title: '东门' } },
    ]);
    expect((await admin.get(`/ticketing/gate/find?query=${ticket.shortCode}&gate=east`)).data).toHaveLength(
      1,
    );
    const nobody = await administratorWith(
      app,
      { firstname: '三', lastname: '张' },
      'plugin::ticketing.overview.read',
    );
    for (const path of ['entries', 'conflicts', 'figures', 'devices', 'find?query=xx&gate=east'])
      expect((await nobody.get(`/ticketing/gate/${path}`)).status, path).toBe(403);
    for (const path of ['scans', 'devices', 'devices/x/code', 'devices/x/revoke', `scans/${scanned.id}/undo`])
      expect((await nobody.post(`/ticketing/gate/${path}`, body)).status, path).toBe(403);
  });

  test('leafs through entries, and counts reasons, hours and gates', async () => {
    const seen = new Set<string>();
    let before = '';
    for (let pages = 0; pages < 200; pages += 1) {
      const { data, meta } = await admin.get(
        `/ticketing/gate/entries?limit=7${before && `&before=${before}`}`,
      );
      for (const { id } of data) seen.add(id);
      if (!meta.nextCursor) break;
      before = meta.nextCursor as string;
    }
    const { rows } = await app.db.query('select count(*)::int as n from scans');
    expect(seen.size).toBe(rows[0].n);
    await east.scan('nonsense');
    const figures = async () => (await admin.get('/ticketing/gate/figures')).data;
    const counted = await eventually(figures, ({ reasons }) => reasons.length > 0);
    expect(counted.reasons).toContainEqual({
      code: 'CODE_INVALID',
      text: '无法识别的票码',
      count: expect.any(Number),
    });
    expect(counted.gates[0]).toMatchObject({ slug: 'east', title: '东门' });
    expect(counted.hours.reduce((sum: number, { entered }: Json) => sum + entered, 0)).toBe(counted.entered);
    expect((await east.visitor.get('/api/ticketing/scans/mine?limit=3')).data).toHaveLength(3);
  });
});
