import Taro, { useDidShow } from '@tarojs/taro';
import { useEffect } from 'react';
import { type PlainKey, useTranslate } from '@/i18n';

/** Titles in page configs are Chinese; this follows the language, also when it changes underneath. */
export function usePageTitle(key: Extract<PlainKey, `title.${string}`>): void {
  const t = useTranslate();
  const title = t(key);
  useDidShow(() => {
    Taro.setNavigationBarTitle({ title });
  });
  useEffect(() => {
    Taro.setNavigationBarTitle({ title });
  }, [title]);
}
