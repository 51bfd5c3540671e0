import { useRef, useState } from 'react';
import { checkOutCart, useRefreshCart } from '@/api/cart';
import { ApiError, NetworkError } from '@/api/errors';
import type { CartItem } from '@/api/types';
import { useDoneElsewhere } from '@/hooks/use-done-elsewhere';
import { type Attempt, attemptAfter, attemptFor } from '@/lib/attempt';
import { pageInFront } from '@/lib/page-in-front';
import { replaceWith } from '@/lib/routes';
import { sayError } from '@/lib/say-error';

export interface Refused {
  /** The line that could not be held; null when the refusal is about no single one. */
  itemId: string | null;
  words: string;
}

interface CheckOut {
  busy: boolean;
  refused: Refused | null;
  forget: () => void;
  /** Holds all of these or none, and goes on to pay them. Answers whether it worked. */
  checkOut: (items: readonly CartItem[]) => Promise<boolean>;
}

function itemIn(error: unknown): string | null {
  const item = error instanceof ApiError ? error.details.item : null;
  return typeof item === 'string' ? item : null;
}

/** Check-out that may have to be asked for twice, without holding anything twice. */
export function useCheckOut(): CheckOut {
  const refreshCart = useRefreshCart();
  const doneElsewhere = useDoneElsewhere();
  const [busy, setBusy] = useState(false);
  const [refused, setRefused] = useState<Refused | null>(null);
  const attempt = useRef<Attempt | null>(null);

  const checkOut = async (items: readonly CartItem[]) => {
    const ids = items.map(({ id }) => id);
    const current = attemptFor(ids, attempt.current);
    attempt.current = current;
    const isHere = pageInFront();
    setBusy(true);
    setRefused(null);
    try {
      const tickets = await checkOutCart(ids, current.idempotencyKey);
      attempt.current = null;
      await refreshCart();
      if (isHere()) await replaceWith('unpaid', { fresh: tickets.map(({ code }) => code).join(',') });
      else await doneElsewhere('onward.held');
      return true;
    } catch (error) {
      attempt.current = attemptAfter(error, current);
      const words = sayError(error);
      if (words) setRefused({ itemId: itemIn(error), words });
      // Without an answer the lines stay as they are: asked again under the same key, they lead to what is held by now.
      if (!(error instanceof NetworkError)) await refreshCart();
      return false;
    } finally {
      setBusy(false);
    }
  };
  return { busy, refused, forget: () => setRefused(null), checkOut };
}
