import Taro from '@tarojs/taro';

/**
 * Every page's address in one place. Whether a page is a tab is said here too: moving one into or out of
 * the tab bar changes this table and `app.config.ts`, and no caller.
 */
const ROUTES = {
  home: { path: '/pages/home/index', tab: true },
  guides: { path: '/pages/guides/index', tab: true },
  tours: { path: '/pages/tours/index', tab: true },
  me: { path: '/pages/me/index', tab: true },
  tickets: { path: '/pages/tickets/index', tab: false },
  articles: { path: '/pages/guide/list/index', tab: false },
  article: { path: '/pages/guide/article/index', tab: false },
  search: { path: '/pages/guide/search/index', tab: false },
  tour: { path: '/pages/tour/index', tab: false },
  lost: { path: '/pages/lost/list/index', tab: false },
  claims: { path: '/pages/lost/claims/index', tab: false },
  lostItem: { path: '/pages/lost/item/index', tab: false },
  help: { path: '/pages/help/list/index', tab: false },
  helpPage: { path: '/pages/help/page/index', tab: false },
  product: { path: '/pages/product/index', tab: false },
  cart: { path: '/pages/cart/index', tab: false },
  waiting: { path: '/pages/waiting/index', tab: false },
  unpaid: { path: '/pages/order/unpaid/index', tab: false },
  pay: { path: '/pages/order/pay/index', tab: false },
  result: { path: '/pages/order/result/index', tab: false },
  ticket: { path: '/pages/ticket/index', tab: false },
  companion: { path: '/pages/ticket/companion/index', tab: false },
  points: { path: '/pages/points/statement/index', tab: false },
  checkIn: { path: '/pages/points/check-in/index', tab: false },
  gifts: { path: '/pages/gifts/mall/index', tab: false },
  gift: { path: '/pages/gifts/gift/index', tab: false },
  myGifts: { path: '/pages/gifts/mine/index', tab: false },
  giftExchange: { path: '/pages/gifts/exchange/index', tab: false },
  inspector: { path: '/pages/inspector/index', tab: false },
  login: { path: '/pages/account/login/index', tab: false },
  visitors: { path: '/pages/account/visitors/index', tab: false },
  news: { path: '/pages/account/news/index', tab: false },
  personal: { path: '/pages/account/personal/index', tab: false },
  settings: { path: '/pages/account/settings/index', tab: false },
  promotion: { path: '/pages/promotion/centre/index', tab: false },
  poster: { path: '/pages/promotion/poster/index', tab: false },
  commissions: { path: '/pages/promotion/commissions/index', tab: false },
  followers: { path: '/pages/promotion/followers/index', tab: false },
  withdrawal: { path: '/pages/promotion/withdrawal/index', tab: false },
} as const;

export type RouteName = keyof typeof ROUTES;
type Query = Record<string, string | undefined>;

export function withQuery(path: string, query: Query): string {
  const pairs = Object.entries(query).flatMap(([key, value]) =>
    value === undefined ? [] : `${key}=${encodeURIComponent(value)}`,
  );
  return pairs.length > 0 ? `${path}${path.includes('?') ? '&' : '?'}${pairs.join('&')}` : path;
}

export const pathOf = (name: RouteName, query: Query = {}): string => withQuery(ROUTES[name].path, query);

/** Opens a page on top of this one; a tab is switched to instead (tabs take no query). */
export async function open(name: RouteName, query?: Query): Promise<void> {
  if (ROUTES[name].tab) await Taro.switchTab({ url: ROUTES[name].path });
  else await Taro.navigateTo({ url: pathOf(name, query) });
}

/** Puts a page in this one's place, so that going back does not lead into what is over. */
export async function replaceWith(name: RouteName, query?: Query): Promise<void> {
  if (ROUTES[name].tab) await Taro.switchTab({ url: ROUTES[name].path });
  else await Taro.redirectTo({ url: pathOf(name, query) });
}

/** Back to the page before, or home where there is none: a page opened by a link or a reload. */
export async function goBack(): Promise<void> {
  if (Taro.getCurrentPages().length > 1) await Taro.navigateBack();
  else await open('home');
}

/** `sheet`: opens with the sheet up, to buy at once or to put into the cart. */
export function openProduct(slug: string, sheet?: 'buy' | 'cart'): Promise<void> {
  return open('product', { slug, ...(sheet ? { [sheet]: '1' } : {}) });
}

export function openLogin(): Promise<void> {
  return open('login');
}

export function resultPath(orderNumber: string): string {
  return pathOf('result', { order: orderNumber });
}

/** A value in the query of a page's address, or nothing. */
export function paramOf(path: string, name: string): string {
  const pairs = (path.split('?')[1] ?? '').split('&').map((pair) => pair.split('='));
  const value = pairs.find(([key]) => key === name)?.[1];
  return value ? decodeURIComponent(value) : '';
}
