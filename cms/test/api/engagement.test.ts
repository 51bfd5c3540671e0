import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { administrator } from '../harness/administrator';
import { type App, startApp } from '../harness/app';
import type { Json, Visitor } from '../harness/visitor';

const MEMBERS = 100;
const TIMES = 10;

let app: App;
let ann: Visitor;
let articleId = '';
let members: Visitor[] = [];
beforeAll(async () => {
  app = await startApp({ work: false });
  ann = await app.visitor('ann');
  [{ documentId: articleId }] = (await ann.get('/api/articles')).data;
  members = [];
  for (let index = 0; index < MEMBERS; index += 1) members.push(await app.visitor(`fan-${index}`));
});
afterAll(() => app.stop());

const like = (visitor: Visitor) => visitor.post(`/api/articles/${articleId}/like`);

describe('likes', () => {
  test('a thousand at once by a hundred members count a hundred', async () => {
    const answers = await Promise.all(
      members.flatMap((member) => Array.from({ length: TIMES }, () => like(member))),
    );
    expect(answers.filter(({ status }) => status !== 200)).toEqual([]);
    const { rows } = await app.db.query(
      'select count(*)::int as n from content_likes where article_id = $1',
      [articleId],
    );
    expect(rows[0].n).toBe(MEMBERS);
    expect((await ann.get(`/api/articles/${articleId}/like`)).data).toEqual({ likes: MEMBERS, liked: false });
  });

  test('are taken back, by the member alone', async () => {
    await ann.delete(`/api/articles/${articleId}/like`);
    expect((await ann.get(`/api/articles/${articleId}/like`)).data.likes).toBe(MEMBERS);
    const [fan] = members as [Visitor];
    expect((await fan.delete(`/api/articles/${articleId}/like`)).data).toEqual({
      likes: MEMBERS - 1,
      liked: false,
    });
    expect((await like(fan)).data).toEqual({ likes: MEMBERS, liked: true });
  });

  test('need a member and a guide', async () => {
    expect((await like(app.anonymous())).status).toBe(401);
    expect((await ann.post('/api/articles/nothing-here/like')).error?.name).toBe('CONTENT_NOT_FOUND');
  });
});

describe('comments', () => {
  const write = (visitor: Visitor, text: string) =>
    visitor.post(`/api/articles/${articleId}/comments`, { text });
  const shown = async (): Promise<string[]> =>
    (await app.anonymous().get(`/api/articles/${articleId}/comments`)).data.map(({ text }: Json) => text);

  test('are shown at once when WeChat passes them', async () => {
    expect((await write(ann, '昨天看到了云海')).data.state).toBe('shown');
    expect(await shown()).toContain('昨天看到了云海');
  });

  test('with a risky word wait for an editor, who lets them through', async () => {
    const { data } = await write(ann, '这里有人赌博吗');
    expect(data.state).toBe('held');
    expect(await shown()).not.toContain('这里有人赌博吗');
    const editor = await administrator(app);
    const uid = 'api::comment.comment';
    const { status } = await editor.put(`/content-manager/collection-types/${uid}/${data.documentId}`, {
      state: 'shown',
    });
    expect(status).toBe(200);
    expect(await shown()).toContain('这里有人赌博吗');
  });

  test('wait also when WeChat cannot be asked', async () => {
    const bob = await app.visitor('bob');
    await app.db.query(`update up_users set openid = 'unknown' where openid = (
      select openid from up_users order by id desc limit 1)`);
    expect((await write(bob, '风很大')).data.state).toBe('held');
  });

  test('keep markup as text', async () => {
    const [fan] = members as [Visitor];
    await write(fan, '<img src=x onerror=alert(1)>');
    expect(await shown()).toContain('<img src=x onerror=alert(1)>');
  });

  test('are refused where they are closed, empty or too long', async () => {
    const documents = app.strapi.documents('api::article.article');
    const [, { documentId }] = (await ann.get('/api/articles')).data;
    await documents.update({
      documentId,
      locale: 'zh',
      data: { commentsOpen: false },
      status: 'published',
    } as never);
    const { error } = await ann.post(`/api/articles/${documentId}/comments`, { text: '好' });
    expect(error?.name).toBe('COMMENTS_CLOSED');
    expect((await write(ann, '  ')).error?.name).toBe('INVALID_INPUT');
    expect((await write(ann, '山'.repeat(301))).error?.name).toBe('INVALID_INPUT');
  });

  test('that three members report are out of sight until an editor has looked', async () => {
    const [first, second, third, author] = members as [Visitor, Visitor, Visitor, Visitor];
    const { data } = await write(author, '不太友善的话');
    const report = (visitor: Visitor) => visitor.post(`/api/comments/${data.documentId}/report`);
    for (const visitor of [first, first, first, second]) expect((await report(visitor)).status).toBe(200);
    expect(await shown()).toContain('不太友善的话');
    await report(third);
    expect(await shown()).not.toContain('不太友善的话');
  });
});

