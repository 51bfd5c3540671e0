import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { DIALECTS, PLATFORMS, type Platform } from './dialects';
import { freeIdentifiersIn, freeIdentifiersOf } from './free-identifiers';

const distOf = (platform: Platform) => path.resolve(import.meta.dirname, '../../miniapp/dist', platform);

/** What a browser has and a mini-program has not. */
const BROWSER = new Set(
  `window self document location history navigator screen localStorage sessionStorage indexedDB fetch XMLHttpRequest
  Headers Request Response URL URLSearchParams Blob File FileReader FormData Image Audio Element HTMLElement Node
  CustomEvent MutationObserver IntersectionObserver ResizeObserver requestAnimationFrame cancelAnimationFrame
  performance crypto matchMedia getComputedStyle alert btoa atob TextEncoder TextDecoder AbortController WebSocket
  AudioContext process Buffer`.split(/\s+/),
);

/** Never reached: tweetnacl hangs itself onto `self` only where there is no module to export from. */
const DEAD = { file: 'pages/inspector/index.js', name: 'self', times: 2 };

const names = (code: string) => freeIdentifiersOf(code, 'a.js').map(({ name }) => name);

describe('the scan for names that a phone does not have', () => {
  it('finds a bare browser object, and where it is', () => {
    expect(freeIdentifiersOf('function f() {\n  return document.title; }', 'a.js')).toEqual([
      { name: 'document', file: 'a.js', line: 2 },
    ]);
  });

  it('finds one that only another name was asked about', () => {
    expect(names('if (typeof window !== "undefined") document.title;')).toEqual(['document']);
    expect(names('typeof window; window.name;')).toEqual(['window']);
  });

  it('leaves alone what is asked about first, or declared inside', () => {
    expect(names('typeof self === "object" && self && self.name;')).toEqual([]);
    expect(names('if ("object" === typeof performance) { performance.now(); }')).toEqual([]);
    expect(names('var document = {}; document.title;')).toEqual([]);
  });
});

/** Alipay's own JavaScript has a `navigator`, from which Taro's plugin reads the version of the app. */
const OWN: Partial<Record<Platform, string>> = { alipay: 'navigator' };

describe.each(PLATFORMS)('the build for %s', (platform) => {
  it('takes nothing from a browser or from Node', () => {
    const all = freeIdentifiersIn(distOf(platform));
    expect(all.map(({ name }) => name)).toContain(DIALECTS[platform].global);
    const browser = all.filter(({ name }) => BROWSER.has(name) && name !== OWN[platform]);
    const isDead = ({ file, name }: (typeof all)[number]) => file === DEAD.file && name === DEAD.name;
    expect(browser.filter((each) => !isDead(each))).toEqual([]);
    expect(browser.filter(isDead)).toHaveLength(DEAD.times);
  });
});
