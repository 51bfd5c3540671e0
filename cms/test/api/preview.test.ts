import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type App, startApp } from '../harness/app';
import { staffMember } from '../harness/staff';
import type { Visitor } from '../harness/visitor';

const ARTICLE = 'api::article.article';

let app: App;
let editor: Visitor;
let finance: Visitor;
let draftId = '';
let productId = '';
beforeAll(async () => {
  app = await startApp({ work: false });
  editor = await staffMember(app, 'editor');
  finance = await staffMember(app, 'finance');
  const { documentId: category } = (await app.anonymous().get('/api/categories/food')).data;
  productId = (await app.anonymous().get('/api/ticketing/products/day-ticket')).data.documentId;
  const { data, error } = await editor.post(`/content-manager/collection-types/${ARTICLE}?locale=zh`, {
    title: '还没写完的攻略',
    category,
    body: [{ type: 'paragraph', children: [{ type: 'text', text: '草稿' }] }],
    tickets: { connect: [{ documentId: productId }] },
  });
  if (error) throw new Error(error.message);
  draftId = data.documentId;
});
afterAll(() => app.stop());

async function addressFor(who: Visitor, id = draftId, more = 'status=draft'): Promise<string> {
  const path = `/content-manager/preview/url/${ARTICLE}?documentId=${id}&locale=zh&${more}`;
  return (await who.get(path)).data?.url ?? '';
}

const read = (token: string) => app.anonymous().get('/api/preview', { 'x-preview-token': token });
const tokenOf = (address: string) => /preview=([\w.-]+)/.exec(address)?.[1] ?? '';

describe('the preview of a draft', () => {
  test('has an address in the mini-program that shows the draft as visitors will see it', async () => {
    const address = await addressFor(editor);
    expect(address).toContain(`/m/#/pages/guide/article/index?id=${draftId}`);
    const { status, data, headers } = await read(tokenOf(address));
    expect(status).toBe(200);
    expect(data).toMatchObject({
      kind: 'article',
      document: { documentId: draftId, title: '还没写完的攻略', tickets: [{ documentId: productId }] },
    });
    expect(headers.get('cache-control')).toBe('no-store');
    expect(headers.get('x-robots-tag')).toBe('noindex');
  });

  test('is the draft of now, each time it is asked for', async () => {
    const token = tokenOf(await addressFor(editor));
    await editor.put(`/content-manager/collection-types/${ARTICLE}/${draftId}?locale=zh`, {
      title: '改过的题目',
    });
    expect((await read(token)).data.document.title).toBe('改过的题目');
    expect((await app.anonymous().get(`/api/articles/${draftId}`)).status).toBe(404);
  });

  test('is closed without its token, with another document’s, and when it is over', async () => {
    const token = tokenOf(await addressFor(editor));
    expect((await read('')).error?.name).toBe('PREVIEW_OVER');
    expect((await read(`${token}A`)).error?.name).toBe('PREVIEW_OVER');
    const { signPreview } = app.module<{
      signPreview(document: object, endsAt: Date, key: string): string;
    }>('src/content/rules/preview-token.js');
    const document = { kind: 'article', documentId: draftId, locale: 'zh' };
    const key = app.env.ADMIN_JWT_SECRET ?? '';
    const inMs = (ms: number) => signPreview(document, new Date(Date.now() + ms), key);
    expect((await read(inMs(60_000))).status).toBe(200);
    expect((await read(inMs(-1))).error?.name).toBe('PREVIEW_OVER');
    expect((await read(signPreview(document, new Date(Date.now() + 60_000), 'guessed'))).status).toBe(403);
  });

  test('is not for administrators who may not read the document', async () => {
    expect(await addressFor(finance)).toBe('');
    expect(await addressFor(app.anonymous())).toBe('');
  });
});

test('what is published is shown by its own address, without any token', async () => {
  const [{ documentId }] = (await app.anonymous().get('/api/articles')).data;
  const address = await addressFor(editor, documentId, 'status=published');
  expect(address).toContain(documentId);
  expect(address).not.toContain('preview=');
});

test('a banner is previewed on the page that shows banners', async () => {
  const uid = 'api::banner.banner';
  const { data, error } = await editor.post(`/content-manager/collection-types/${uid}?locale=zh`, {
    title: '雪后的山门',
    place: 'home',
    leadsTo: 'no-link',
  });
  expect(error).toBeUndefined();
  const { data: preview } = await editor.get(
    `/content-manager/preview/url/${uid}?documentId=${data.documentId}&locale=zh&status=draft`,
  );
  expect(preview.url).toContain('/m/#/pages/home/index?id=');
  expect((await read(tokenOf(preview.url))).data).toMatchObject({
    kind: 'banner',
    document: { documentId: data.documentId, title: '雪后的山门', place: 'home' },
  });
  const shown = (await app.anonymous().get('/api/banners?pageSize=100')).data;
  expect(shown.map(({ title }: { title: string }) => title)).not.toContain('雪后的山门');
});

test('a ticket is previewed on its page, also half filled in; the shop does not have it', async () => {
  const uid = 'plugin::ticketing.product';
  const marketer = await staffMember(app, 'marketer');
  const { data, error } = await marketer.post(`/content-manager/collection-types/${uid}?locale=zh`, {
    title: '夜游票',
    slug: 'night-ticket',
  });
  expect(error).toBeUndefined();
  const { data: preview } = await marketer.get(
    `/content-manager/preview/url/${uid}?documentId=${data.documentId}&locale=zh&status=draft`,
  );
  expect(preview.url).toContain(`/m/#/pages/product/index?slug=${data.documentId}`);
  expect((await read(tokenOf(preview.url))).data).toMatchObject({
    kind: 'product',
    document: { slug: 'night-ticket', title: '夜游票', cover: null, onSale: false },
  });
  expect((await app.anonymous().get('/api/ticketing/products/night-ticket')).status).toBe(404);
  const listed = (await app.anonymous().get('/api/ticketing/products')).data;
  expect(listed.map(({ slug }: { slug: string }) => slug)).not.toContain('night-ticket');
});
