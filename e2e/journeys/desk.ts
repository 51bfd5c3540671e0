import type { Browser, Page } from 'playwright-core';
import type { App } from '../../cms/test/harness/app';

/** An editor's browser at 1440×900, logged in to the admin. */
export class Desk {
  /** What the page complained about; a journey ends with none. */
  readonly complaints: string[] = [];

  private constructor(
    readonly page: Page,
    private readonly address: string,
  ) {
    page.on('pageerror', (error) => this.complaints.push(error.message));
  }

  static async open(browser: Browser, app: Pick<App, 'url' | 'env'>): Promise<Desk> {
    const context = await browser.newContext({ viewport: { width: 1440, height: 900 }, locale: 'zh-CN' });
    const desk = new Desk(await context.newPage(), `${app.url}/admin`);
    await desk.page.goto(desk.address);
    await desk.page.fill('input[name=email]', app.env.DEMO_ADMIN_EMAIL ?? '');
    await desk.page.fill('input[name=password]', app.env.DEMO_ADMIN_PASSWORD ?? '');
    await desk.page.click('button[type=submit]');
    await desk.page.waitForURL((url) => !url.pathname.includes('login'));
    return desk;
  }

  go(path: string): Promise<unknown> {
    return this.page.goto(`${this.address}/${path}`);
  }

  close(): Promise<void> {
    return this.page.context().close();
  }
}
