import useSWR from 'swr';
import { type Locale, useLocale } from '@/i18n/locale';
import { currentPreview } from '@/lib/preview';
import { call, inPath } from './client';
import { useDraft } from './drafts';
import { hasCode } from './errors';
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
import { usePublicPages } from './use-pages';

const PAGE_SIZE = 10;
/** More than a route of places or a page of help ever has. */
const ALL = 100;

type Query = Record<string, string | number | undefined>;

const ask = async <Data>(path: string, query: Query = {}): Promise<Data> =>
  (await call<Data>({ path, query, anonymous: true })).data;

/** Keys name the language, so that nothing of one shows in the other. */
const keyOf = (path: string, query: Query, locale: Locale) =>
  ['content', path, JSON.stringify(query), locale] as const;

/** What everybody is shown at a path, or the draft of it that is previewed; not asked while `path` is null. */
function useContent<Data>(path: string | null, query: Query = {}) {
  const locale = useLocale();
  const draft = useDraft<Data>(path);
  const shown = useShown<Data>(draft ? null : path, query, locale);
  if (draft) return draft;
  // What the phone remembers of a page that editors have taken offline is not shown any more.
  return hasCode(shown.error, 'CONTENT_NOT_FOUND') ? { ...shown, data: undefined } : shown;
}

function useShown<Data>(path: string | null, query: Query, locale: Locale) {
  return useSWR(path ? keyOf(path, query, locale) : null, () => ask<Data>(path ?? '', query));
}

/** A list that grows as one scrolls. */
const usePages = <Item>(path: string, query: Query) =>
  usePublicPages<Item>({ family: 'content', path, query, pageSize: PAGE_SIZE });

export const useCategories = () => useContent<Category[]>('/categories', { pageSize: ALL });
export const useCategory = (slug: string) => useContent<Category>(slug ? `/categories/${slug}` : null);

/** The newest guides, some of them. */
export const useNewestArticles = (count: number) =>
  useContent<ArticleCard[]>('/articles', { pageSize: count });
/** Guides that speak of a ticket. */
export const useArticlesAbout = (ticket: string, count: number) =>
  useContent<ArticleCard[]>('/articles', { ticket, pageSize: count });
export const usePinnedArticles = (category: string) =>
  useContent<ArticleCard[]>('/articles', { category, pinned: 'true', pageSize: 5 });
export const useArticles = (category: string) => usePages<ArticleCard>('/articles', { category });
export const useArticle = (id: string | null) =>
  useContent<Article>(id === null ? null : `/articles/${inPath(id)}`);

export const useTours = () => useContent<TourCard[]>('/tours', { pageSize: ALL });
export const useTour = (id: string | null) => useContent<Tour>(id === null ? null : `/tours/${inPath(id)}`);

export const useLostItems = (kind: LostKind | undefined, q: string) =>
  usePages<LostItem>('/lost-items', { kind, q: q || undefined });
export const useLostItem = (id: string) => useContent<LostItem>(`/lost-items/${inPath(id)}`);

/** Those of a place; a draft that is previewed stands before them, wherever it is to be shown. */
export function useBanners(place: 'home' | 'guides' | 'tours') {
  const shown = useContent<Banner[]>('/banners', { place });
  const path = currentPreview()?.path ?? null;
  const { data: draft } = useContent<Banner>(path?.startsWith('/banners/') ? path : null);
  if (!draft) return shown;
  const others = (shown.data ?? []).filter(({ documentId }) => documentId !== draft.documentId);
  return { ...shown, data: [draft, ...others] };
}
export const useHelpLinks = () => useContent<HelpLink[]>('/help-links', { pageSize: ALL });
export const useHelpLink = (id: string) => useContent<HelpLink>(`/help-links/${inPath(id)}`);

export const useSearch = (q: string) => useContent<Found>(q ? '/search' : null, { q });
