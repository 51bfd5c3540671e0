import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type App, startApp } from '../harness/app';
import { DESK, PNG, register, SIGNATURE, today, upload } from '../harness/lost';
import { staffMember } from '../harness/staff';
import type { Json, Visitor } from '../harness/visitor';

const words = { name: '林小满', phone: '13800000000', text: '伞柄上缠了一圈红线' };

let app: App;
let desk: Visitor;
let finance: Visitor;
let ann: Visitor;
beforeAll(async () => {
  app = await startApp({ work: false });
  desk = await staffMember(app, 'desk');
  finance = await staffMember(app, 'finance');
  ann = await app.visitor('ann');
});
afterAll(() => app.stop());

let visitors = 0;
/** Each as somebody new: one alone may send only some claims a minute. */
const somebody = () => app.visitor(`loser-${++visitors}`);
const thingOf = async (id: string): Promise<Json> => (await desk.get(`${DESK}/things/${id}`)).data;
const asked = async (list: 'open' | 'done'): Promise<Json[]> =>
  (await desk.get(`${DESK}/asked?list=${list}&pageSize=100`)).data;
const handOver = (id: string, body: object, who = desk) => who.post(`${DESK}/things/${id}/hand-over`, body);
const newsOf = async (visitor: Visitor): Promise<Json[]> => (await visitor.get('/api/wechat/news')).data;

describe('what is found', () => {
  test('is registered with photos and shown to visitors at once', async () => {
    const ids = await Promise.all(
      ['a.png', 'b.png'].map(
        async (name) =>
          (await upload(app, desk, { name, type: 'image/png', content: new Uint8Array(PNG) })).id,
      ),
    );
    const id = await register(desk, { photos: ids, collectPlace: '东门游客中心' });
    const { data } = await app.anonymous().get(`/api/lost-items/${id}`);
    expect(data).toMatchObject({ title: '黑色折叠伞', foundOn: today(), state: 'to-be-collected' });
    expect(data.photos).toHaveLength(2);
    const { data: figures } = await desk.get(`${DESK}/figures`);
    expect(figures.places.found).toContain('半山亭石凳');
    expect(figures.places.collect[0]).toBe('东门游客中心');
  });

  test('is found again by kind and words', async () => {
    const id = await register(desk, { title: '蓝色水壶', kind: 'other-thing', foundPlace: '镜湖码头' });
    const ids = async (query: string) =>
      (await desk.get(`${DESK}/things?${query}`)).data.map(({ documentId }: Json) => documentId);
    expect(await ids('q=水壶')).toEqual([id]);
    expect(await ids('q=码头&kind=other-thing')).toContain(id);
    expect(await ids('q=水壶&kind=bag')).toEqual([]);
    expect(await ids('q=水壶&list=collected')).toEqual([]);
  });

  test.each([
    ['without a name', { title: ' ' }, 'INVALID_INPUT'],
    ['of no known kind', { kind: 'elephant' }, 'INVALID_INPUT'],
    ['on a day that does not exist', { foundOn: '2026-02-30' }, 'INVALID_INPUT'],
    [
      'with more photos than a form has',
      { photos: Array.from({ length: 10 }, (_, i) => i + 1) },
      'INVALID_INPUT',
    ],
    ['with a photo that is not there', { photos: [99_999_999] }, 'PICTURE_INVALID'],
    ['with a state of its own', { state: 'archived' }, 'INVALID_INPUT'],
  ])('is refused %s', async (_what, more, code) => {
    const body = { title: '伞', kind: 'umbrella', foundOn: today(), ...more };
    expect((await desk.post(`${DESK}/things`, body)).error?.name).toBe(code);
  });

  test('is refused with a video as its photo', async () => {
    const file = await app.strapi.db.query('plugin::upload.file').findOne({ where: { mime: 'audio/mpeg' } });
    const body = { title: '伞', kind: 'umbrella', foundOn: today(), photos: [file.id] };
    expect((await desk.post(`${DESK}/things`, body)).error?.name).toBe('PICTURE_INVALID');
  });

  test.each([
    ['twenty megabytes', { name: 'f.png', type: 'image/png', content: new Uint8Array(20 * 1024 * 1024) }],
    ['a drawing', { name: 'a.svg', type: 'image/svg+xml', content: '<svg><script>1</script></svg>' }],
    ['a page', { name: 'a.html', type: 'text/html', content: '<script>1</script>' }],
  ])('has no photo that is %s: the desk is told why', async (_what, file) => {
    const { status, message } = await upload(app, desk, file);
    expect([400, 413]).toContain(status);
    expect(message).toMatch(/[\u4e00-\u9fff]{4}/);
  });
});

