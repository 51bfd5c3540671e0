import { randomBytes } from 'node:crypto';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { signingKeyFrom, staticCode } from '../../src/plugins/ticketing/server/rules/ticket-code';
import { administrator } from '../harness/admin';
import { type App, startApp } from '../harness/app';
import { inspectorOf, nextKey } from '../harness/gate';
import { buy, dayLine } from '../harness/shop';
import type { Json, Visitor } from '../harness/visitor';

const [current, older, stranger] = [randomBytes(32), randomBytes(32), randomBytes(32)] as const;

let app: App;
let ann: Visitor;
let admin: Visitor;
beforeAll(async () => {
  app = await startApp({
    env: {
      GATE_REGISTERED_ONLY: '1',
      GATE_OFFLINE_MINUTES: '20',
      GATE_OFFLINE_REFUSES: 'live-only',
      TICKET_SIGNING_KEY: [current, older].map((key) => key.toString('base64')).join(','),
    },
  });
  ann = await app.visitor('ann');
  admin = await administrator(app);
});
afterAll(() => app.stop());

const bought = async (): Promise<Json> => (await buy(ann, app.sandbox.origin, dayLine()))[0];

async function registered(device: string) {
  const { code } = (await admin.post('/ticketing/gate/devices', { name: device })).data;
  const inspector = await inspectorOf(app, device);
  inspector.token = (await inspector.visitor.post('/api/ticketing/gate-devices', { code })).data.token;
  return inspector;
}

test('where only registered ones count, others are turned away and nothing is stored', async () => {
  const ticket = await bought();
  const stray = await inspectorOf(app, 'stray');
  for (const answer of [
    await stray.attempt(ticket.code),
    await stray.page(),
    await stray.find(ticket.shortCode),
    await stray.uploadRaw({
      key: nextKey(),
      code: ticket.code,
      kind: 'static',
      decision: 'admitted',
      scannedAt: new Date().toISOString(),
    }),
  ])
    expect(answer.error).toMatchObject({
      status: 403,
      name: 'FORBIDDEN',
      details: { reason: 'device-missing' },
    });
  const tablet = await registered('tablet');
  expect((await tablet.attempt(ticket.code, { gate: 'back-door' })).error?.details).toEqual({
    reason: 'gate-unknown',
    gate: 'back-door',
  });
  const { rows } = await app.db.query('select count(*)::int as n from scans');
  expect(rows[0].n).toBe(0);
  expect(await tablet.scan(ticket.code)).toMatchObject({ admitted: true });
});

test('the admin scans without being a device', async () => {
  const ticket = await bought();
  const body = { code: ticket.code, gate: 'east', device: 'desk', key: nextKey() };
  expect((await admin.post('/ticketing/gate/scans', body)).data).toMatchObject({ admitted: true });
});

test('every key of the list opens what it signed; the list says the keys and the limits', async () => {
  const tablet = await registered('tablet-of-keys');
  for (const [seed, expected] of [
    [current, { admitted: true }],
    [older, { admitted: true }],
    [stranger, { admitted: false, reason: 'CODE_INVALID' }],
  ] as const) {
    const ticket = await bought();
    expect(await tablet.scan(staticCode(ticket.code, signingKeyFrom(seed)))).toMatchObject(expected);
    const shown = (await ann.get(`/api/ticketing/tickets/${ticket.code}`)).data;
    if (shown.staticCode) expect(shown.staticCode).toBe(staticCode(ticket.code, signingKeyFrom(current)));
  }
  const { keys, rules } = (await tablet.page()).data;
  expect(new Set(keys.map(({ id }: Json) => id)).size).toBe(2);
  expect(rules).toMatchObject({ offlineMinutes: 20, offlineRefuses: 'live-only' });
});
