import type { Ticket } from '@/api/types';
import { remainingMs } from '@/lib/countdown';

/** What one payment takes at most. */
export const MAX_TOGETHER = 50;

/** Less than this, and the time left turns to the colour of hurry. */
export const HURRY_MS = 3 * 60 * 1000;

/** The tickets that can still be paid, those whose time ends first in front. */
export function stillHeld(tickets: readonly Ticket[], nowMs: number): Ticket[] {
  const endOf = ({ expiresAt }: Ticket) => (expiresAt ? Date.parse(expiresAt) : 0);
  // The server answers the newest first; tickets held together stay in the order they were chosen in.
  return [...tickets]
    .reverse()
    .filter(({ expiresAt }) => expiresAt && remainingMs(expiresAt, nowMs) > 0)
    .sort((a, b) => endOf(a) - endOf(b));
}

/**
 * What is chosen when the page opens: the tickets that have just been held, or else all that can be paid together.
 */
export function firstChoice(tickets: readonly Ticket[], fresh: readonly string[]): string[] {
  const codes = tickets.map(({ code }) => code);
  const wanted = codes.filter((code) => fresh.includes(code));
  return (wanted.length > 0 ? wanted : codes).slice(0, MAX_TOGETHER);
}

/** Chooses as many as one payment takes, or none when that many are chosen already. */
export function toggledAll(tickets: readonly Ticket[], chosen: readonly string[]): string[] {
  const all = tickets.slice(0, MAX_TOGETHER).map(({ code }) => code);
  return chosen.length >= all.length ? [] : all;
}

/** The open orders that paying exactly these tickets together would put an end to. */
export function ordersBroken(tickets: readonly Ticket[], chosen: readonly string[]): string[] {
  const numbers = new Set(
    tickets.filter(({ code }) => chosen.includes(code)).flatMap(({ orderNumber }) => orderNumber ?? []),
  );
  const isWhole = (number: string) => {
    const ofOrder = tickets.filter(({ orderNumber }) => orderNumber === number);
    return ofOrder.length === chosen.length && ofOrder.every(({ code }) => chosen.includes(code));
  };
  return [...numbers].filter((number) => !isWhole(number));
}
