import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest';
import { administrator } from '../harness/admin';
import { type App, startApp } from '../harness/app';
import { type Inspector, inspectorOf } from '../harness/gate';
import { servicesOf } from '../harness/provider';
import { buy, dayLine } from '../harness/shop';
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
