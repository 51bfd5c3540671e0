import { useRef, useState } from 'react';
import type { TicketLine } from '@/api/types';
import { open } from '@/lib/routes';
import { sayError } from '@/lib/say-error';
import { type Attempt, attemptAfter, attemptFor, placeOrder } from './place-order';

interface Placing {
  busy: boolean;
  problem: string | null;
  setProblem: (problem: string | null) => void;
  /** Holds the tickets, opens the order and goes to its page; hands a failure to `onFailure` after saying it. */
  place: (lines: TicketLine[]) => Promise<void>;
}

/** Placing an order that may have to be asked for twice, without taking anything twice. */
export function usePlacing(onPlaced: () => void, onFailure: (error: unknown) => void): Placing {
  const [busy, setBusy] = useState(false);
  const [problem, setProblem] = useState<string | null>(null);
  const attempt = useRef<Attempt | null>(null);

  const place = async (lines: TicketLine[]) => {
    const current = attemptFor(lines, attempt.current);
    attempt.current = current;
    setBusy(true);
    try {
      const { order, isFree } = await placeOrder(lines, current);
      attempt.current = null;
      onPlaced();
      await open(isFree ? 'result' : 'pay', { order: order.number });
    } catch (error) {
      attempt.current = attemptAfter(error, current);
      setProblem(sayError(error));
      onFailure(error);
    }
    setBusy(false);
  };

  return { busy, problem, setProblem, place };
}
