import { readFileSync } from 'node:fs';
import path from 'node:path';
import type { Bundle, Definition } from './bundle';
import type { Dialect } from './dialects';
import { PageInstance } from './page-instance';
import { readTemplates } from './templates';

interface AppConfig {
  pages: string[];
  subPackages?: { root: string; pages: string[] }[];
  /** Alipay says `items`. */
  tabBar?: { list?: { pagePath: string }[]; items?: { pagePath: string }[] };
}

/** The open pages, and how a visitor gets from one to the other. Code of a page is loaded when it first opens. */
export class PageStack {
  private readonly config: AppConfig;
  private readonly routes: Set<string>;
  private readonly templates;
  private readonly definitions = new Map<string, Definition>();
  private readonly tabs = new Map<string, PageInstance>();
  private stack: PageInstance[] = [];

  constructor(
    dist: string,
    private readonly bundle: Bundle,
    private readonly takeDefinition: () => Definition,
    private readonly dialect: Dialect,
  ) {
    this.config = JSON.parse(readFileSync(path.join(dist, 'app.json'), 'utf8')) as AppConfig;
    const below = (this.config.subPackages ?? []).flatMap(({ root, pages }) =>
      pages.map((page) => `${root}/${page}`),
    );
    this.routes = new Set([...this.config.pages, ...below]);
    this.templates = readTemplates(dist, dialect.template);
  }

  get current(): PageInstance {
    const page = this.stack[this.stack.length - 1];
    if (!page) throw new Error('no page is open');
    return page;
  }

  get pages(): readonly PageInstance[] {
    return this.stack;
  }

  /** Opens the page that WeChat was asked for, alone; else the first of the app. */
  start(url?: string): void {
    const [first = ''] = this.config.pages;
    if (url && !this.isTab(url)) this.push(url);
    else this.switchTab(url ?? `/${first}`);
  }

  navigateTo(url: string): void {
    if (this.isTab(url)) throw new Error(`navigateTo:fail can not navigateTo a tabbar page ${url}`);
    if (this.stack.length >= 10) throw new Error('navigateTo:fail webview count limit exceed');
    this.current.call('onHide');
    this.push(url);
  }

  redirectTo(url: string): void {
    if (this.isTab(url)) throw new Error(`redirectTo:fail can not redirectTo a tabbar page ${url}`);
    this.close(1);
    this.push(url);
  }

  switchTab(url: string): void {
    const { route } = parseUrl(url);
    if (!this.isTab(url)) throw new Error(`switchTab:fail can not switch to no-tabBar page ${url}`);
    const open = this.stack[0];
    if (this.stack.length > 1) this.close(this.stack.length - 1);
    else open?.call('onHide');
    this.stack = [];
    const kept = this.tabs.get(route);
    if (!kept) {
      this.tabs.set(route, this.push(url));
      return;
    }
    this.stack = [kept];
    kept.call('onShow');
  }

  navigateBack(delta = 1): void {
    if (this.stack.length < 2) throw new Error('navigateBack:fail cannot navigate back at first page.');
    this.close(Math.min(delta, this.stack.length - 1));
    this.current.call('onShow');
  }

  closeAll(): void {
    this.close(this.stack.length);
  }

  private push(url: string): PageInstance {
    const { route, query } = parseUrl(url);
    const page = new PageInstance(route, this.bundle, this.templates, this.definitionOf(route));
    this.stack.push(page);
    for (const name of this.dialect.opening) page.call(name, this.bundle.revive(query));
    return page;
  }

  private close(count: number): void {
    for (let left = count; left > 0; left -= 1) this.stack.pop()?.call('onUnload');
  }

  private definitionOf(route: string): Definition {
    if (!this.routes.has(route)) throw new Error(`page "${route}" is not found`);
    const known = this.definitions.get(route);
    if (known) return known;
    this.bundle.load(route);
    const definition = this.takeDefinition();
    this.definitions.set(route, definition);
    return definition;
  }

  private isTab(url: string): boolean {
    const { route } = parseUrl(url);
    const { list, items = list } = this.config.tabBar ?? {};
    return items?.some(({ pagePath }) => pagePath === route) ?? false;
  }
}

/** The query of a page's address, as it stands there. */
export const queryOf = (url: string): Record<string, string> => parseUrl(url).query;

/** WeChat hands the query on as it stands in the address: still percent-encoded. */
function parseUrl(url: string): { route: string; query: Record<string, string> } {
  const [route = '', search = ''] = url.replace(/^\//, '').split('?');
  const pairs = search
    .split('&')
    .filter(Boolean)
    .map((pair) => pair.split('='));
  return { route, query: Object.fromEntries(pairs.map(([name = '', value = '']) => [name, value])) };
}
