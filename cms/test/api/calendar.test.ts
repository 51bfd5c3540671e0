import { afterAll, beforeAll, expect, test } from 'vitest';
import { administrator, administratorWith } from '../harness/admin';
import { type App, startApp } from '../harness/app';
import { buy, CONTACT, day, dayLine, eventually, hold, slotsOf } from '../harness/shop';
import type { Json, Visitor } from '../harness/visitor';
import { fullSlot, placesOf, waits } from '../harness/waiting';

let app: App;
let admin: Visitor;
let parkDay: string;
let rareView: string;
beforeAll(async () => {
  app = await startApp();
  admin = await administrator(app);
  const pools: Json[] = (await admin.get('/ticketing/calendar/pools')).data;
  parkDay = pools.find(({ name }) => name === '景区全天')?.id;
  rareView = pools.find(({ name }) => name === '观云阁')?.id;
});
afterAll(() => app.stop());

const slots = async (pool: string, from: string, to = from): Promise<Json[]> =>
  (await admin.get(`/ticketing/calendar/slots?pool=${pool}&from=${from}&to=${to}`)).data;
const edit = (body: object, who = admin) => who.post('/ticketing/calendar/edit', body);
const rehearse = (body: object) => admin.post('/ticketing/calendar/edit/rehearsal', body);
const shown = async (date: string, product = 'day-ticket'): Promise<Json> =>
  (await app.anonymous().get(`/api/ticketing/products/${product}/calendar?from=${date}&to=${date}`)).data[0];

/** Everything that an edit may touch, so that a refusal can be seen to have touched nothing. */
async function state(): Promise<unknown> {
  const { rows } = await app.db.query(
    `select (select md5(string_agg(s::text, '|' order by id)) from slots s) as slots,
            (select count(*) from audit_entries) as audit`,
  );
  return rows[0];
}

async function refused(answer: Promise<{ status: number; error: Json }>, status: number, name: string) {
  const { status: got, error } = await answer;
  expect({ status: got, name: error?.name }).toEqual({ status, name });
}

/** As text: Strapi switches the JSON parser of the driver off. */
const entries = async (): Promise<Json[]> =>
  (
    await app.db.query(
      `select *, changes::text as changes from audit_entries where subject_kind = 'slots' order by id`,
    )
  ).rows.map(({ changes, ...row }) => ({ ...row, changes: JSON.parse(changes) }));

test('without the permission nobody sees or changes anything', async () => {
  const reader = await administratorWith(
    app,
    { firstname: 'R', lastname: 'E' },
    'plugin::ticketing.calendar.read',
  );
  const stranger = await administratorWith(
    app,
    { firstname: 'S', lastname: 'T' },
    'plugin::ticketing.overview.read',
  );
  const before = await state();
  const reads = [
    '/pools',
    `/month?pool=${parkDay}&month=${day(0).slice(0, 7)}`,
    `/slots?pool=${parkDay}&from=${day(0)}&to=${day(0)}`,
    `/regeneration?pool=${parkDay}`,
  ].map((path) => `/ticketing/calendar${path}`);
  for (const path of reads) {
    expect((await app.anonymous().get(path)).status, path).toBe(401);
    expect((await (await app.visitor('inspector')).get(path)).status, path).toBe(401);
    expect((await stranger.get(path)).status, path).toBe(403);
    expect((await reader.get(path)).status, path).toBe(200);
  }
  const change = { pool: parkDay, target: { from: day(1), to: day(1) }, edit: { size: 1 } };
  for (const who of [reader, stranger]) {
    expect((await edit(change, who)).status).toBe(403);
    expect((await who.post('/ticketing/calendar/edit/rehearsal', change)).status).toBe(403);
    expect((await who.post('/ticketing/calendar/regeneration', {})).status).toBe(403);
    expect((await who.get('/ticketing/audit')).status).toBe(403);
  }
  expect((await edit(change, app.anonymous())).status).toBe(401);
  expect(await state()).toEqual(before);
});

test('a month tells for each day what there is, and only of its own days', async () => {
  const ann = await app.visitor('ann');
  await buy(ann, app.sandbox.origin, dayLine(2), dayLine(2));
  await hold(ann, dayLine(2));
  const { data } = await admin.get(`/ticketing/calendar/month?pool=${parkDay}&month=${day(2).slice(0, 7)}`);
  expect(data).toMatchObject({ today: day(0), timeZone: 'Asia/Shanghai', pool: { wholeDay: true } });
  expect(data.days.find((one: Json) => one.day === day(2))).toEqual({
    day: day(2),
    size: 5000,
    held: 1,
    sold: 2,
    left: 4997,
    fill: 'plenty',
    slots: 1,
    closed: 0,
    short: 0,
    editedByHand: 0,
  });
  expect(data.days.every((one: Json) => one.day.startsWith(day(2).slice(0, 7)))).toBe(true);
});

