import useSWR from 'swr';
import useSWRInfinite from 'swr/infinite';
import { type Locale, useLocale } from '@/i18n/locale';
import { call } from './client';
import type {
  Article,
  ArticleCard,
  Banner,
  Category,
  Found,
  HelpLink,
  LostItem,
  LostKind,
  Tour,
  TourCard,
} from './types';

const PAGE_SIZE = 10;
/** More than a route of places or a page of help ever has. */
const ALL = 100;

type Query = Record<string, string | number | undefined>;

const ask = async <Data>(path: string, query: Query = {}): Promise<Data> =>
  (await call<Data>({ path, query, anonymous: true })).data;

/** Keys name the language, so that nothing of one shows in the other. */
const keyOf = (path: string, query: Query, locale: Locale) =>
  ['content', path, JSON.stringify(query), locale] as const;

/** What everybody is shown at a path; not asked while `path` is null. */
function useContent<Data>(path: string | null, query: Query = {}) {
  const locale = useLocale();
  return useSWR(path ? keyOf(path, query, locale) : null, () => ask<Data>(path ?? '', query));
}

/** A list that grows as one scrolls. */
function usePages<Item>(path: string, query: Query) {
  const locale = useLocale();
  const pages = useSWRInfinite(
    (index: number) => [...keyOf(path, query, locale), index + 1] as const,
    ([, , , , page]) =>
      call<Item[]>({ path, query: { ...query, page, pageSize: PAGE_SIZE }, anonymous: true }),
    { persistSize: false },
  );
  const items = pages.data?.flatMap(({ data }) => data);
  const total = pages.data?.[0]?.meta?.pagination?.total ?? 0;
  return {
    items,
    isAll: (items?.length ?? 0) >= total,
    error: pages.error as unknown,
    isValidating: pages.isValidating,
    refresh: () => pages.mutate(),
    loadMore: () => pages.setSize(pages.size + 1),
  };
}

export const useCategories = () => useContent<Category[]>('/categories', { pageSize: ALL });
export const useCategory = (slug: string) => useContent<Category>(slug ? `/categories/${slug}` : null);

/** The newest guides, some of them. */
export const useNewestArticles = (count: number) =>
  useContent<ArticleCard[]>('/articles', { pageSize: count });
export const usePinnedArticles = (category: string) =>
  useContent<ArticleCard[]>('/articles', { category, pinned: 'true', pageSize: 5 });
export const useArticles = (category: string) => usePages<ArticleCard>('/articles', { category });
export const useArticle = (id: string) => useContent<Article>(`/articles/${id}`);

export const useTours = () => useContent<TourCard[]>('/tours', { pageSize: ALL });
export const useTour = (id: string) => useContent<Tour>(`/tours/${id}`);

export const useLostItems = (kind: LostKind | undefined, q: string) =>
  usePages<LostItem>('/lost-items', { kind, q: q || undefined });
export const useLostItem = (id: string) => useContent<LostItem>(`/lost-items/${id}`);

export const useBanners = (place: 'home' | 'guides' | 'tours') => useContent<Banner[]>('/banners', { place });
export const useHelpLinks = () => useContent<HelpLink[]>('/help-links', { pageSize: ALL });
export const useHelpLink = (id: string) => useContent<HelpLink>(`/help-links/${id}`);

export const useSearch = (q: string) => useContent<Found>(q ? '/search' : null, { q });
