import { useDidShow } from '@tarojs/taro';
import { useEffect, useRef, useState } from 'react';
import { useHeldTickets } from '@/api/ticketing';
import type { Ticket } from '@/api/types';
import { useServerNow } from '@/hooks/use-now';
import { firstChoice, stillHeld } from './held';

/** The codes of `before` that are not in `now` although nobody let them go: their time ran out on this page. */
function ranOut(before: readonly string[], now: readonly Ticket[], all: readonly Ticket[]): number {
  const shown = new Set(now.map(({ code }) => code));
  const known = new Set(all.map(({ code }) => code));
  return before.filter((code) => !shown.has(code) && known.has(code)).length;
}

/** The tickets that can still be paid by the server's clock, which of them are chosen, and how many ran out. */
export function useUnpaid(fresh: readonly string[]) {
  const { data, error, isValidating, mutate } = useHeldTickets();
  const nowMs = useServerNow();
  const [chosen, setChosen] = useState<string[] | null>(null);
  const [expired, setExpired] = useState(0);
  const shown = useRef<string[]>([]);
  useDidShow(() => {
    mutate();
  });

  const tickets = data && stillHeld(data, nowMs);
  const key = tickets?.map(({ code }) => code).join(' ');
  // biome-ignore lint/correctness/useExhaustiveDependencies: the key says when the tickets shown are others
  useEffect(() => {
    if (!tickets || !data) return;
    const lost = ranOut(shown.current, tickets, data);
    shown.current = tickets.map(({ code }) => code);
    if (lost === 0) return;
    setExpired((count) => count + lost);
    mutate();
  }, [key]);

  const current = tickets ?? [];
  const all = chosen ?? firstChoice(current, fresh);
  return {
    tickets,
    error: error as unknown,
    isValidating,
    refresh: () => mutate(),
    nowMs,
    /** Only what is still there counts as chosen. */
    chosen: all.filter((code) => current.some((ticket) => ticket.code === code)),
    setChosen,
    expired,
  };
}

export type Unpaid = ReturnType<typeof useUnpaid>;
