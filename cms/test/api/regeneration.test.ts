import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import { administrator } from '../harness/admin';
import { type App, startApp } from '../harness/app';
import { buy, CONTACT, day, eventually, hold } from '../harness/shop';
import type { Json, Visitor } from '../harness/visitor';
import { fullSlot, placesOf, waits } from '../harness/waiting';

const POOL = 'plugin::ticketing.pool';

let app: App;
let admin: Visitor;
let visitor: Visitor;
let pool: string;
beforeAll(async () => {
  app = await startApp();
  admin = await administrator(app);
  visitor = await app.visitor('ann');
  const pools: Json[] = (await admin.get('/ticketing/calendar/pools')).data;
  pool = pools.find(({ name }) => name === '观云阁')?.id;
});
afterAll(() => app.stop());

const window = (startsAt: string, endsAt: string, size = 5) => ({ days: 'daily', startsAt, endsAt, size });
const USUAL = [
  window('08:00', '10:00'),
  window('10:00', '12:00'),
  window('12:00', '14:00'),
  window('14:00', '16:00'),
  window('16:00', '18:00'),
];

const template = (data: object) =>
  app.strapi.documents(POOL).update({ documentId: pool, data: { exceptions: [], ...data } } as never);
const preview = async (): Promise<Json> =>
  (await admin.get(`/ticketing/calendar/regeneration?pool=${pool}`)).data;
const apply = (fingerprint: string, chosen: string[]) =>
  admin.post('/ticketing/calendar/regeneration', { pool, fingerprint, chosen });
const slots = async (date: string): Promise<Json[]> =>
  (await admin.get(`/ticketing/calendar/slots?pool=${pool}&from=${date}&to=${date}`)).data;
const sold = (id: string) => ({ product: 'rare-view', slot: id, visitor: CONTACT });
const of = (found: Json, date: string): Json[] => found.proposals.filter((one: Json) => one.day === date);
const idsOf = (found: Json[]): string[] => found.map(({ id }) => id);

async function state(): Promise<unknown> {
  const { rows } = await app.db.query(
    `select (select md5(string_agg(s::text, '|' order by id)) from slots s where pool_id = $1) as slots,
            (select count(*) from audit_entries) as audit`,
    [pool],
  );
  return rows[0];
}

/** Each test begins with the usual template and slots that follow it; days are not shared between tests. */
beforeEach(async () => {
  await template({ openings: USUAL, daysAhead: 60 });
  // Saving the template has new days added in the background, which may come between preview and apply.
  await eventually(followTemplate, (status) => status === 200);
});

async function followTemplate(): Promise<number> {
  const { fingerprint, proposals } = await preview();
  const all = idsOf(proposals.filter(({ kind }: Json) => kind !== 'keep'));
  return (await apply(fingerprint, all)).status;
}

test('a pool whose slots follow its template has nothing to change', async () => {
  expect((await preview()).proposals).toEqual([]);
});

test('sizes, closures, new and lost windows are shown, and only what is chosen is done', async () => {
  await template({
    openings: [window('08:00', '10:00', 8), ...USUAL.slice(1, 4), window('18:00', '20:00')],
    exceptions: [{ from: day(5), to: day(5), closed: true }],
  });
  await eventually(
    () => slots(day(1)),
    (rows) => rows.length === 6,
  );
  const shown = await preview();
  expect(of(shown, day(1)).map(({ kind, before, after }) => [kind, before?.size, after?.size])).toEqual([
    ['change', 5, 8],
    ['remove', 5, undefined],
  ]);
  expect(of(shown, day(5)).filter(({ after }) => after?.closed)).toHaveLength(4);
  expect(shown.proposals.every(({ harmless }: Json) => harmless)).toBe(true);

  const chosen = [...of(shown, day(1)), ...of(shown, day(5))];
  const { data } = await apply(shown.fingerprint, idsOf(chosen));
  expect(data).toMatchObject({ added: 0, removed: 2 });
  expect((await slots(day(1))).map(({ size }) => size)).toEqual([8, 5, 5, 5, 5]);
  expect((await slots(day(5))).map(({ closed }) => closed).filter((closed) => closed)).toHaveLength(5);
  expect((await slots(day(2))).map(({ size }) => size)).toEqual([5, 5, 5, 5, 5, 5]);

  const { rows } = await app.db.query(
    `select action, actor_kind, changes::text as changes from audit_entries order by id desc limit 1`,
  );
  expect(rows[0]).toMatchObject({ action: 'regenerate', actor_kind: 'admin' });
  expect(rows[0].changes).toContain(`${day(1)} 08:00–10:00`);
});

test('a window that the template lost is kept while a place of it is sold or held', async () => {
  const [first, second, third] = await slots(day(11));
  await buy(visitor, app.sandbox.origin, sold(first.id));
  await hold(visitor, sold(second.id));
  await template({ openings: USUAL.slice(3) });
  const shown = of(await preview(), day(11));
  expect(shown.map(({ id, kind }) => [id, kind])).toEqual([
    [first.id, 'keep'],
    [second.id, 'keep'],
    [third.id, 'remove'],
  ]);

  const before = await state();
  const { status, error } = await apply((await preview()).fingerprint, [first.id]);
  expect([status, error?.name]).toEqual([400, 'INVALID_INPUT']);
  expect(await state()).toEqual(before);
});

