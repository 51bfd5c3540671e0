import { useRef, useState } from 'react';
import { ApiError, NetworkError } from '@/api/errors';
import { handOverGift, lookAtExchange } from '@/api/gifts';
import type { DeskExchange } from '@/api/types';
import { type Attempt, attemptAfter, attemptFor } from '@/lib/attempt';
import { giftCodeIn } from '@/lib/gift-code';
import { sayError } from '@/lib/say-error';
import { signalVerdict } from '@/platform/feedback';

/** What the desk shows of a gift: to be confirmed, handed over, or why not. */
export type GiftShown =
  | { state: 'asked'; exchange: DeskExchange; problem?: string | null }
  | { state: 'done'; exchange: DeskExchange }
  | { state: 'refused'; title: string; details: Record<string, unknown> };

/** Gifts at the scan page: only with network, because a gift goes over the counter once. */
export function useHandOver() {
  const [shown, setShown] = useState<GiftShown | null>(null);
  const [busy, setBusy] = useState(false);
  const last = useRef<Attempt | null>(null);

  const run = async (deed: () => Promise<GiftShown>): Promise<void> => {
    setBusy(true);
    try {
      const next = await deed();
      setShown(next);
      signalVerdict(next.state === 'done' ? 'admitted' : 'asked');
    } catch (error) {
      const details = error instanceof ApiError ? error.details : {};
      setShown({ state: 'refused', title: sayError(error) ?? '', details });
      signalVerdict('refused');
    }
    setBusy(false);
  };

  /** False: it is no gift's code. */
  const take = async (scanned: string): Promise<boolean> => {
    const code = giftCodeIn(scanned);
    if (!code) return false;
    await run(async () => ({ state: 'asked', exchange: await lookAtExchange(code) }));
    return true;
  };

  /** Without an answer the question stays: the same key brings what came of it, a new look only "handed over already". */
  const confirm = (exchange: DeskExchange): Promise<void> => {
    const { code } = exchange;
    const attempt = attemptFor({ code }, last.current);
    last.current = attempt;
    return run(async () => {
      try {
        return { state: 'done', exchange: await handOverGift(code, attempt.idempotencyKey) };
      } catch (error) {
        last.current = attemptAfter(error, attempt);
        if (error instanceof NetworkError) return { state: 'asked', exchange, problem: sayError(error) };
        throw error;
      }
    });
  };

  return { shown, busy, take, confirm, next: () => setShown(null) };
}

export type HandOver = ReturnType<typeof useHandOver>;
