import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { administrator } from '../../cms/test/harness/admin';
import { type App, startApp } from '../../cms/test/harness/app';
import { launchBrowser, Phone } from '../journeys/phone';
import { type Place, placesOf, visit } from './places';

/** Pages that live by their pictures. */
const ILLUSTRATED = [
  'home',
  'guides',
  'articles',
  'article',
  'tours',
  'tour',
  'product',
  'cart',
  'unpaid',
  'lost',
  'lost-item',
  'gifts',
  'gift',
  'my-gifts',
];

let app: App;
let browser: Browser;
let places: Place[];
beforeAll(async () => {
  [app, browser] = [await startApp(), await launchBrowser()];
  places = (await placesOf(app)).filter(({ name }) => ILLUSTRATED.includes(name));
});
afterAll(async () => {
  await browser.close();
  await app.stop();
});

/**
 * Boxes for pictures that are of no size or empty, and pictures that the browser marks as broken: where the words beside
 * them say it all (`alt=""`), it draws nothing.
 */
function emptyBoxes(): string[] {
  const page = document.querySelector('.taro_page:not(.taro_page_shade)') ?? document.body;
  const boxes = [...page.querySelectorAll('.picture')].filter((box) => box.checkVisibility());
  if (boxes.length === 0) return ['no box for a picture'];
  const isEmpty = (box: Element) => {
    const { width, height } = box.getBoundingClientRect();
    return width * height === 0 || getComputedStyle(box).backgroundImage === 'none';
  };
  const isBroken = (image: HTMLImageElement) =>
    image.getAttribute('alt') !== '' && image.complete && image.naturalWidth === 0;
  return [
    ...boxes.filter(isEmpty).map((box) => `empty: ${box.outerHTML.slice(0, 160)}`),
    ...[...page.querySelectorAll('img')]
      .filter((image) => image.checkVisibility() && image.src !== '' && isBroken(image))
      .map((image) => `broken: ${image.src}`),
  ];
}

async function walk(): Promise<Record<string, string[]>> {
  const phone = await Phone.open(browser, app.url);
  await phone.page.route(/\/uploads\//, (route) => route.abort());
  await phone.logIn('visitor');
  const faults: Record<string, string[]> = {};
  for (const place of places) {
    await visit(phone, place);
    await phone.page.waitForTimeout(300);
    await phone.page.screenshot({
      path: `.cache/pages/${place.name}-no-pictures.jpg`,
      type: 'jpeg',
      quality: 70,
    });
    const said = await phone.page.evaluate(emptyBoxes);
    if (said.length > 0) faults[place.name] = said;
  }
  await phone.close();
  return faults;
}

test('pictures that do not come: drawn hills in their place on every page', async () => {
  expect(places.map(({ name }) => name).sort()).toEqual([...ILLUSTRATED].sort());
  expect(await walk()).toEqual({});
});

test('documents without any picture: drawn hills in their place on every page', async () => {
  await app.db.query(
    "delete from files_related_mph m using files f where f.id = m.file_id and f.mime like 'image/%'",
  );
  // Whatever is published drops the remembered answers.
  const admin = await administrator(app);
  const [{ documentId }] = (await app.anonymous().get('/api/articles')).data;
  const article = `/content-manager/collection-types/api::article.article/${documentId}`;
  await admin.put(`${article}?locale=zh`, { summary: '没有图片' });
  const published = await admin.post(`${article}/actions/publish?locale=zh`, {});
  await expect
    .poll(async () => (await app.anonymous().get('/api/tours')).data[0].cover, { timeout: 20_000 })
    .toBeNull();
  await expect
    .poll(async () => (await app.anonymous().get('/api/ticketing/products')).data[0].cover, {
      timeout: 20_000,
    })
    .toBeNull();
  expect(published.status).toBe(200);
  expect(await walk()).toEqual({});
});
