import useSWRInfinite from 'swr/infinite';
import { useLocale } from '@/i18n/locale';
import { call } from './client';
import { readAsMember } from './member-call';
import { useSession } from './session';

interface List {
  /** The first word of its key: what is asked anew together. */
  family: string;
  path: string;
  query?: Record<string, string | number | undefined>;
  pageSize?: number;
}

/**
 * A list that grows as one scrolls: `loadMore` asks for the next page, `refresh` for the shown ones. `who` is part of
 * the key, and so is the language, so that nothing of one shows to another; null asks nothing. What is fetched is named
 * by the key alone: while a list is turned to another query, SWR may still hold the fetcher of the one before.
 */
function usePagesOf<Item>(who: string | null, { family, path, query, pageSize = 20 }: List) {
  const locale = useLocale();
  const words = JSON.stringify(query ?? {});
  const pages = useSWRInfinite(
    (index: number) => (who === null ? null : ([family, path, who, words, locale, index + 1] as const)),
    ([, asked, by, wanted, , page]) => {
      const request = { path: asked, query: { ...(JSON.parse(wanted) as List['query']), page, pageSize } };
      return by === EVERYBODY
        ? call<Item[]>({ ...request, anonymous: true })
        : readAsMember(() => call<Item[]>(request));
    },
  );
  const items = pages.data?.flatMap(({ data }) => data);
  const meta = pages.data?.[0]?.meta;
  const total = meta?.pagination?.total ?? 0;
  return {
    items,
    total,
    counts: meta?.counts,
    isAll: (items?.length ?? 0) >= total,
    error: pages.error as unknown,
    isValidating: pages.isValidating,
    refresh: () => pages.mutate(),
    loadMore: () => pages.setSize(pages.size + 1),
  };
}

const EVERYBODY = 'everybody';

export const usePublicPages = <Item>(list: List) => usePagesOf<Item>(EVERYBODY, list);

/** Asked only while somebody is logged in. */
export function useMemberPages<Item>(list: List) {
  return usePagesOf<Item>(useSession()?.member.documentId ?? null, list);
}
