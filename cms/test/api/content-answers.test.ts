import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type App, startApp } from '../harness/app';
import type { Json, Visitor } from '../harness/visitor';

let app: App;
let guest: Visitor;
beforeAll(async () => {
  app = await startApp({ work: false });
  guest = app.anonymous();
});
afterAll(() => app.stop());

const data = async (path: string, headers = {}): Promise<Json> => (await guest.get(path, headers)).data;

describe('the demo attraction', () => {
  test('has its guides, tours, found things, banners and help, in both languages', async () => {
    const LISTS = { categories: 4, articles: 16, tours: 10, 'lost-items': 12, banners: 3, 'help-links': 6 };
    for (const [name, count] of Object.entries(LISTS)) {
      const zh = await guest.get(`/api/${name}`);
      const en = await guest.get(`/api/${name}?locale=en`);
      expect([name, zh.meta.pagination, en.meta.pagination]).toEqual([
        name,
        expect.objectContaining({ total: count }),
        expect.objectContaining({ total: count }),
      ]);
      expect(JSON.stringify(zh.data[0])).toMatch(/\p{Script=Han}/u);
      expect(JSON.stringify(en.data[0])).not.toMatch(/\p{Script=Han}/u);
    }
  });

  test('shows pictures for phones and nothing of where they are kept', async () => {
    const [article] = await data('/api/articles');
    expect(Object.keys(article.cover).sort()).toEqual([
      'alternativeText',
      'formats',
      'height',
      'url',
      'width',
    ]);
    expect(article.cover.formats.small.width).toBeLessThanOrEqual(500);
    for (const { url } of [article.cover, article.cover.formats.small])
      expect((await fetch(app.url + url)).status).toBe(200);
  });

  test('has sound and its words', async () => {
    const tours = await data('/api/tours');
    for (const { documentId } of tours) {
      const tour = await data(`/api/tours/${documentId}`);
      const sound = await fetch(app.url + tour.audio.url);
      expect(sound.headers.get('content-type')).toBe('audio/mpeg');
      expect(tour.audioSeconds).toBeGreaterThan(10);
      expect(tour.transcript.length).toBeGreaterThan(1);
    }
  });
});

describe('a list', () => {
  test('is paged, as plainly and as in all of Strapi’s REST', async () => {
    const first = await guest.get('/api/articles?page=1&pageSize=5');
    const last = await guest.get('/api/articles?pagination[page]=4&pagination[pageSize]=5');
    expect(first.meta.pagination).toEqual({ page: 1, pageSize: 5, pageCount: 4, total: 16 });
    expect([first.data.length, last.data.length]).toEqual([5, 1]);
    expect((await guest.get('/api/articles?pageSize=101')).error?.name).toBe('INVALID_INPUT');
  });

  test('of guides is ordered by their dates and filtered by category', async () => {
    const all = await data('/api/articles?pageSize=100');
    const dates = all.map(({ shownAt }: Json) => shownAt);
    expect(dates).toEqual([...dates].sort().reverse());
    const food = await data('/api/articles?category=food');
    expect(food.map(({ category }: Json) => category.slug)).toEqual(['food', 'food', 'food']);
    const [pinned] = await data('/api/articles?category=food&pinned=true');
    expect(pinned.pinned).toBe(true);
  });

  test('of found things is searched by kind, day and words', async () => {
    expect((await data('/api/lost-items?kind=toy')).length).toBe(2);
    const [umbrella] = await data('/api/lost-items?q=碎花');
    expect(umbrella.kind).toBe('umbrella');
    expect(
      (await data(`/api/lost-items?foundOn=${umbrella.foundOn}`)).map((one: Json) => one.title),
    ).toContain(umbrella.title);
  });
});

