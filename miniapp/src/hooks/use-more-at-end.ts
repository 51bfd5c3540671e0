import { useReachBottom } from '@tarojs/taro';
import { useEffect, useRef } from 'react';

interface GrowingList {
  isAll: boolean;
  isValidating: boolean;
  loadMore: () => unknown;
}

/**
 * The next page of a list when one comes to its end. Phones tell of the end once: who comes there while the list is
 * still being asked for would wait for ever, so that the wish is kept until the answer is there.
 */
export function useMoreAtEnd({ isAll, isValidating, loadMore }: GrowingList): void {
  const isWanted = useRef(false);
  const latestLoadMore = useRef(loadMore);
  latestLoadMore.current = loadMore;
  useReachBottom(() => {
    if (isAll) return;
    if (isValidating) isWanted.current = true;
    else latestLoadMore.current();
  });
  useEffect(() => {
    if (isValidating || !isWanted.current) return;
    isWanted.current = false;
    if (!isAll) latestLoadMore.current();
  }, [isValidating, isAll]);
}