test('a window whose only ticket was given up is closed: its history needs it', async () => {
  const [first] = await slots(day(12));
  const [ticket] = await hold(visitor, sold(first.id));
  await visitor.delete(`/api/ticketing/tickets/${ticket.code}`);
  await template({ openings: USUAL.slice(1) });
  const { fingerprint, proposals } = await preview();
  expect(of({ proposals }, day(12))).toMatchObject([
    { id: first.id, kind: 'change', after: { closed: true } },
  ]);
  expect((await apply(fingerprint, [first.id])).status).toBe(200);
  expect((await slots(day(12)))[0]).toMatchObject({ id: first.id, closed: true });
});

test('what an editor set by hand is marked and stays unless it is chosen', async () => {
  const [first, second] = await slots(day(13));
  const target = { slots: [first.id, second.id] };
  await admin.post('/ticketing/calendar/edit', { pool, target, edit: { size: 2 } });
  const shown = await preview();
  expect(of(shown, day(13))).toMatchObject([
    { id: first.id, editedByHand: true, harmless: false, before: { size: 2 }, after: { size: 5 } },
    { id: second.id, editedByHand: true, harmless: false },
  ]);
  await apply(shown.fingerprint, [first.id]);
  expect(await slots(day(13))).toMatchObject([
    { size: 5, editedByHand: false },
    { size: 2, editedByHand: true },
    {},
    {},
    {},
  ]);
});

test('a size below what is sold is shown as such, and leaves nothing when it is chosen', async () => {
  const [first] = await slots(day(14));
  await buy(visitor, app.sandbox.origin, sold(first.id), sold(first.id));
  await template({ openings: [window('08:00', '10:00', 1), ...USUAL.slice(1)] });
  const shown = await preview();
  const [proposal] = of(shown, day(14));
  expect(proposal).toMatchObject({ kind: 'change', sold: 2, affectsSales: true, harmless: false });
  await apply(shown.fingerprint, [first.id]);
  expect((await slots(day(14)))[0]).toMatchObject({ size: 1, sold: 2, left: 0, short: true });
});

test('a preview is refused once the first place is sold, a slot is edited or the template changes', async () => {
  await template({ openings: USUAL.slice(1) });
  const [first, second] = await slots(day(15));
  const changes: (() => Promise<unknown>)[] = [
    () => buy(visitor, app.sandbox.origin, sold(first.id)),
    () =>
      admin.post('/ticketing/calendar/edit', {
        pool,
        target: { slots: [second.id] },
        edit: { closed: true },
      }),
    () => template({ openings: USUAL.slice(2) }),
  ];
  for (const change of changes) {
    const old = await preview();
    await change();
    const before = await state();
    const { status, error } = await apply(
      old.fingerprint,
      idsOf(of(old, day(16)).filter(({ kind }) => kind !== 'keep')),
    );
    expect([status, error?.name]).toEqual([409, 'PREVIEW_OUTDATED']);
    expect(await state()).toEqual(before);
  }
});

test('a preview stays good while more is sold of what had sales already', async () => {
  const [first] = await slots(day(17));
  await buy(visitor, app.sandbox.origin, sold(first.id));
  await template({ openings: [window('08:00', '10:00', 50), ...USUAL.slice(1)] });
  const old = await preview();
  await buy(visitor, app.sandbox.origin, sold(first.id));
  expect((await apply(old.fingerprint, [first.id])).status).toBe(200);
  expect((await slots(day(17)))[0]).toMatchObject({ size: 50, sold: 2, left: 48 });
});

test('the same twice: the second preview has nothing of it, and the old one is refused', async () => {
  await template({ openings: USUAL.slice(0, 4) });
  const old = await preview();
  const chosen = idsOf(of(old, day(18)));
  expect((await apply(old.fingerprint, chosen)).data).toMatchObject({ removed: 1 });
  const before = await state();
  expect((await apply(old.fingerprint, chosen)).error?.name).toBe('PREVIEW_OUTDATED');
  expect((await apply((await preview()).fingerprint, [])).data).toEqual({
    added: 0,
    changed: 0,
    removed: 0,
  });
  expect(await state()).toEqual(before);
});

test('removing a window while somebody takes it: either the place or the removal, never a ticket without a slot', async () => {
  await template({ openings: USUAL.slice(1) });
  const [first] = await slots(day(19));
  const { fingerprint } = await preview();
  const [held, applied] = await Promise.all([
    visitor.post('/api/ticketing/tickets', { lines: [sold(first.id)] }),
    apply(fingerprint, [first.id]),
  ]);
  const there = (await slots(day(19))).some(({ id }) => id === first.id);
  if (held.status === 200) expect([applied.status, there]).toEqual([409, true]);
  else expect([applied.status, there]).toEqual([200, false]);
});

test('places that the template adds go to who waits for them', async () => {
  const { slot } = await fullSlot(await app.visitor('holder'), day(21), 0);
  const bea = await waits(await app.visitor('bea'), slot);
  await template({ openings: [window('08:00', '10:00', 6), ...USUAL.slice(1)] });
  const { fingerprint } = await preview();
  expect((await apply(fingerprint, [slot])).status).toBe(200);
  await eventually(bea.read, (entry) => entry.status === 'offered');
  expect(await placesOf(app, slot)).toMatchObject({ held: 6, waiting: 0, offered: 0 });
});
