import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type App, startApp } from '../harness/app';
import { staffMember } from '../harness/staff';
import type { Json, Visitor } from '../harness/visitor';

let app: App;
let ann: Visitor;
let editor: Visitor;
let desk: Visitor;
let articleId = '';
beforeAll(async () => {
  app = await startApp({ work: false });
  ann = await app.visitor('ann');
  editor = await staffMember(app, 'editor');
  desk = await staffMember(app, 'desk');
  [{ documentId: articleId }] = (await ann.get('/api/articles')).data;
});
afterAll(() => app.stop());

let writers = 0;
/** Each by another visitor: one alone may write only some a minute. */
async function write(text: string): Promise<string> {
  writers += 1;
  const visitor = await app.visitor(`writer-${writers}`);
  return (await visitor.post(`/api/articles/${articleId}/comments`, { text })).data.documentId;
}
const list = async (name: string): Promise<Json[]> =>
  (await editor.get(`/shanmen-content/comments?list=${name}&pageSize=100`)).data;
const decide = (body: object, who = editor) => who.post('/shanmen-content/comments/decide', body);
const shown = async (): Promise<string[]> =>
  (await app.anonymous().get(`/api/articles/${articleId}/comments`)).data.map(({ text }: Json) => text);

describe('the page of moderation', () => {
  test('shows what WeChat held, why, and of the author no more than is needed', async () => {
    const id = await write('这里能赌博吗');
    await app.db.query(`update comments set nickname = '林小满' where document_id = $1`, [id]);
    const row = (await list('waiting')).find(({ documentId }) => documentId === id);
    expect(row).toMatchObject({
      text: '这里能赌博吗',
      articleId,
      state: 'held',
      reason: 'risky 20006',
      author: { nickname: '林**' },
      decided: null,
    });
    expect(JSON.stringify(row)).not.toContain('林小满');
    expect(row.author.sign).toHaveLength(4);
  });

  test('lets several through at once: visitors see them, and they are on the list of what is done', async () => {
    const ids = [await write('赌博一'), await write('赌博二')];
    const { data } = await decide({ verdict: 'show', ids });
    expect(data.decided.sort()).toEqual([...ids].sort());
    expect(await shown()).toEqual(expect.arrayContaining(['赌博一', '赌博二']));
    const done = await list('done');
    expect(done.map(({ documentId }) => documentId)).toEqual(expect.arrayContaining(ids));
    expect(done[0].decided).toMatchObject({ by: 'editor', note: null });
  });

  test('hides with a reason, and without one does not', async () => {
    const id = await write('今天人真多');
    expect((await decide({ verdict: 'hide', ids: [id] })).error?.name).toBe('INVALID_INPUT');
    expect(await shown()).toContain('今天人真多');
    await decide({ verdict: 'hide', ids: [id], note: '广告' });
    expect(await shown()).not.toContain('今天人真多');
    const [row] = (await list('done')).filter(({ documentId }) => documentId === id);
    expect(row).toMatchObject({ state: 'hidden', decided: { by: 'editor', note: '广告' } });
  });

  test('of two editors who decide the same at once one is first', async () => {
    const id = await write('这里有赌博');
    const answers = await Promise.all(
      Array.from({ length: 5 }, () => decide({ verdict: 'hide', ids: [id], note: '违规' })),
    );
    expect(answers.flatMap(({ data }) => data.decided)).toEqual([id]);
  });

  test('has what one visitor reported; what an editor let through then stays', async () => {
    const id = await write('普通的一句话');
    const report = async (name: string) => (await app.visitor(name)).post(`/api/comments/${id}/report`);
    await report('first');
    expect((await list('waiting')).map(({ documentId }) => documentId)).toContain(id);
    await decide({ verdict: 'show', ids: [id] });
    for (const name of ['second', 'third', 'fourth']) await report(name);
    expect(await shown()).toContain('普通的一句话');
    expect((await list('waiting')).map(({ documentId }) => documentId)).not.toContain(id);
  });

  test('counts what waits', async () => {
    const { data } = await editor.get('/shanmen-content/comments/figures');
    expect(data.counts.waiting).toBe((await list('waiting')).length);
    await write('又是赌博');
    expect((await editor.get('/shanmen-content/comments/figures')).data.counts.waiting).toBe(
      data.counts.waiting + 1,
    );
  });
});

test('is for who may change comments: not for the desk, not for visitors', async () => {
  for (const path of ['/shanmen-content/comments', '/shanmen-content/comments/figures']) {
    expect((await desk.get(path)).status).toBe(403);
    expect((await ann.get(path)).status).toBe(401);
  }
  expect((await decide({ verdict: 'show', ids: ['any'] }, desk)).status).toBe(403);
  expect((await decide({ verdict: 'show', ids: ['any'] }, ann)).status).toBe(401);
});
