import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { administrator } from '../harness/administrator';
import { type App, startApp } from '../harness/app';
import { forgetContent } from '../harness/spy';
import type { Json, Visitor } from '../harness/visitor';

const ARTICLE = 'api::article.article';
const body = [{ type: 'paragraph', children: [{ type: 'text', text: '踏雪寻梅的一天' }] }];

let app: App;
let guest: Visitor;
let admin: Visitor;
let category = '';
beforeAll(async () => {
  app = await startApp({ work: false });
  guest = app.anonymous();
  admin = await administrator(app);
  category = (await guest.get('/api/categories/scenery')).data.documentId;
});
afterAll(() => app.stop());

/** As the admin's form does. */
const save = (data: object, language = 'zh-CN') =>
  admin.post(`/content-manager/collection-types/${ARTICLE}?locale=zh`, data, { 'accept-language': language });
const publish = (uid: string, data: object) =>
  admin.post(`/content-manager/collection-types/${uid}/actions/publish?locale=zh`, data);
const draft = () => ({ title: '梅花开了', category, body });
const shown = async (id: string) => (await guest.get(`/api/articles/${id}`)).data;
const at = (ms: number) => new Date(Date.now() + ms).toISOString();

describe('a schedule', () => {
  const due = (later: number) =>
    app
      .module<{ publishDue(at: Date): Promise<void> }>('src/content/services/publish-due.js')
      .publishDue(new Date(Date.now() + later));

  test('publishes a draft in its time, in every language, and takes it offline again', async () => {
    const documents = app.strapi.documents(ARTICLE);
    const { documentId } = (await documents.create({
      data: { ...draft(), publishAt: at(60_000), unpublishAt: at(120_000) },
      locale: 'zh',
    } as never)) as Json;
    await documents.update({ documentId, locale: 'en', data: { title: 'Plum blossom', body } } as never);
    await due(59_000);
    expect(await shown(documentId)).toBeNull();
    await due(61_000);
    expect((await shown(documentId)).title).toBe('梅花开了');
    expect((await guest.get(`/api/articles/${documentId}?locale=en`)).data.title).toBe('Plum blossom');
    await due(121_000);
    expect(await shown(documentId)).toBeNull();
    const rows = await app.strapi.db.query(ARTICLE).findMany({ where: { documentId } });
    expect(rows.map((row: Json) => [row.publishAt, row.unpublishAt])).toEqual([
      [null, null],
      [null, null],
    ]);
  });

  test('of one that cannot be published keeps no other from it', async () => {
    const documents = app.strapi.documents(ARTICLE);
    const broken = (await documents.create({
      data: { title: '没有正文', category, publishAt: at(0) },
      locale: 'zh',
    } as never)) as Json;
    const whole = (await documents.create({
      data: { ...draft(), publishAt: at(0) },
      locale: 'zh',
    } as never)) as Json;
    await due(1_000);
    expect(await shown(broken.documentId)).toBeNull();
    expect((await shown(whole.documentId)).title).toBe('梅花开了');
  });

  test('that is upside down is refused at its field, also of a draft', async () => {
    const { status, error } = await save({ ...draft(), publishAt: at(120_000), unpublishAt: at(60_000) });
    expect(status).toBe(400);
    expect(error?.details.errors).toMatchObject([{ path: ['unpublishAt'], code: 'schedule-upside-down' }]);
    expect(error?.message).toMatch(/\p{Script=Han}/u);
  });
});

describe('mistakes are refused with their fields and a sentence', () => {
  test.each([
    ['a guide without a text', ARTICLE, () => ({ title: '空', category }), 'body'],
    [
      'a banner that leads to no guide',
      'api::banner.banner',
      () => ({ title: '空', leadsTo: 'to-article' }),
      'article',
    ],
    [
      'an address that is none',
      'api::help-link.help-link',
      () => ({ title: '空', leadsTo: 'to-url', url: 'javascript:alert(1)' }),
      'url',
    ],
    ['half a place', 'api::tour.tour', () => ({ name: '空', latitude: 30 }), 'latitude'],
  ] as const)('%s', async (_name, uid, data, field) => {
    const { status, error } = await publish(uid, data());
    expect(status).toBe(400);
    const problems = (error?.details.errors ?? []) as Json[];
    expect(problems.map(({ path }) => path[0])).toContain(field);
  });
});

describe('search', () => {
  const find = async (q: string, locale = 'zh') =>
    (await guest.get(`/api/search?q=${encodeURIComponent(q)}&locale=${locale}`)).data;

  test('finds guides, tours and tickets by pieces of Chinese, those with it in the title first', async () => {
    const { articles, tours, tickets } = await find('索道');
    expect(articles[0].title).toContain('索道');
    expect(articles.length).toBeGreaterThan(1);
    expect(articles.every(({ snippet }: Json) => snippet.length > 0)).toBe(true);
    expect(tours.map(({ name }: Json) => name)).toContain('云栖索道');
    expect(tickets.length).toBeGreaterThan(0);
    expect((await find('雨燕')).tours.map(({ name }: Json) => name)).toEqual(['归燕塔']);
    expect((await find('燕雨')).tours).toEqual([]);
  });

  test('finds English by words, the last one unfinished', async () => {
    expect((await find('lantern fest', 'en')).articles[0].title).toContain('lantern festival');
  });

  test.each([`'`, '!&|', ':*', '%', '\\', '<script>'])(
    '%s is nothing to look for, and harms nothing',
    async (q) => {
      expect((await guest.get(`/api/search?q=${encodeURIComponent(q)}`)).status).toBe(200);
    },
  );

  test('follows what is published', async () => {
    const documents = app.strapi.documents(ARTICLE);
    const count = async () => (await find('踏雪寻梅')).articles.length;
    const before = await count();
    const { documentId } = (await documents.create({ data: draft(), locale: 'zh' } as never)) as Json;
    expect(await count()).toBe(before);
    await documents.publish({ documentId, locale: 'zh' } as never);
    expect(await count()).toBe(before + 1);
    await documents.delete({ documentId, locale: '*' } as never);
    expect(await count()).toBe(before);
  });

  test('is filled again when it is empty', async () => {
    await app.db.query('delete from search_entries');
    await forgetContent(app);
    expect((await find('听松桥')).tours).toEqual([]);
    await app
      .module<{ fillSearchIndex(): Promise<void> }>('src/content/services/search-index.js')
      .fillSearchIndex();
    await forgetContent(app);
    expect((await find('听松桥')).tours[0].name).toBe('听松桥');
  });
});

test('a sign that the database cannot hold is refused at its field, in any part of a document', async () => {
  const nul = String.fromCharCode(0);
  for (const [field, value] of [
    ['title', `梅花${nul}开了`],
    ['body', [{ type: 'paragraph', children: [{ type: 'text', text: `a${nul}b` }] }]],
  ] as const) {
    const { status, error } = await save({ ...draft(), [field]: value });
    expect([field, status]).toEqual([field, 400]);
    expect(error?.details).toMatchObject({ errors: [{ path: [field], code: 'NUL' }] });
  }
});