test('an edited size is shown to visitors at once, and the same edit again changes nothing', async () => {
  expect((await shown(day(3))).left).toBe(5000);
  const body = { pool: parkDay, target: { from: day(3), to: day(3) }, edit: { size: 7 } };
  const first = await edit(body);
  expect(first.data).toMatchObject({
    changed: [
      { before: { size: 5000, closed: false }, slot: { day: day(3), size: 7, left: 7, editedByHand: true } },
    ],
    unchanged: 0,
    short: 0,
  });
  expect((await shown(day(3))).left).toBe(7);

  const before = await state();
  expect((await edit(body)).data).toMatchObject({ changed: [], unchanged: 1 });
  expect(await state()).toEqual(before);
});

test('who changed what is kept: one entry for an edit, with the days it is of', async () => {
  const editor = await administratorWith(
    app,
    { firstname: '小满', lastname: '林' },
    'plugin::ticketing.calendar.update',
  );
  const known = (await entries()).length;
  await edit({ pool: parkDay, target: { from: day(10), to: day(12) }, edit: { size: 60 } }, editor);
  const fresh = (await entries()).slice(known);
  expect(fresh).toMatchObject([
    {
      actor_kind: 'admin',
      actor_name: '林小满',
      action: 'resize',
      subject_id: parkDay,
      subject_title: '景区全天',
      changes: [{ field: 'size', before: 5000, after: 60, of: [day(10), day(11), day(12)] }],
    },
  ]);
});

test('a size under what is sold: a warning, nothing left, never less than nothing', async () => {
  const ben = await app.visitor('ben');
  await buy(ben, app.sandbox.origin, dayLine(4), dayLine(4), dayLine(4));
  const body = { pool: parkDay, target: { from: day(4), to: day(4) }, edit: { size: 2 } };
  const before = await state();
  const rehearsed = (await rehearse(body)).data;
  expect(rehearsed).toMatchObject({ short: 1, tickets: { sold: 3, held: 0 } });
  expect(await state()).toEqual(before);

  const { data } = await edit(body);
  expect(data).toEqual(rehearsed);
  expect(data.changed[0].slot).toMatchObject({ size: 2, sold: 3, left: 0, short: true, fill: 'full' });
  expect(await shown(day(4))).toMatchObject({ left: 0, open: false });
  const { error } = await ben.post('/api/ticketing/tickets', { lines: [dayLine(4)] });
  expect(error).toMatchObject({ name: 'SLOT_SOLD_OUT' });
});

test('a closed day sells nothing, keeps its tickets, and is on sale again when reopened', async () => {
  const cat = await app.visitor('cat');
  const [ticket] = await buy(cat, app.sandbox.origin, dayLine(5));
  const close = { pool: parkDay, target: { from: day(5), to: day(5) }, edit: { closed: true } };
  expect((await edit(close)).data).toMatchObject({ tickets: { sold: 1, held: 0 } });
  expect(await shown(day(5))).toMatchObject({ open: false, reason: 'closed', left: 0 });
  const { error } = await cat.post('/api/ticketing/tickets', { lines: [dayLine(5)] });
  expect(error?.name).toBe('DATE_NOT_BOOKABLE');
  expect((await cat.get(`/api/ticketing/tickets/${ticket.code}`)).data.status).toBe('valid');
  await edit({ ...close, edit: { closed: false } });
  expect(await shown(day(5))).toMatchObject({ open: true, left: 4999 });
});

test('some windows of a day, and some weekdays of a range', async () => {
  const [morning, second, ...others] = await slots(rareView, day(6));
  await edit({ pool: rareView, target: { slots: [morning.id, second.id] }, edit: { closed: true } });
  expect((await slots(rareView, day(6))).map(({ closed }) => closed)).toEqual([
    true,
    true,
    ...others.map(() => false),
  ]);
  const weekday = new Date(`${day(20)}T00:00:00Z`).getUTCDay();
  const target = { from: day(14), to: day(27), weekdays: [weekday] };
  const { data } = await edit({ pool: rareView, target, edit: { size: 9 } });
  expect([...new Set(data.changed.map(({ slot }: Json) => slot.day))]).toEqual([day(20), day(27)]);
});

test('today: windows that are over stay as they were, the rest is edited', async () => {
  const { rows } = await app.db.query(
    `update slots set starts_at = now() - interval '2 hours', ends_at = now() - interval '1 second'
      where id = (select id from slots where pool_id = $1 and visit_date = $2 order by starts_at limit 1)
      returning public_id`,
    [rareView, day(0)],
  );
  const over = rows[0].public_id;
  const { data } = await edit({ pool: rareView, target: { from: day(0), to: day(0) }, edit: { size: 3 } });
  expect(data.changed.map(({ slot }: Json) => slot.id)).not.toContain(over);
  expect((await slots(rareView, day(0))).find(({ id }) => id === over)).toMatchObject({
    over: true,
    size: 5,
  });
  const before = await state();
  await refused(edit({ pool: rareView, target: { slots: [over] }, edit: { size: 1 } }), 409, 'SLOT_IS_OVER');
  expect(await state()).toEqual(before);
});

