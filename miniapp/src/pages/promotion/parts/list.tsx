import { View } from '@tarojs/components';
import Taro, { usePullDownRefresh } from '@tarojs/taro';
import type { ReactNode } from 'react';
import { ErrorState } from '@/components/notice-state';
import { Bone } from '@/components/skeleton';
import { useMoreAtEnd } from '@/hooks/use-more-at-end';
import { useTranslate } from '@/i18n';
import './list.scss';

interface Pages<Item> {
  items: Item[] | undefined;
  isAll: boolean;
  error: unknown;
  isValidating: boolean;
  refresh: () => Promise<unknown>;
  loadMore: () => void;
}

export function ListSkeleton() {
  return (
    <View id="list-skeleton" className="promotion-list promotion-list--bones card">
      {[72, 48, 64, 40].map((width) => (
        <Bone key={width} width={`${width}%`} />
      ))}
    </View>
  );
}

interface ListProps<Item> {
  pages: Pages<Item>;
  /** What stands there when there is nothing. */
  none: ReactNode;
  children: (item: Item) => ReactNode;
}

/** Rows on one card, more of them as one scrolls. */
export function List<Item>({ pages, none, children }: ListProps<Item>) {
  const t = useTranslate();
  const { items, isAll, error, isValidating, refresh, loadMore } = pages;
  useMoreAtEnd({ isAll: isAll || !items, isValidating, loadMore });
  usePullDownRefresh(async () => {
    await Promise.allSettled([refresh()]);
    Taro.stopPullDownRefresh();
  });
  if (!items && !error) return <ListSkeleton />;
  if (!items) return <ErrorState error={error} busy={isValidating} onRetry={refresh} />;
  if (items.length === 0) return none;
  return (
    <>
      <View className="promotion-list card">{items.map(children)}</View>
      {items.length > 10 && (
        <View className="promotion-list__end">{t(isAll ? 'state.end' : 'state.more')}</View>
      )}
    </>
  );
}
