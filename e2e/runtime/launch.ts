import { existsSync } from 'node:fs';
import path from 'node:path';
import { type Bundle, type Definition, openBundle } from './bundle';
import { DIALECTS, type Dialect, type Platform } from './dialects';
import { PageStack, queryOf } from './page-stack';
import type { Phone } from './phone';
import { makeTimers } from './timers';
import { makeWx } from './wx';

export interface LaunchOptions {
  /** Folder of the build. */
  dist: string;
  /** Whose build it is; WeChat's unless something else is said. */
  platform?: Platform;
  /** Origin of the server. */
  api: string;
  /** Origin of the WeChat sandbox, for payments. */
  sandbox?: string;
  /** Logs in as this visitor when the mini-program asks: code `demo-<visitor>`. */
  visitor?: string;
  /** What the phone remembers from an earlier start: pass the same map again to start a second time. */
  storage?: Map<string, string>;
  /** Likewise for its files. */
  files?: Map<string, string>;
  /** The page that a code, a card or a message opens, as WeChat hands it over: a path with its query. Else home. */
  open?: string;
  /** False: starts without network. */
  network?: boolean;
}

export interface MiniProgram {
  phone: Phone;
  /** Path of the page in front. */
  page(): string;
  /** The words of the page in front, one box a line. */
  text(): string;
  /** Whether the page in front has a node with this id, or with exactly these words. */
  has(idOrText: string): boolean;
  textOf(idOrText: string): string;
  /** Taps a node, given by its id or by its words. Throws when there is none or nothing listens. */
  tap(idOrText: string): void;
  /** Types into a field and leaves it. */
  input(id: string, value: string): void;
  back(): void;
  /** Taps the tab bar: 'me' opens /pages/me/index. */
  openTab(name: string): void;
  /** The app goes to the background, and comes back. */
  hide(): void;
  show(): void;
  /** Pulls the page in front down, where it allows that. */
  pullDown(): void;
  /** Asks again until it is true, or the text is on the page. Throws with the page's words when time is up. */
  waitFor(condition: string | RegExp | (() => boolean), timeoutMs?: number): Promise<void>;
  /** Errors that nobody in the mini-program caught. */
  errors: unknown[];
  close(): void;
}

/** Who starts it has agreed to the terms before; another `storage` is a phone that has not. */
export const AGREED: [string, string][] = [['shanmen.agreed-1', JSON.stringify('agreed')]];
const POLL_MS = 20;
const WAIT_MS = 8_000;

/** Starts a build without its platform: bare JavaScript, a faked `wx` (or `my`, `tt`, …), real HTTP. */
export function launch(options: LaunchOptions): MiniProgram {
  const dist = path.resolve(options.dist);
  if (!existsSync(path.join(dist, 'app.js'))) {
    throw new Error(`no build in ${dist}: npm run build:${options.platform ?? 'weapp'} -w miniapp`);
  }
  const phone: Phone = {
    api: options.api.replace(/\/$/, ''),
    sandbox: options.sandbox?.replace(/\/$/, ''),
    visitor: options.visitor ?? 'visitor',
    payment: 'pay',
    confirms: true,
    cameraSees: null,
    storage: options.storage ?? new Map(AGREED),
    files: options.files ?? new Map(),
    pictures: new Map(),
    album: [],
    albumAllowed: true,
    allowsInSettings: true,
    openedWith: queryOf(options.open ?? ''),
    listeners: new Map(),
    network: options.network ?? true,
    log: [],
  };
  const errors: unknown[] = [];
  const clock = makeTimers(errors);
  const { pages, app } = boot(
    dist,
    DIALECTS[options.platform ?? 'weapp'],
    phone,
    clock.globals,
    options.open,
  );
  return {
    ...handles(pages),
    ...pocket(pages, app, phone),
    phone,
    errors,
    close: () => {
      pages.closeAll();
      clock.stop();
    },
  };
}

