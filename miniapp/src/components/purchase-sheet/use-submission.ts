import Taro from '@tarojs/taro';
import { useRef, useState } from 'react';
import { type CartChange, changeCartItem, useRefreshCart } from '@/api/cart';
import { joinWaitingList } from '@/api/ticketing';
import type { TicketLine } from '@/api/types';
import { useDoneElsewhere } from '@/hooks/use-done-elsewhere';
import { useTranslate } from '@/i18n';
import { attemptAfter, attemptFor } from '@/lib/attempt';
import { pageInFront } from '@/lib/page-in-front';
import { open } from '@/lib/routes';
import { sayError } from '@/lib/say-error';
import { fillCart, type Purchasing, placeOrder } from './place-order';

/** What can be done with a finished choice. `change` is about a line that is in the cart already. */
export type Way = 'buy' | 'cart' | 'change' | 'wait';

type Run = (lines: TicketLine[], attempt: Purchasing) => Promise<void>;

interface Submission {
  /** The way that is under way. */
  busy: Way | null;
  problem: string | null;
  setProblem: (problem: string | null) => void;
  /** Says whether it was done. A failure is said, then handed to `onFailure`. */
  submit: (way: Way, lines: TicketLine[]) => Promise<boolean>;
}

interface SubmissionInput {
  /** The line of the cart to change. */
  itemId: string | undefined;
  onDone: () => void;
  onFailure: (error: unknown) => void;
}

/** A line of the cart stays one of its product. */
function changeOf({ date, slot, visitor }: TicketLine): CartChange {
  return { ...(date && { date }), ...(slot && { slot }), ...(visitor && { visitor }) };
}

function useRuns(itemId: string | undefined, onDone: () => void): Record<Way, Run> {
  const t = useTranslate();
  const refreshCart = useRefreshCart();
  const doneElsewhere = useDoneElsewhere();
  const buy: Run = async (lines, attempt) => {
    const isHere = pageInFront();
    const { order, isFree } = await placeOrder(lines, attempt);
    onDone();
    if (isHere()) await open(isFree ? 'result' : 'pay', { order: order.number });
    else await doneElsewhere(isFree ? 'onward.free' : 'onward.held');
  };
  const putIntoCart: Run = async (lines, attempt) => {
    await fillCart(lines, attempt);
    onDone();
    Taro.showToast({ title: t('cart.added'), icon: 'success' });
    await refreshCart();
  };
  const changeLine: Run = async ([line]) => {
    if (itemId && line) await changeCartItem(itemId, changeOf(line));
    await refreshCart();
    onDone();
  };
  const joinQueue: Run = async (lines, { idempotencyKey }) => {
    const isHere = pageInFront();
    await joinWaitingList(lines, idempotencyKey);
    onDone();
    if (isHere()) await open('waiting');
    else await doneElsewhere('onward.waiting');
  };
  return { buy, cart: putIntoCart, change: changeLine, wait: joinQueue };
}

/** Asking the server for something that may have to be asked for twice, without taking anything twice. */
export function useSubmission({ itemId, onDone, onFailure }: SubmissionInput): Submission {
  const [busy, setBusy] = useState<Way | null>(null);
  const [problem, setProblem] = useState<string | null>(null);
  const attempt = useRef<Purchasing | null>(null);
  const runs = useRuns(itemId, onDone);

  const submit = async (way: Way, lines: TicketLine[]) => {
    const current: Purchasing = attemptFor([way, lines], attempt.current);
    attempt.current = current;
    setBusy(way);
    try {
      await runs[way](lines, current);
      attempt.current = null;
      return true;
    } catch (error) {
      attempt.current = attemptAfter(error, current);
      setProblem(sayError(error));
      onFailure(error);
      return false;
    } finally {
      setBusy(null);
    }
  };

  return { busy, problem, setProblem, submit };
}
