import Taro from '@tarojs/taro';
import { useSyncExternalStore } from 'react';

export type Locale = 'zh' | 'en';

const STORAGE_KEY = 'shanmen.locale';
const listeners = new Set<() => void>();
let locale: Locale | undefined;

/** Chinese unless the visitor chose English on the Me page. */
export function currentLocale(): Locale {
  locale ??= Taro.getStorageSync(STORAGE_KEY) === 'en' ? 'en' : 'zh';
  return locale;
}

export function chooseLocale(next: Locale): void {
  locale = next;
  Taro.setStorageSync(STORAGE_KEY, next);
  for (const listener of listeners) listener();
}

function subscribe(listener: () => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}

export function useLocale(): Locale {
  return useSyncExternalStore(subscribe, currentLocale, currentLocale);
}

/** For what lives outside React: the tab bar. */
export { subscribe as onLocaleChange };
