import { existsSync } from 'node:fs';
import { createRequire } from 'node:module';
import path from 'node:path';
import { describe, expect, test } from 'vitest';
import { english as ticketing } from '../../plugins/ticketing/admin/src/translations/en';
import wechatPay from '../../plugins/wechat-pay/admin/src/translations/en.json';
import { translations } from './index';
import serverErrors from './zh-Hans/server-errors.json';
import unlisted from './zh-Hans/unlisted.json';

const require = createRequire(import.meta.url);

/** Where each part of Strapi keeps its translations, and what it puts before its keys. */
const PARTS = {
  '': 'admin/dist/admin/admin/src/translations',
  'content-manager.': 'content-manager/dist/admin/translations',
  'upload.': 'upload/dist/admin/translations',
  'i18n.': 'i18n/dist/admin/translations',
  'email.': 'email/dist/admin/translations',
  'users-permissions.': 'plugin-users-permissions/dist/admin/translations',
};

/** Nobody sees these here: promotion of paid plans, surveys and the guided tour, all switched off. */
const NEVER_SHOWN =
  /^tours\.|GuidedTour|FreeTrial|trialCountdown|NpsSurvey|UpsellBanner|MediaLibraryBanner|[Pp]urchase|not-available$|^Settings\.content-history|^global\.plugins\./;

function read(folder: string, language: string): Record<string, string> {
  const file = path.join(
    path.dirname(require.resolve('@strapi/strapi/package.json')),
    '..',
    folder,
    `${language}.json.js`,
  );
  if (!existsSync(file)) return {};
  const loaded = require(file);
  return loaded.default ?? loaded;
}

const stringsOf = (language: string) =>
  Object.fromEntries(
    Object.entries(PARTS).flatMap(([prefix, folder]) =>
      Object.entries(read(folder, language)).map(([key, text]) => [prefix + key, text]),
    ),
  );

const english = stringsOf('en');
const chinese = { ...stringsOf('zh-Hans'), ...translations['zh-Hans'] };

/** Names of the values that a message takes: `{name}` and `{count, plural, …}`, at any depth. */
const valuesOf = (message: string) =>
  new Set([...message.matchAll(/\{\s*(\w+)\s*(?:,|\})/g)].map(([, name]) => name));

describe('English in the admin', () => {
  test('has plain quotes: Chinese fonts draw the others as wide as a sign', () => {
    const all = { ...translations.en, ...ticketing, ...wechatPay };
    const curly = Object.entries(all).filter(([, message]) => /[‘’“”]/.test(message));
    expect(curly.map(([key]) => key)).toEqual([]);
  });
});

describe('Chinese in the admin', () => {
  test('Strapi’s English was found', () => expect(Object.keys(english).length).toBeGreaterThan(1500));

  test('has every text that Strapi shows', () => {
    const missing = Object.keys(english).filter((key) => !(key in chinese) && !NEVER_SHOWN.test(key));
    expect(missing).toEqual([]);
  });

  test('asks for no value that Strapi does not give', () => {
    const wrong = Object.entries(translations['zh-Hans']).filter(([key, message]) => {
      const given = english[key];
      return given !== undefined && ![...valuesOf(message)].every((name) => valuesOf(given).has(name));
    });
    expect(wrong.map(([key]) => key)).toEqual([]);
  });

  test('uses no half-width commas or question marks between Chinese characters', () => {
    const wrong = Object.entries(translations['zh-Hans']).filter(([, text]) =>
      /\p{Script=Han}[,?!;:]/u.test(text),
    );
    expect(wrong).toEqual([]);
  });
});

test('what the house adds exists in both languages', () => {
  const own = Object.keys(translations['zh-Hans']).filter(
    (key) => !(key in english) && !(key in unlisted) && !(key in serverErrors),
  );
  expect(own.filter((key) => !(key in translations.en))).toEqual([]);
  expect(Object.keys(translations.en).filter((key) => !(key in chinese))).toEqual([]);
});
