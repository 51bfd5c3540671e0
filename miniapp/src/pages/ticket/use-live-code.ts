import { useEffect, useState } from 'react';
import { fetchLiveCode } from '@/api/ticketing';
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

/** Keeps a ticket's live code fresh while its page shows; hands back how that goes. */
export function useLiveCode(code: string, active: boolean): LiveCodeState {
  const visible = usePageVisible();
  const [live, setLive] = useState<HeldCode | null>(null);
  const [failures, setFailures] = useState(0);
  const [nextAtMs, setNextAtMs] = useState(0);
  const [round, setRound] = useState(0);

  // biome-ignore lint/correctness/useExhaustiveDependencies: a new round is a request to start over
  useEffect(() => {
    if (!active || !visible) return;
    let stopped = false;
    let timer: ReturnType<typeof setTimeout>;
    const ask = async (failed: number) => {
      let failedNow = failed;
      try {
        const answer = await fetchLiveCode(code);
        failedNow = 0;
        if (!stopped) setLive(answer);
      } catch (error) {
        failedNow = failed + 1;
        console.warn('no live code', error);
      }
      if (stopped) return;
      const delayMs = delayAfter(failedNow);
      setFailures(failedNow);
      setNextAtMs(serverNowMs() + delayMs);
      timer = setTimeout(() => ask(failedNow), delayMs);
    };
    ask(0);
    return () => {
      stopped = true;
      clearTimeout(timer);
    };
  }, [code, active, visible, round]);

  return { live, failures, nextAtMs, refresh: () => setRound(round + 1) };
}