function boot(
  dist: string,
  dialect: Dialect,
  phone: Phone,
  timers: Record<string, unknown>,
  url?: string,
): { pages: PageStack; app: Definition } {
  let app: Definition = {};
  let page: Definition = {};
  let pages: PageStack | undefined;
  const opened = (): PageStack => {
    if (!pages) throw new Error('the app navigates before it has started');
    return pages;
  };
  const globals: Record<string, unknown> = {
    ...timers,
    ...dialect.more,
    console,
    App: (definition: Definition) => {
      app = definition;
    },
    Page: (definition: Definition) => {
      page = definition;
    },
    Component: () => undefined,
    Behavior: (definition: Definition) => definition,
    getApp: () => app,
    getCurrentPages: () => (pages ? pages.pages.map(({ exposed }) => exposed) : []),
  };
  let bundle: Bundle;
  const revive = <Value>(value: Value): Value => bundle.revive(value);
  globals[dialect.global] = dialect.speak(makeWx(phone, opened, revive));
  bundle = openBundle(dist, globals);
  bundle.load('app.js');
  pages = new PageStack(dist, bundle, () => page, dialect);
  const path = url?.split('?')[0]?.replace(/^\//, '') ?? 'pages/home/index';
  const start = bundle.revive({ path, query: phone.openedWith, scene: url ? 1047 : 1001 });
  for (const name of ['onLaunch', 'onShow']) {
    const method = app[name];
    if (typeof method === 'function') method.call(app, start);
  }
  pages.start(url);
  return { pages, app };
}

/** The phone goes into a pocket and comes out again: page, app and whoever listens are told, as WeChat does. */
function pocket(
  pages: PageStack,
  app: Definition,
  { listeners }: Phone,
): Pick<MiniProgram, 'hide' | 'show' | 'pullDown'> {
  const tell = (name: 'Hide' | 'Show') => {
    const method = app[`on${name}`];
    if (typeof method === 'function') method.call(app, {});
    for (const listener of listeners.get(`App${name}`) ?? []) listener({});
    pages.current.call(`on${name}`);
  };
  return {
    hide: () => tell('Hide'),
    show: () => tell('Show'),
    pullDown: () => pages.current.call('onPullDownRefresh'),
  };
}

type Rest = 'phone' | 'errors' | 'close' | 'hide' | 'show' | 'pullDown';

function handles(pages: PageStack): Omit<MiniProgram, Rest> {
  const nodeAt = (idOrText: string) => {
    const found = pages.current.find(idOrText);
    if (found.length > 0) return found;
    throw new Error(`“${idOrText}” is not on ${pages.current.route}:\n${pages.current.text()}`);
  };
  const text = () => pages.current.text();
  const holds = (condition: string | RegExp | (() => boolean)) => {
    if (typeof condition === 'function') return condition();
    return typeof condition === 'string' ? text().includes(condition) : condition.test(text());
  };
  return {
    page: () => `/${pages.current.route}`,
    text,
    has: (idOrText) => pages.current.find(idOrText).length > 0,
    textOf: (idOrText) => {
      const [node] = nodeAt(idOrText);
      return node ? pages.current.textOf(node) : '';
    },
    tap: (idOrText) => pages.current.dispatch(nodeAt(idOrText), 'tap', { x: 0, y: 0 }, true),
    input: (id, value) => {
      const path = nodeAt(id);
      pages.current.dispatch(path, 'input', { value, cursor: value.length }, false);
      pages.current.dispatch(path, 'blur', { value }, false);
    },
    back: () => pages.navigateBack(),
    openTab: (name) => pages.switchTab(`/pages/${name}/index`),
    waitFor: async (condition, timeoutMs = WAIT_MS) => {
      const until = Date.now() + timeoutMs;
      while (!holds(condition)) {
        if (Date.now() > until)
          throw new Error(`waited in vain for ${condition} on ${pages.current.route}:\n${text()}`);
        await new Promise((resolve) => setTimeout(resolve, POLL_MS));
      }
    },
  };
}
