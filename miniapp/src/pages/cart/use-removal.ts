import Taro, { useDidHide } from '@tarojs/taro';
import { useEffect, useRef, useState } from 'react';
import { removeCartItem, useCart } from '@/api/cart';
import type { CartItem } from '@/api/types';
import { sayError } from '@/lib/say-error';

/** How long one can think better of it. */
const UNDO_MS = 5_000;

interface Removal {
  /** What has just been taken out and can still be put back. */
  removed: CartItem | null;
  remove: (item: CartItem) => void;
  undo: () => void;
}

/**
 * Takes lines out of the cart with a way back. The server is told only when the time to undo is over or the page is
 * left: it keeps the visitor's details, so a line that is gone there cannot be made again here.
 */
export function useRemoval(): Removal {
  const { mutate } = useCart();
  const [removed, setRemoved] = useState<CartItem | null>(null);
  const pending = useRef<{ item: CartItem; timer: ReturnType<typeof setTimeout> } | null>(null);

  const tellServer = async ({ id }: CartItem) => {
    const without = (items: CartItem[] = []) => items.filter((each) => each.id !== id);
    const takeOut = async (items?: CartItem[]) => {
      await removeCartItem(id);
      return without(items);
    };
    try {
      // What could not be taken out stands there again, also when nothing can be asked for.
      await mutate(takeOut, {
        optimisticData: without,
        rollbackOnError: true,
        revalidate: false,
      });
    } catch (error) {
      const title = sayError(error);
      if (title) Taro.showToast({ title, icon: 'none' });
    }
    await Promise.allSettled([mutate()]);
  };
  const finish = () => {
    const last = pending.current;
    if (!last) return;
    clearTimeout(last.timer);
    pending.current = null;
    setRemoved(null);
    tellServer(last.item);
  };
  const latestFinish = useRef(finish);
  latestFinish.current = finish;
  useDidHide(() => latestFinish.current());
  useEffect(() => () => latestFinish.current(), []);

  return {
    removed,
    remove: (item) => {
      finish();
      pending.current = { item, timer: setTimeout(() => latestFinish.current(), UNDO_MS) };
      setRemoved(item);
    },
    undo: () => {
      if (pending.current) clearTimeout(pending.current.timer);
      pending.current = null;
      setRemoved(null);
    },
  };
}
