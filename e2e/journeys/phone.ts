import jsQR from 'jsqr';
import { type Browser, chromium, type Locator, type Page } from 'playwright-core';
import { PNG } from 'pngjs';
import { findChromium } from '../browser/chromium';

/** A phone's browser at 390×844, with its own storage: another phone is another visitor. */
export class Phone {
  /** What the page complained about; a journey ends with none. */
  readonly complaints: string[] = [];
  /** Of somebody impatient. */
  tapsTwice = false;

  private constructor(
    readonly page: Page,
    private readonly address: string,
  ) {
    page.on('pageerror', (error) => this.complaints.push(error.message));
  }

  /** `agreed`: whether its visitor has agreed to the terms once, which the first login asks for. */
  static async open(
    browser: Browser,
    address: string,
    size = { width: 390, height: 844 },
    { agreed = true } = {},
  ): Promise<Phone> {
    const context = await browser.newContext({
      viewport: size,
      deviceScaleFactor: 2,
      locale: 'zh-CN',
      hasTouch: true,
    });
    if (agreed) {
      // An empty page has no storage.
      await context.addInitScript(`if (location.protocol !== 'about:')
        localStorage.setItem('shanmen.agreed-1', JSON.stringify({ data: 'agreed' }))`);
    }
    return new Phone(await context.newPage(), address);
  }

  go(route: string): Promise<unknown> {
    return this.page.goto(`${this.address}/m/#${route}`);
  }

  /** H5 keeps earlier pages in the DOM, and two are there while one slides over the other: what can be seen counts. */
  find(selector: string): Locator {
    return this.page.locator(`.taro_page:visible ${selector}`).filter({ visible: true }).first();
  }

  /** While one page slides over another of its kind, both have what is tapped: only one of them is there to stay. */
  async tap(selector: string): Promise<void> {
    await this.alone();
    const found = this.find(selector);
    await (this.tapsTwice ? found.dblclick() : found.click());
  }

  /** Chooses a day in the calendar that is open, after turning to its month. */
  async pickDay(date: string): Promise<void> {
    await this.turnTo(date);
    await this.tap(`#day-${date}`);
  }

  /** Turns the calendar that is open forward until it shows this day: it opens at the month of the first day. */
  async turnTo(date: string): Promise<void> {
    await this.find('#month-name').waitFor();
    for (let months = 0; months < 12 && (await this.count(`#day-${date}`)) === 0; months += 1)
      await this.tap('#month-next');
  }

  async type(selector: string, text: string): Promise<void> {
    await this.find(`${selector} input, input${selector}`).fill(text);
  }

  /** Logs `demo-<name>` in, from the page of an account that is asked to. */
  async logIn(name: 'visitor' | 'friend' | 'inspector'): Promise<void> {
    await this.go('/pages/me/index');
    await this.tap('#login');
    await this.tap(`#login-${name}`);
    // The page of the account shows the member before the browser has gone back to it: whoever goes on to another
    // page in between is taken back as well.
    await this.page.waitForURL(/pages\/me\/index/);
    await this.page.locator(`#login-${name}`).waitFor({ state: 'hidden' });
    await this.find('#cart').waitFor();
  }

  /** Logs any visitor in: by the name that is typed on the demo's login page. */
  async logInAs(name: string): Promise<void> {
    await this.go('/pages/me/index');
    await this.tap('#login');
    await this.type('#login-name', name);
    await this.tap('#login-submit');
    await this.page.waitForURL(/pages\/me\/index/);
    await this.page.locator('#login-submit').waitFor({ state: 'hidden' });
    await this.find('#cart').waitFor();
  }

  /** The words that stand there, as they are drawn: a box a line. */
  textOf(selector: string): Promise<string> {
    // biome-ignore lint/performance/useDomNodeTextContent: text content knows no lines
    return this.find(selector).innerText();
  }

  /** Goes back as somebody does who has looked at the page: neither page is sliding when the next thing is tapped. */
  async back(): Promise<void> {
    await this.settled();
    await this.page.goBack();
    await this.settled();
  }

  /** Waits until one page alone is shown: Taro slides for 300 ms and hides the page below after 350. */
  async settled(): Promise<void> {
    await this.page.waitForTimeout(500);
    await this.alone();
  }

  private async alone(): Promise<void> {
    const shown = this.page.locator('.taro_page:visible');
    for (let polls = 0; polls < 100 && (await shown.count()) > 1; polls += 1)
      await this.page.waitForTimeout(50);
  }

  /** How many of these the page on top has. */
  count(selector: string): Promise<number> {
    return this.page.locator(`.taro_page:visible ${selector}`).count();
  }

  /** Answers the dialog that stands over the page. */
  async answer(word: string): Promise<void> {
    await this.page.locator('.taro__modal').getByText(word, { exact: true }).click();
  }

  /** Reads the QR code that is on the screen, as a camera would: from a picture of it. */
  async readQr(selector: string): Promise<string> {
    await this.find(selector).waitFor();
    for (let attempt = 0; attempt < 20; attempt += 1) {
      const { data, width, height } = PNG.sync.read(await this.page.screenshot());
      const found = jsQR(new Uint8ClampedArray(data), width, height);
      // Of a code that is half drawn the reader sometimes makes out the frame alone: found, with nothing in it.
      if (found?.data) return found.data;
      await this.page.waitForTimeout(250);
    }
    throw new Error('no QR code can be read on the screen');
  }

  /** Requests that a test held up are let go first: a route that outlives its page fails the whole run. */
  async close(): Promise<void> {
    await this.page.unrouteAll({ behavior: 'ignoreErrors' });
    await this.page.context().close();
  }
}

/** `more`: arguments of Chromium besides those it always gets. */
export async function launchBrowser(more: readonly string[] = []): Promise<Browser> {
  const { executablePath, args, env } = await findChromium();
  const all = { ...process.env, ...env } as Record<string, string>;
  return chromium.launch({ executablePath, args: [...args, ...more], env: all });
}
