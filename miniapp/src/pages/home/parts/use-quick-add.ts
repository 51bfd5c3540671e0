import Taro from '@tarojs/taro';
import { useRef, useState } from 'react';
import { addToCart, useRefreshCart } from '@/api/cart';
import { NetworkError } from '@/api/errors';
import type { Product } from '@/api/types';
import { useTranslate } from '@/i18n';
import { randomId } from '@/lib/random-id';
import { openProduct } from '@/lib/routes';
import { sayError } from '@/lib/say-error';

/** A ticket that asks nothing goes into the cart at once; any other needs its sheet first. */
export function useQuickAdd(product: Product): { busy: boolean; add: () => void } {
  const t = useTranslate();
  const refreshCart = useRefreshCart();
  const [busy, setBusy] = useState(false);
  /** Kept after a lost answer, so that a second tap does not add twice what was added once. */
  const key = useRef<string | null>(null);

  const addAtOnce = async () => {
    key.current ??= randomId();
    setBusy(true);
    try {
      await addToCart({ product: product.slug }, key.current);
      key.current = null;
      Taro.showToast({ title: t('cart.added'), icon: 'success' });
      await refreshCart();
    } catch (error) {
      if (!(error instanceof NetworkError)) key.current = null;
      const title = sayError(error);
      if (title) Taro.showToast({ title, icon: 'none' });
    }
    setBusy(false);
  };

  const asksNothing = !product.dated && product.visitorForm === 'none';
  return { busy, add: asksNothing ? addAtOnce : () => openProduct(product.slug, 'cart') };
}