test('what makes no sense is refused and changes nothing', async () => {
  const [slot] = await slots(parkDay, day(7));
  const [foreign] = await slots(rareView, day(7));
  const before = await state();
  const target = { slots: [slot.id] };
  const from = (a: number, b: number) => ({ from: day(a), to: day(b) });
  await refused(edit({ pool: 'nowhere', target, edit: { size: 1 } }), 404, 'POOL_NOT_FOUND');
  await refused(
    edit({ pool: parkDay, target: { slots: [slot.id, 'XX'] }, edit: { size: 1 } }),
    404,
    'SLOT_NOT_FOUND',
  );
  await refused(
    edit({ pool: parkDay, target: { slots: [slot.id, foreign.id] }, edit: { size: 1 } }),
    404,
    'SLOT_NOT_FOUND',
  );
  await refused(edit({ pool: parkDay, target: from(-1, 2), edit: { size: 1 } }), 409, 'SLOT_IS_OVER');
  for (const [wrongTarget, wrongEdit] of [
    [from(3, 2), { size: 1 }],
    [from(0, 500), { size: 1 }],
    [target, {}],
    [target, { size: -1 }],
    [target, { size: 1.5 }],
    [{ ...target, ...from(1, 2) }, { size: 1 }],
    [{ ...from(1, 2), weekdays: [7] }, { size: 1 }],
    [{ slots: [] }, { size: 1 }],
  ]) {
    await refused(edit({ pool: parkDay, target: wrongTarget, edit: wrongEdit }), 400, 'INVALID_INPUT');
    await refused(rehearse({ pool: parkDay, target: wrongTarget, edit: wrongEdit }), 400, 'INVALID_INPUT');
  }
  for (const path of ['month?month=2026-13', 'month?month=0000-01', `slots?from=${day(2)}&to=${day(1)}`]) {
    await refused(admin.get(`/ticketing/calendar/${path}&pool=${parkDay}`), 400, 'INVALID_INPUT');
  }
  for (const path of ['month?month=2026-12', `slots?from=${day(1)}&to=${day(1)}`, 'regeneration?x=1']) {
    await refused(admin.get(`/ticketing/calendar/${path}&pool=nowhere`), 404, 'POOL_NOT_FOUND');
  }
  expect(await state()).toEqual(before);
});

test('sizes set while visitors buy: nothing is lost, nothing oversold', async () => {
  const dan = await app.visitor('dan');
  const target = { from: day(8), to: day(8) };
  const lines = () => dan.post('/api/ticketing/tickets', { lines: [dayLine(8)] });
  await Promise.all(
    Array.from({ length: 30 }, (_, index) =>
      index % 3 === 0 ? edit({ pool: parkDay, target, edit: { size: 5 + (index % 2) } }) : lines(),
    ),
  );
  const [slot] = await slots(parkDay, day(8));
  const { rows } = await app.db.query(
    `select count(*)::int as held from tickets where visit_date = $1 and status = 'held'`,
    [day(8)],
  );
  expect(slot.held).toBe(rows[0].held);
  expect(slot.held).toBeGreaterThan(0);
  expect([5, 6]).toContain(slot.size);
});

test('a new pool has its days right after it is saved', async () => {
  const { documentId } = await app.strapi.documents('plugin::ticketing.pool').create({
    data: {
      name: '夜游',
      slug: 'night',
      wholeDay: false,
      daysAhead: 3,
      openings: [{ days: 'daily', startsAt: '19:00', endsAt: '21:00', size: 30 }],
    },
  } as never);
  const made = await eventually(
    () => slots(documentId, day(1), day(30)),
    (rows) => rows.length > 0,
  );
  expect(made.map((slot) => slot.day)).toEqual([day(1), day(2), day(3)]);
  await app.strapi
    .documents('plugin::ticketing.pool')
    .update({ documentId, data: { daysAhead: 5 } } as never);
  await eventually(
    () => slots(documentId, day(1), day(30)),
    (rows) => rows.length === 5,
  );
});

test('visitors of a window see its new size in their list of windows', async () => {
  const [slot] = await slots(rareView, day(9));
  await edit({ pool: rareView, target: { slots: [slot.id] }, edit: { size: 1 } });
  const [window] = await slotsOf(app.anonymous(), 'rare-view', day(9));
  expect(window).toMatchObject({ id: slot.id, size: 1, left: 1 });
  const eve = await app.visitor('eve');
  const line = { product: 'rare-view', slot: slot.id, visitor: CONTACT };
  const { error } = await eve.post('/api/ticketing/tickets', { lines: [line, line] });
  expect(error).toBeDefined();
});

test('places that an editor adds go to who waits for them before they are on sale', async () => {
  const { slot } = await fullSlot(await app.visitor('holder'), day(13), 0);
  const fay = await waits(await app.visitor('fay'), slot);
  expect((await slots(rareView, day(13)))[0]).toMatchObject({ id: slot, waiting: 1, left: 0 });
  const { data } = await edit({ pool: rareView, target: { slots: [slot] }, edit: { size: 7 } });
  expect(data.changed[0].slot).toMatchObject({ size: 7, left: 1, offered: 1 });
  await eventually(fay.read, (entry) => entry.status === 'offered');
  expect(await placesOf(app, slot)).toMatchObject({ held: 6, waiting: 0, offered: 0 });
});
