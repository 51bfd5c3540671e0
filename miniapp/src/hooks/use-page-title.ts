import Taro, { useDidShow } from '@tarojs/taro';
import { useEffect } from 'react';
import { type MessageKey, useTranslate } from '@/i18n';

type PlainKey = Extract<MessageKey, `title.${string}`>;

/** Titles in page configs are Chinese; this follows the language, also when it changes underneath. */
export function usePageTitle(key: PlainKey): void {
  const t = useTranslate();
  const title = t(key);
  const show = () => {
    Taro.setNavigationBarTitle({ title });
  };
  useDidShow(show);
  // biome-ignore lint/correctness/useExhaustiveDependencies: set again whenever the words change
  useEffect(show, [title]);
}