describe('what is missed', () => {
  test('stands beside the things that it may be, and its owner is told of one', async () => {
    const visitor = await somebody();
    const id = await register(desk, { title: '粉色兔子玩偶', kind: 'toy', foundPlace: '云台索道下站' });
    const loss = { title: '兔子玩偶', kind: 'toy', lostOn: today(), place: '索道', ...words };
    const { data } = await visitor.post('/api/losses', loss);
    const row = (await asked('open')).find(({ documentId }) => documentId === data.documentId);
    expect(row).toMatchObject({ thingKind: 'toy', lostOn: today(), place: '索道', phone: words.phone });
    expect(row.alike[0]).toMatchObject({ documentId: id, signs: ['kind', 'day', 'words', 'place'] });
    expect((await thingOf(id)).losses.map(({ documentId }: Json) => documentId)).toEqual([data.documentId]);

    expect((await desk.post(`${DESK}/asked/${data.documentId}/offer`, { thing: id })).status).toBe(200);
    expect((await newsOf(visitor))[0]).toMatchObject({
      kind: 'loss-found',
      page: `pages/lost/item/index?id=${id}`,
    });
    const told = await thingOf(id);
    expect(told.losses).toEqual([]);
    expect(told.claims).toMatchObject([{ documentId: data.documentId, state: 'claim-contacted' }]);
    expect((await visitor.get('/api/claims')).data[0]).toMatchObject({
      itemId: id,
      state: 'claim-contacted',
    });
  });

  test('needs neither kind nor day nor place', async () => {
    const visitor = await somebody();
    const { data } = await visitor.post('/api/losses', { title: '雨伞', ...words });
    const { rows } = await app.db.query(
      'select thing_kind, lost_on, place from claims where document_id = $1',
      [data.documentId],
    );
    expect(rows).toEqual([{ thing_kind: null, lost_on: null, place: null }]);
    expect(
      (await visitor.post('/api/losses', { title: '雨伞', ...words, kind: 'elephant' })).error?.name,
    ).toBe('INVALID_INPUT');
  });

  test('is written once for a key, however often it is sent', async () => {
    const visitor = await somebody();
    const send = (title: string) =>
      visitor.post('/api/losses', { title, ...words }, { 'idempotency-key': 'loss-1' });
    const answers = await Promise.all([send('帽子'), send('帽子'), send('帽子')]);
    expect(answers.map(({ error }) => error)).toEqual([undefined, undefined, undefined]);
    expect(new Set(answers.map(({ data }) => data.documentId)).size).toBe(1);
    expect((await visitor.get('/api/claims')).data).toHaveLength(1);
    expect((await send('手套')).error?.name).toBe('IDEMPOTENCY_KEY_REUSED');
  });

  test('a claim is written once for a key, and answered again after the thing is gone', async () => {
    const visitor = await somebody();
    const id = await register(desk);
    const send = () => visitor.post(`/api/lost-items/${id}/claims`, words, { 'idempotency-key': 'claim-1' });
    const first = await send();
    await handOver(id, { claimId: first.data.documentId, signature: SIGNATURE });
    expect((await send()).data).toEqual(first.data);
    expect((await visitor.post(`/api/lost-items/${id}/claims`, words)).error?.name).toBe('CLAIM_OVER');
  });

  test('is refused with a reason; what is closed stays as it is', async () => {
    const visitor = await somebody();
    const id = await register(desk);
    const { data } = await visitor.post(`/api/lost-items/${id}/claims`, words);
    const answer = (state: string) =>
      desk.post(`${DESK}/asked/${data.documentId}/answer`, { state, note: '颜色不对' });
    expect((await answer('claim-contacted')).status).toBe(200);
    expect((await answer('claim-refused')).status).toBe(200);
    expect((await answer('claim-contacted')).error?.name).toBe('CLAIM_CLOSED');
    expect((await newsOf(visitor))[0]).toMatchObject({ kind: 'claim-closed', facts: { outcome: 'refused' } });
    const row = (await asked('done')).find(({ documentId }) => documentId === data.documentId);
    expect(row).toMatchObject({ state: 'claim-refused', note: '颜色不对' });
  });
});

