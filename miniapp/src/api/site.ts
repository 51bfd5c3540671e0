import useSWR from 'swr';
import { type Locale, useLocale } from '@/i18n/locale';
import { call } from './client';
import type { Site } from './types';

export const siteKeys = {
  site: (locale: Locale) => ['site', locale] as const,
};

/** The attraction itself: name, hours, head picture. */
export function useSite() {
  const locale = useLocale();
  return useSWR(siteKeys.site(locale), fetchSite);
}

export async function fetchSite(): Promise<Site> {
  return (await call<Site>({ path: '/site', anonymous: true })).data;
}
