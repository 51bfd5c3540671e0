import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest';
import { type App, startApp } from '../harness/app';
import { type Inspector, inspectorOf } from '../harness/gate';
import { servicesOf } from '../harness/provider';
import { buy, dayLine, eventually, hold, order, pay, statusOf } from '../harness/shop';
import type { Visitor } from '../harness/visitor';

let app: App;
let ann: Visitor;
let east: Inspector;
beforeAll(async () => {
  app = await startApp();
  ann = await app.visitor('ann');
  east = await inspectorOf(app, 'phone-east');
});
afterAll(() => app.stop());
afterEach(async () => expect(await servicesOf(app).violations()).toEqual([]));

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