describe('handing over', () => {
  test('with a signature closes the owner’s claim and the others, and tells both', async () => {
    const [owner, other] = [await somebody(), await somebody()];
    const id = await register(desk);
    const claim = (await owner.post(`/api/lost-items/${id}/claims`, words)).data.documentId;
    await other.post(`/api/lost-items/${id}/claims`, words);
    const { data } = await handOver(id, { claimId: claim, signature: SIGNATURE });
    expect(data).toMatchObject({ state: 'collected', handover: { claimId: claim, by: 'desk' } });
    expect(data.handover.signature).toMatch(/^data:image\/png;base64,/);
    expect((await owner.get('/api/claims')).data[0].state).toBe('claim-done');
    expect((await other.get('/api/claims')).data[0].state).toBe('claim-refused');
    expect((await newsOf(owner))[0].facts.outcome).toBe('returned');
    expect((await newsOf(other))[0].facts.outcome).toBe('anothers');
    const { data: shown } = await app.anonymous().get(`/api/lost-items/${id}`);
    expect(shown.state).toBe('collected');
    expect(JSON.stringify(shown)).not.toContain('signature');
  });

  test('with name and phone to somebody who claimed nothing; the second time is refused with the first', async () => {
    const id = await register(desk);
    expect((await handOver(id, { name: '周舟', phone: '13700000000' })).status).toBe(200);
    const second = await handOver(id, { name: '吴桐', phone: '13600000000' });
    expect(second.error).toMatchObject({
      status: 409,
      name: 'ITEM_ALREADY_HANDED_OVER',
      details: { by: 'desk' },
    });
    expect((await thingOf(id)).handover).toMatchObject({ name: '周舟', phone: '13700000000' });
  });

  test('to two at the same moment has one who gets it', async () => {
    const id = await register(desk);
    const answers = await Promise.all(
      Array.from({ length: 8 }, (_, n) => handOver(id, { name: `来人${n}`, phone: '13700000000' })),
    );
    expect(answers.filter(({ status }) => status === 200)).toHaveLength(1);
    expect(answers.filter(({ error }) => error?.name === 'ITEM_ALREADY_HANDED_OVER')).toHaveLength(7);
  });

  const BLANK = `data:image/png;base64,${PNG.toString('base64')}`;
  test.each([
    ['nothing that proves it', {}, 'INVALID_INPUT'],
    ['a name without a phone', { name: '周舟' }, 'INVALID_INPUT'],
    ['a phone that is none', { name: '周舟', phone: '问我' }, 'INVALID_INPUT'],
    ['an empty sheet', { signature: BLANK }, 'PICTURE_INVALID'],
    ['a drawing with a script', { signature: 'data:image/svg+xml;base64,PHN2Zz4=' }, 'PICTURE_INVALID'],
    ['what only says that it is a picture', { signature: 'data:image/png;base64,AAAA' }, 'PICTURE_INVALID'],
    ['the claim of another thing', { claimId: 'no-such-claim', signature: SIGNATURE }, 'CONTENT_NOT_FOUND'],
  ])('with %s is refused, and the thing stays', async (_what, body, code) => {
    const id = await register(desk);
    expect((await handOver(id, body)).error?.name).toBe(code);
    expect(await thingOf(id)).toMatchObject({ state: 'to-be-collected', handover: null });
  });

  test('is nothing for other roles and for visitors', async () => {
    const id = await register(desk);
    const body = { name: '周舟', phone: '13700000000' };
    expect((await handOver(id, body, finance)).status).toBe(403);
    expect((await handOver(id, body, ann)).status).toBe(401);
    expect((await finance.post(`${DESK}/things`, {})).status).toBe(403);
    for (const path of ['figures', 'things', `things/${id}`, 'asked'])
      expect((await finance.get(`${DESK}/${path}`)).status).toBe(403);
    expect((await thingOf(id)).handover).toBeNull();
  });
});

test('after some days old things leave the list, and names and signatures are erased', async () => {
  const { putAwayLost } = app.module<{ putAwayLost(at: Date): Promise<void> }>(
    'src/content/services/put-away-lost.js',
  );
  const later = (days: number) => putAwayLost(new Date(Date.now() + days * 86_400_000));
  const visitor = await somebody();
  const [given, left] = [await register(desk), await register(desk)];
  const { data } = await visitor.post(`/api/lost-items/${given}/claims`, words);
  await handOver(given, {
    claimId: data.documentId,
    name: '周舟',
    phone: '13700000000',
    signature: SIGNATURE,
  });
  const stateOf = async (id: string) => (await thingOf(id)).state;

  await later(29);
  expect([await stateOf(given), await stateOf(left)]).toEqual(['collected', 'to-be-collected']);
  await later(31);
  expect([await stateOf(given), await stateOf(left)]).toEqual(['archived', 'to-be-collected']);
  expect((await thingOf(given)).handover).toMatchObject({ name: '周舟', isErased: false });
  await later(91);
  expect((await thingOf(given)).handover).toMatchObject({
    name: null,
    phone: null,
    signature: null,
    by: 'desk',
    isErased: true,
  });
  expect((await thingOf(given)).claims[0]).toMatchObject({ name: null, phone: null, text: null });
  await later(182);
  expect(await stateOf(left)).toBe('archived');
});