test('one guide has its text, its tickets and no secrets', async () => {
  const [{ documentId }] = await data('/api/articles?category=scenery');
  const article = await data(`/api/articles/${documentId}`);
  expect(article.body.length).toBeGreaterThan(3);
  expect(article.tickets[0].slug).toBe('day-ticket');
  const image = article.body.find(({ type }: Json) => type === 'image');
  expect(Object.keys(image.image)).not.toContain('provider');
  expect(JSON.stringify(article)).not.toMatch(/createdBy|"id"|hash|provider/);
  expect((await guest.get('/api/articles/nothing-here')).error?.name).toBe('CONTENT_NOT_FOUND');
});

test('a category is found by its short name', async () =>
  expect((await data('/api/categories/stay')).articles).toBe(3));

test('answers are remembered and asked about by their tags', async () => {
  const first = await guest.get('/api/articles');
  const etag = first.headers.get('etag') ?? '';
  const again = await guest.get('/api/articles', { 'if-none-match': etag });
  expect(again.status).toBe(304);
});

describe('an editor’s change', () => {
  const articles = () => app.strapi.documents('api::article.article');

  test('is shown when it is published, not before, and gone when it is not', async () => {
    const [{ documentId, title }] = await data('/api/articles');
    const shown = async () => (await data(`/api/articles/${documentId}`))?.title;
    await articles().update({ documentId, locale: 'zh', data: { title: '新的标题' } } as never);
    expect(await shown()).toBe(title);
    await articles().publish({ documentId, locale: 'zh' } as never);
    expect(await shown()).toBe('新的标题');
    await articles().unpublish({ documentId, locale: '*' } as never);
    expect(await shown()).toBeUndefined();
    expect((await data('/api/articles?pageSize=100')).length).toBe(15);
    expect((await data('/api/categories/culture')).articles).toBe(2);
  });

  test('a guide that has no English is shown in Chinese', async () => {
    const category = await data('/api/categories/food');
    const body = [{ type: 'paragraph', children: [{ type: 'text', text: '一段正文' }] }];
    const { documentId } = (await articles().create({
      data: { title: '只有中文', category: category.documentId, body },
      locale: 'zh',
      status: 'published',
    } as never)) as Json;
    const article = await data(`/api/articles/${documentId}?locale=en`);
    expect(article.title).toBe('只有中文');
    expect(new Date(article.shownAt).getTime()).toBeGreaterThan(Date.now() - 60_000);
    expect((await data('/api/articles?locale=en&pageSize=1'))[0].documentId).toBe(documentId);
  });

  test('a renamed ticket is renamed where it is linked', async () => {
    const documents = app.strapi.documents('plugin::ticketing.product');
    const found = (await data('/api/articles?pinned=true')).find(
      (one: Json) => one.category.slug === 'scenery',
    );
    const [ticket] = (await data(`/api/articles/${found.documentId}`)).tickets;
    await documents.update({
      documentId: ticket.documentId,
      locale: 'zh',
      data: { title: '新的票名' },
      status: 'published',
    } as never);
    expect((await data(`/api/articles/${found.documentId}`)).tickets[0].title).toBe('新的票名');
  });

  test('a banner is shown in its time only, and leads nowhere when its goal is gone', async () => {
    const documents = app.strapi.documents('api::banner.banner');
    const [{ documentId }] = await data('/api/banners?place=home');
    const change = (values: object) =>
      documents.update({ documentId, locale: 'zh', data: values, status: 'published' } as never);
    const find = async () => (await data('/api/banners')).find((one: Json) => one.documentId === documentId);
    expect((await find()).link.to).toBe('article');
    await change({ shownFrom: new Date(Date.now() + 60_000) });
    const english = await app.strapi.db
      .query('api::banner.banner')
      .findOne({ where: { documentId, locale: 'en', publishedAt: { $notNull: true } } });
    expect(new Date(english.shownFrom).getTime()).toBeGreaterThan(Date.now());
    expect(await find()).toBeUndefined();
    await change({ shownFrom: null });
    await articles().unpublish({ documentId: (await find()).link.target, locale: '*' } as never);
    expect((await find()).link).toBeNull();
  });
});
