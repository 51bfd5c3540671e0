import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest';
import { administrator, administratorWith } from '../harness/admin';
import { type App, startApp } from '../harness/app';
import { type Inspector, inspectorOf } from '../harness/gate';
import { servicesOf } from '../harness/provider';
import { buy, CONTACT, dayLine, statusOf } from '../harness/shop';
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
