import type { App } from '../../cms/test/harness/app';
import { exchanged, givePoints } from '../../cms/test/harness/gifts';
import { pointRules } from '../../cms/test/harness/points';
import { buy, day, hold, dayLine as lineOf, order } from '../../cms/test/harness/shop';
import type { Phone } from '../journeys/phone';
import { gatePlaces } from './gate-places';

export interface Place {
  name: string;
  route: string;
  /** What is there once the page has its data. */
  ready: string;
  /** Taps that open what covers the page. */
  taps?: string[];
  /** Who looks at it; the visitor where nobody is named. */
  as?: 'inspector';
  /** What has to be typed before. */
  scans?: string;
}

/** What is left of Chinese in English mode is then no person's name. */
const CONTACT_IN_LATIN = { name: 'Mary Lin', phone: '13800138000' };

const dayLine = (offset: number) => ({
  ...lineOf(offset),
  visitor: CONTACT_IN_LATIN,
});

const first = async (app: App, path: string): Promise<string> =>
  (await app.anonymous().get(`/api/${path}?pageSize=1`)).data[0].documentId;

/**
 * The pages of the mini-program, each with something on it: the visitor `visitor` has tickets in most states. A new page
 * belongs here as soon as it exists.
 */
export async function placesOf(app: App): Promise<Place[]> {
  const visitor = await app.visitor('visitor');
  const [valid] = await buy(visitor, app.sandbox.origin, dayLine(1));
  const { order: opened } = await order(visitor, await hold(visitor, dayLine(2)));
  await hold(visitor, dayLine(3));
  await visitor.post('/api/cart/items', dayLine(4));
  await visitor.post('/api/points/check-in');
  const { secret } = (await visitor.post(`/api/ticketing/tickets/${valid?.code}/companion`)).data;
  const [article, tour, lost, help] = await Promise.all(
    ['articles', 'tours', 'lost-items', 'help-links'].map((path) => first(app, path)),
  );
  const gifts = (await app.anonymous().get('/api/gifts')).data;
  const [gift, posted] = ['pick-up', 'post'].map((way) =>
    gifts.find((one: { way: string }) => one.way === way),
  );
  await visitor.post(`/api/lost-items/${lost}/claims`, CONTACT_IN_LATIN);
  await pointRules(app, { adjustPerDay: 1_000_000 });
  await givePoints(app, visitor, 2_000);
  const exchange = await exchanged(visitor, gift.documentId);
  const category = (await app.anonymous().get('/api/categories?pageSize=1')).data[0].slug;
  return [
    { name: 'home', route: '/pages/home/index', ready: '#buy-day-ticket' },
    { name: 'guides', route: '/pages/guides/index', ready: '.picture' },
    { name: 'tours', route: '/pages/tours/index', ready: '.picture' },
    { name: 'me', route: '/pages/me/index', ready: '#settings' },
    { name: 'product', route: '/pages/product/index?slug=day-ticket', ready: '#buy-now' },
    {
      name: 'product-sheet',
      route: '/pages/product/index?slug=real-name&buy=1',
      ready: '#month-name',
      taps: [`#day-${day(1)}`],
    },
    { name: 'product-closed', route: '/pages/product/index?slug=window-only', ready: '#sale-reason' },
    { name: 'cart', route: '/pages/cart/index', ready: '#check-out' },
    { name: 'cart-confirm', route: '/pages/cart/index', ready: '#check-out', taps: ['#check-out'] },
    { name: 'unpaid', route: '/pages/order/unpaid/index', ready: '#pay-together' },
    { name: 'pay', route: `/pages/order/pay/index?order=${opened.number}`, ready: '#pay' },
    { name: 'result', route: `/pages/order/result/index?order=${opened.number}`, ready: '[id^=result-]' },
    { name: 'tickets', route: '/pages/tickets/index', ready: '.ticket-card' },
    { name: 'ticket', route: `/pages/ticket/index?code=${valid?.code}`, ready: '#ticket-qr' },
    {
      name: 'ticket-refund',
      route: `/pages/ticket/index?code=${valid?.code}`,
      ready: '#ticket-qr',
      taps: ['#ask-refund'],
    },
    {
      name: 'ticket-change',
      route: `/pages/ticket/index?code=${valid?.code}`,
      ready: '#ticket-qr',
      taps: ['#change-date'],
    },
    {
      name: 'ticket-companion',
      route: `/pages/ticket/index?code=${valid?.code}`,
      ready: '#ticket-qr',
      taps: ['#to-companion'],
    },
    { name: 'companion', route: `/pages/ticket/companion/index?s=${secret}`, ready: '#ticket-qr' },
    { name: 'waiting', route: '/pages/waiting/index', ready: '.notice-state, [id^=entry-]' },
    { name: 'points', route: '/pages/points/statement/index', ready: '.points-entry' },
    { name: 'check-in', route: '/pages/points/check-in/index', ready: '.stone' },
    {
      name: 'articles',
      route: `/pages/guide/list/index?category=${category}`,
      ready: '.article-card, .picture',
    },
    { name: 'article', route: `/pages/guide/article/index?id=${article}`, ready: '.text-blocks' },
    { name: 'search', route: '/pages/guide/search/index', ready: 'input' },
    { name: 'tour', route: `/pages/tour/index?id=${tour}`, ready: '#tour-play' },
    { name: 'lost', route: '/pages/lost/list/index', ready: '.picture' },
    { name: 'lost-item', route: `/pages/lost/item/index?id=${lost}`, ready: '.picture' },
    {
      name: 'lost-report',
      route: '/pages/lost/list/index',
      ready: '#report-loss',
      taps: ['#report-loss'],
    },
    { name: 'claims', route: '/pages/lost/claims/index', ready: '[id^=claim-]' },
    { name: 'gifts', route: '/pages/gifts/mall/index', ready: '.gift-tile' },
    { name: 'gift', route: `/pages/gifts/gift/index?id=${gift.documentId}`, ready: '#gift-name' },
    {
      name: 'gift-post',
      route: `/pages/gifts/gift/index?id=${posted.documentId}`,
      ready: '#exchange',
      taps: ['#exchange'],
    },
    { name: 'my-gifts', route: '/pages/gifts/mine/index', ready: '.exchange-card' },
    {
      name: 'gift-exchange',
      route: `/pages/gifts/exchange/index?code=${exchange.code}`,
      ready: '#gift-qr',
    },
    { name: 'help', route: '/pages/help/list/index', ready: '.page .tap' },
    { name: 'help-page', route: `/pages/help/page/index?id=${help}`, ready: '.text-blocks' },
    { name: 'login', route: '/pages/account/login/index', ready: '#login-visitor' },
    { name: 'news', route: '/pages/account/news/index', ready: '#news-list' },
    { name: 'own-data', route: '/pages/account/personal/index', ready: '#export-data' },
    {
      name: 'nickname',
      route: '/pages/account/settings/index',
      ready: '#change-nickname',
      taps: ['#change-nickname'],
    },
    { name: 'settings', route: '/pages/account/settings/index', ready: '.page' },
    { name: 'visitors', route: '/pages/account/visitors/index', ready: '.page' },
    { name: 'promotion', route: '/pages/promotion/centre/index', ready: '#balance-pending' },
    { name: 'poster', route: '/pages/promotion/poster/index', ready: '#poster-picture' },
    { name: 'commissions', route: '/pages/promotion/commissions/index', ready: '#commissions-none' },
    { name: 'followers', route: '/pages/promotion/followers/index', ready: '#followers-none' },
    { name: 'withdrawal', route: '/pages/promotion/withdrawal/index', ready: '#withdrawal-form' },
    ...(await gatePlaces(app)),
  ];
}

/** Opens a place and waits until it stands still. */
export async function visit(phone: Phone, { route, ready, scans, taps = [] }: Place): Promise<void> {
  // From an empty document: what was open before leaves nothing behind.
  await phone.page.goto('about:blank');
  await phone.go(route);
  await phone.find(ready).waitFor({ timeout: 10_000 });
  if (scans) await phone.type('#scan-code', scans);
  for (const tap of taps) await phone.tap(tap);
  await phone.page.waitForTimeout(taps.length > 0 ? 900 : 500);
}