test('views are counted in batches, of what is published only, and are there after a restart', async () => {
  const send = (events: object[]) => app.anonymous().post('/api/content-events', { events });
  const seen = { kind: 'article', id: articleId, deed: 'view' };
  for (let round = 0; round < 5; round += 1) await send([seen, seen, { ...seen, id: 'made-up' }]);
  const { flushCounts } = app.module<{ flushCounts(): Promise<void> }>('src/content/services/count-seen.js');
  await flushCounts();
  const { rows } = await app.db.query('select document_id, views from content_counts');
  expect(rows).toEqual([{ document_id: articleId, views: 10 }]);
  expect((await send([{ ...seen, deed: 'steal' }])).error?.name).toBe('INVALID_INPUT');
});

describe('claims', () => {
  const words = { name: '林小满', phone: '13800000000', text: '伞柄上缠了一圈红线' };
  const item = async (state: string): Promise<string> =>
    (await ann.get('/api/lost-items?pageSize=100')).data.find((one: Json) => one.state === state).documentId;

  test('reach the desk once, with the latest words', async () => {
    const id = await item('to-be-collected');
    const first = await ann.post(`/api/lost-items/${id}/claims`, words);
    const second = await ann.post(`/api/lost-items/${id}/claims`, { ...words, phone: '13900000000' });
    expect(second.data.documentId).toBe(first.data.documentId);
    const { rows } = await app.db.query('select phone, state from claims');
    expect(rows).toEqual([{ phone: '13900000000', state: 'claim-new' }]);
    expect(JSON.stringify((await app.anonymous().get(`/api/lost-items/${id}`)).data)).not.toContain('139000');
  });

  test('of what was collected are refused', async () => {
    const { error } = await ann.post(`/api/lost-items/${await item('collected')}/claims`, words);
    expect(error?.name).toBe('CLAIM_OVER');
  });

  test('are forgotten when they are long closed', async () => {
    const { putAwayLost } = app.module<{ putAwayLost(at: Date): Promise<void> }>(
      'src/content/services/put-away-lost.js',
    );
    const later = (days: number) => new Date(Date.now() + days * 86_400_000);
    await app.db.query(`update claims set state = 'claim-done'`);
    await putAwayLost(later(89));
    expect((await app.db.query('select name from claims')).rows).toEqual([{ name: '林小满' }]);
    await putAwayLost(later(91));
    expect((await app.db.query('select name, phone, text, member_id from claims')).rows).toEqual([
      { name: null, phone: null, text: null, member_id: null },
    ]);
    expect(
      (await ann.get('/api/lost-items?pageSize=100')).data.map(({ state }: Json) => state),
    ).not.toContain('collected');
  });
});

describe('what is one’s own', () => {
  test('a comment that waits is shown to its writer alone', async () => {
    const [fan] = members as [Visitor];
    await fan.post(`/api/articles/${articleId}/comments`, { text: '一起赌博' });
    const path = `/api/articles/${articleId}/comments/mine`;
    expect((await fan.get(path)).data.map(({ text, state }: Json) => [text, state])).toEqual([
      ['一起赌博', 'held'],
    ]);
    const own = (await ann.get(path)).data.map(({ text }: Json) => text);
    expect(own).not.toContain('一起赌博');
    expect((await app.anonymous().get(path)).status).toBe(401);
  });

  test('claims and losses are listed for who made them', async () => {
    const [{ documentId, title }] = (await ann.get('/api/lost-items?pageSize=1')).data;
    const words = { name: '安', phone: '13800138000', text: '蓝色' };
    await ann.post(`/api/lost-items/${documentId}/claims`, words);
    await ann.post('/api/losses', { title: '雨伞', ...words });
    const { data } = await ann.get('/api/claims');
    expect(data.map(({ kind, title: name, state }: Json) => [kind, name, state])).toEqual([
      ['report-loss', '雨伞', 'claim-new'],
      ['claim-item', title, 'claim-new'],
    ]);
    const [fan] = members as [Visitor];
    expect((await fan.get('/api/claims')).data).toEqual([]);
  });

  test('guides are found by a ticket that they speak of', async () => {
    const cards = (await ann.get('/api/articles?pageSize=100')).data;
    const full = await Promise.all(
      cards.map(async (card: Json) => (await ann.get(`/api/articles/${card.documentId}`)).data),
    );
    const linked = full.find(({ tickets }) => tickets.length > 0);
    const slug = linked.tickets[0].slug;
    const wanted = full.filter(({ tickets }) => tickets.some((ticket: Json) => ticket.slug === slug));
    const found = (await ann.get(`/api/articles?ticket=${slug}&pageSize=100`)).data;
    expect(found.map((card: Json) => card.documentId).sort()).toEqual(
      wanted.map(({ documentId }) => documentId).sort(),
    );
    expect((await ann.get('/api/articles?ticket=no-such-ticket')).data).toEqual([]);
  });
});
