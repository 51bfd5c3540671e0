import Taro, { useDidShow } from '@tarojs/taro';
import { useEffect } from 'react';
import { type PlainKey, useTranslate } from '@/i18n';

/** Titles in page configs are Chinese; this follows the language, also when it changes underneath. */
export function usePageTitle(key: Extract<PlainKey, `title.${string}`>): void {
  const t = useTranslate();
  const title = t(key);
  const show = () => {
    Taro.setNavigationBarTitle({ title });
  };
  useDidShow(show);
  // biome-ignore lint/correctness/useExhaustiveDependencies: set again whenever the words change
  useEffect(show, [title]);
}
