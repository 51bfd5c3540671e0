import { mkdirSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import path from 'node:path';
import type { Result } from 'axe-core';
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type App, startApp } from '../../cms/test/harness/app';
import { launchBrowser, Phone } from '../journeys/phone';
import { layoutFaults, smallTargets, textsThatStay } from './faults';
import { type Place, placesOf, visit } from './places';

/** Kept by CI beside the log; git does not know it. */
const pictures = path.resolve(import.meta.dirname, '../../.cache/pages');
const axe = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');
const LEAST_PT = 44;

let app: App;
let browser: Browser;
let places: Place[];
beforeAll(async () => {
  [app, browser] = [await startApp(), await launchBrowser()];
  places = await placesOf(app);
  mkdirSync(pictures, { recursive: true });
});
afterAll(async () => {
  await browser.close();
  await app.stop();
});

/**
 * What is spoken on purpose in another way than it is drawn: a day with its month, a code letter by letter, a card by
 * what it is of. axe calls this rule experimental.
 */
const SPOKEN = 'label-content-name-mismatch';

/** What axe calls serious or critical, each with where it is. A title lies over a picture that axe does not see. */
async function barriers(phone: Phone): Promise<string[]> {
  await phone.page.evaluate(axe);
  const violations = (await phone.page.evaluate(
    `axe.run({ exclude: [['.taro_page.taro_page_shade'], ['.navigation__title']] }, { resultTypes: ['violations'] }).then(({ violations }) => violations)`,
  )) as Result[];
  return violations
    .filter(({ id, impact }) => id !== SPOKEN && (impact === 'serious' || impact === 'critical'))
    .flatMap(({ id, nodes }) =>
      nodes.map(
        ({ target, html, failureSummary }) =>
          `${id}: ${target.join(' ')} ${html.slice(0, 120)} ${failureSummary?.slice(0, 160)}`,
      ),
    );
}

async function walk(
  phone: Phone,
  look: (place: Place) => Promise<string[]>,
  through: Place[],
): Promise<Record<string, string[]>> {
  const faults: Record<string, string[]> = {};
  for (const place of through) {
    const said = await visit(phone, place).then(
      () => look(place),
      (error: Error) => [error.message.slice(0, 200)],
    );
    if (said.length > 0) faults[place.name] = said;
  }
  return faults;
}

async function picture(phone: Phone, name: string): Promise<void> {
  await phone.page.screenshot({ path: path.join(pictures, `${name}.jpg`), type: 'jpeg', quality: 70 });
}

interface AppConfig {
  pages: string[];
  subPackages: { root: string; pages: string[] }[];
}

/** The pages that the mini-program is made of, as its build reads them. */
async function pagesOfApp(): Promise<string[]> {
  Object.assign(globalThis, { defineAppConfig: (config: AppConfig) => config });
  const file = path.resolve(import.meta.dirname, '../../miniapp/src/app.config.ts');
  const { pages, subPackages } = ((await import(file)) as { default: AppConfig }).default;
  return [
    ...pages,
    ...subPackages.flatMap(({ root, pages: inside }) => inside.map((page) => `${root}/${page}`)),
  ];
}

const PEOPLE = ['visitor', 'inspector'] as const;

describe('every page', () => {
  test('has a place in the walk', async () => {
    const walked = new Set(places.map(({ route }) => route.slice(1).split('?')[0]));
    expect((await pagesOfApp()).filter((page) => !walked.has(page))).toEqual([]);
  });

  describe.each(PEOPLE)('that a %s sees', (person) => {
    const theirs = () => places.filter(({ as = 'visitor' }) => as === person);

    test('in Chinese at 390×844: nothing that a screen reader stumbles over, nothing too small to tap', async () => {
      const phone = await Phone.open(browser, app.url);
      await phone.logIn(person);
      const look = async ({ name }: Place) => {
        await picture(phone, `${name}-zh-390`);
        return [
          ...(await barriers(phone)),
          ...(await phone.page.evaluate(layoutFaults, { checkWords: false })),
          ...(await phone.page.evaluate(smallTargets, { least: LEAST_PT })),
        ];
      };
      expect(await walk(phone, look, theirs())).toEqual({});
      expect(phone.complaints).toEqual([]);
      await phone.close();
    });

    test('in large type at 360×640: every word grows, nothing cut or beyond the edge', async () => {
      const phone = await Phone.open(browser, app.url, { width: 360, height: 640 });
      await phone.logIn(person);
      await phone.tap('#language-en');
      await phone.page.evaluate(`localStorage.setItem('shanmen.type-size', '{"data":"large"}')`);
      const look = async ({ name }: Place) => {
        await picture(phone, `${name}-large-360`);
        return [
          ...(await phone.page.evaluate(layoutFaults, { checkWords: false })),
          ...(await phone.page.evaluate(textsThatStay)),
        ];
      };
      expect(await walk(phone, look, theirs())).toEqual({});
      expect(phone.complaints).toEqual([]);
      await phone.close();
    });

    test('in English at 360×640: nothing cut or beyond the edge, no word of Chinese', async () => {
      const phone = await Phone.open(browser, app.url, { width: 360, height: 640 });
      await phone.logIn(person);
      await phone.tap('#language-en');
      const look = async ({ name }: Place) => {
        await picture(phone, `${name}-en-360`);
        return phone.page.evaluate(layoutFaults, { checkWords: true });
      };
      expect(await walk(phone, look, theirs())).toEqual({});
      expect(phone.complaints).toEqual([]);
      await phone.close();
    });
  });
});
