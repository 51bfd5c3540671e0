import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest';
import { administrator, administratorWith } from '../harness/admin';
import { type App, startApp } from '../harness/app';
import { type Inspector, inspectorOf, nextKey } from '../harness/gate';
import { servicesOf } from '../harness/provider';
import { buy, dayLine, eventually } from '../harness/shop';
import type { Json, Visitor } from '../harness/visitor';

let app: App;
let ann: Visitor;
let east: Inspector;
let admin: Visitor;
beforeAll(async () => {
  app = await startApp();
  ann = await app.visitor('ann');
  east = await inspectorOf(app, 'phone-east');
  admin = await administrator(app);
});
afterAll(() => app.stop());
afterEach(async () => expect(await servicesOf(app).violations()).toEqual([]));

const bought = async (line: object = dayLine()): Promise<Json> =>
  (await buy(ann, app.sandbox.origin, line))[0];

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
    for (let entries = 0; entries < 15; entries += 1) await east.scan('nonsense');
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
    expect(rows[0].n).toBeGreaterThan(15);
    expect(seen.size).toBe(rows[0].n);
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
