import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { freeIdentifiersIn, freeIdentifiersOf } from './free-identifiers';

const dist = path.resolve(import.meta.dirname, '../../miniapp/dist/weapp');

/** What WeChat's JavaScript has besides the language itself. */
const WECHAT = ['wx', 'App', 'Page', 'Component', 'Behavior', 'getApp', 'getCurrentPages', 'require', 'module', 'exports'];
const TIMERS = ['setTimeout', 'clearTimeout', 'setInterval', 'clearInterval', 'console'];
const LANGUAGE = [...Object.getOwnPropertyNames(globalThis)].filter((name) => /^[A-Z]/.test(name) && isOfLanguage(name));

function isOfLanguage(name: string): boolean {
  return !['URL', 'URLSearchParams', 'Buffer', 'Headers', 'Request', 'Response', 'FormData', 'Blob'].includes(name);
}

describe('the scan for names that a phone does not have', () => {
  it('finds a bare browser object', () => {
    expect(freeIdentifiersOf('function f() { return document.title; }', 'a.js')).toEqual([
      { name: 'document', file: 'a.js', line: 1 },
    ]);
  });

  it('leaves alone what is only asked about, or declared inside', () => {
    expect(freeIdentifiersOf('typeof window; var document = {}; document.title;', 'a.js')).toEqual([]);
  });
});

describe('the WeChat build', () => {
  it('takes nothing from a browser', () => {
    const browser = ['window', 'document', 'location', 'history', 'navigator', 'localStorage', 'fetch', 'XMLHttpRequest'];
    const found = freeIdentifiersIn(dist).filter(({ name }) => browser.includes(name));
    expect(found).toEqual([]);
  });

  it('takes nothing at all but the language and what WeChat gives', () => {
    const known = new Set([...WECHAT, ...TIMERS, ...LANGUAGE, 'undefined', 'NaN', 'Infinity', 'arguments']);
    const functions = ['parseInt', 'parseFloat', 'isNaN', 'isFinite', 'encodeURIComponent', 'decodeURIComponent'];
    const found = freeIdentifiersIn(dist).filter(({ name }) => !known.has(name) && !functions.includes(name));
    expect(found).toEqual([]);
  });
});
