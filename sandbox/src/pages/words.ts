import { type html, raw } from 'hono/html';
import { beijingTime } from '../clock.js';
import type { HttpContext } from '../http.js';
import { wordsEn } from './words-en.js';
import { wordsZh } from './words-zh.js';

/** The same words with any text in place of the Chinese one. */
type AnyText<T> = T extends string
  ? string
  : T extends (...values: infer V) => string
    ? (...values: V) => string
    : { readonly [K in keyof T]: AnyText<T[K]> };

export type Words = AnyText<typeof wordsZh>;
export type Language = 'zh' | 'en';

/** Chinese, unless `?lang=en`. */
export function languageOf(c: HttpContext): Language {
  return c.req.query('lang') === 'en' ? 'en' : 'zh';
}

export function wordsOf(language: Language): Words {
  return language === 'en' ? wordsEn : wordsZh;
}

/** `12月6日 18:05`, in China's zone. */
export function clockTime(atMs: number): string {
  const [, month, day, time] = /^\d+-(\d\d)-(\d\d)T(\d\d:\d\d)/.exec(beijingTime(atMs)) ?? [];
  return `${Number(month)}月${Number(day)}日 ${time}`;
}

/** `18:05:09`, in China's zone. */
export function timeOfDay(atMs: number): string {
  return beijingTime(atMs).slice(11, 19);
}

export type Html = ReturnType<typeof html>;

/** The browser's tab icon, so that it does not ask for one. */
export const icon = raw(
  `<link rel="icon" href="data:image/svg+xml,%3Csvg xmlns='http://www.w3.org/2000/svg' viewBox='0 0 32 32'%3E%3Crect width='32' height='32' rx='9' fill='%232f6b5a'/%3E%3Cpath d='M5 24l7-12 5 8 4-6 6 10z' fill='%23fff'/%3E%3C/svg%3E">`,
);
