import type { AttemptRow, NotificationRow } from '../state/rows.js';
import type { World } from '../world.js';
import { writeForgery } from './forgery.js';
import { type Letter, writeLetter } from './letter.js';
import { post } from './post.js';
import { waitAfter } from './schedule.js';

/**
 * One attempt of the schedule. The first attempt of a duplicated notification is two, of a forged one a forgery first.
 * @returns the row when another attempt is due, its moment in `nextAtMs`
 */
export async function deliver(world: World, id: string): Promise<NotificationRow | undefined> {
  const before = world.store.get('notifications', id);
  if (before?.state !== 'pending') return undefined;
  const isFirst = before.tries === 0;
  if (isFirst && before.fault === 'forged')
    await sendOnce(world, before, writeForgery(world, before, before.forgery ?? 'unknown-key'), true);
  const attempt = await sendOnce(world, before, writeLetter(world, before));
  if (isFirst && before.fault === 'duplicate') await sendOnce(world, before, writeLetter(world, before));
  const after = world.store.get('notifications', id);
  if (!after) return undefined;
  const settled = world.store.put('notifications', id, afterAttempt(world, after, attempt));
  return settled.state === 'pending' ? settled : undefined;
}

/** Sends a notification again now, whatever its state, outside the schedule; an acknowledgement ends the schedule. */
export async function resend(world: World, id: string): Promise<AttemptRow | undefined> {
  const row = world.store.get('notifications', id);
  if (!row) return undefined;
  const attempt = await sendOnce(world, row, writeLetter(world, row));
  const after = world.store.get('notifications', id);
  if (after && isAcknowledged(attempt)) {
    world.store.put('notifications', id, { ...after, state: 'acknowledged', nextAtMs: undefined });
  }
  return attempt;
}

async function sendOnce(
  world: World,
  row: NotificationRow,
  letter: Letter,
  forged?: true,
): Promise<AttemptRow> {
  const atMs = world.clock.now();
  const startedAtMs = performance.now();
  const result = await post(row.url, letter, world.notifyTimeoutMs);
  const attempt: AttemptRow = {
    atMs,
    ...result,
    tookMs: Math.round(performance.now() - startedAtMs),
    forged,
  };
  const current = world.store.get('notifications', row.id);
  if (current) {
    world.store.put('notifications', row.id, { ...current, attempts: [...current.attempts, attempt] });
  }
  return attempt;
}

/** WeChat Pay reads the status only; the answer's text does not matter. */
export function isAcknowledged({ status }: AttemptRow): boolean {
  return status === 200 || status === 204;
}

/** The row after an attempt of the schedule: acknowledged, to be tried again at `nextAtMs`, or given up. */
export function afterAttempt(world: World, row: NotificationRow, attempt: AttemptRow): NotificationRow {
  const tries = row.tries + 1;
  if (row.state === 'acknowledged' || isAcknowledged(attempt)) {
    return { ...row, tries, state: 'acknowledged', nextAtMs: undefined };
  }
  const waitMs = waitAfter(tries, world.speed);
  if (waitMs === undefined) return { ...row, tries, state: 'given-up', nextAtMs: undefined };
  return { ...row, tries, nextAtMs: world.clock.now() + waitMs };
}
