import { useEffect, useRef, useState } from 'react';
import type { LiveCode } from '@/api/types';
import { usePageVisible } from '@/hooks/use-now';
import { serverNowMs } from '@/lib/server-clock';
import { delayAfter, type HeldCode } from './refresh-plan';

export interface LiveCodeState {
  live: HeldCode | null;
  failures: number;
  /** When the next request goes out, on the server's clock. */
  nextAtMs: number;
  refresh: () => void;
}

/**
 * Keeps a live code fresh while its page shows; hands back how that goes. `fetchCode` must stay the same function for
 * the same ticket: a new one starts over.
 */
export function useLiveCode(fetchCode: () => Promise<LiveCode>, active: boolean): LiveCodeState {
  const visible = usePageVisible();
  const [live, setLive] = useState<HeldCode | null>(null);
  const [failures, setFailures] = useState(0);
  const [nextAtMs, setNextAtMs] = useState(0);
  const startOver = useRef<() => void>(() => undefined);

  useEffect(() => {
    if (!active || !visible) return;
    let stopped = false;
    let timer: ReturnType<typeof setTimeout>;
    const ask = async (failed: number) => {
      const answer = await tryLiveCode(fetchCode);
      if (stopped) return;
      const failedNow = answer ? 0 : failed + 1;
      const delayMs = delayAfter(failedNow);
      if (answer) setLive(answer);
      setFailures(failedNow);
      setNextAtMs(serverNowMs() + delayMs);
      timer = setTimeout(ask, delayMs, failedNow);
    };
    startOver.current = () => {
      clearTimeout(timer);
      ask(0);
    };
    ask(0);
    return () => {
      stopped = true;
      clearTimeout(timer);
    };
  }, [fetchCode, active, visible]);

  return { live, failures, nextAtMs, refresh: () => startOver.current() };
}

/** A failure is shown by what the panel does with it, and logged; the next attempt is already planned. */
async function tryLiveCode(fetchCode: () => Promise<LiveCode>): Promise<HeldCode | null> {
  try {
    return await fetchCode();
  } catch (error) {
    console.warn('no live code', error);
    return null;
  }
}
