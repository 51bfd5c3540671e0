import { takeNotifyFault } from '../faults/choose-fault.js';
import type { NotifyFault } from '../faults/fault.js';
import type { NotificationRow } from '../state/rows.js';
import type { World } from '../world.js';
import { deliver } from './deliver.js';
import { newNotificationId } from './letter.js';

export type NewNotification = Pick<
  NotificationRow,
  'eventType' | 'originalType' | 'summary' | 'outTradeNo' | 'url' | 'plaintext'
>;

/** Writes a notification down and sends it at once, or as a switched-on fault would have it. */
export function notify(world: World, news: NewNotification): NotificationRow {
  const fault = takeNotifyFault(world, { ...news, event: news.eventType });
  const nowMs = world.clock.now();
  const row: NotificationRow = {
    ...news,
    id: newNotificationId(),
    createdAtMs: nowMs,
    state: startingState(fault),
    nextAtMs: nowMs + (fault?.notify === 'late' ? (fault.delayMs ?? 0) : 0),
    tries: 0,
    fault: fault?.notify,
    forgery: fault?.mutate,
    attempts: [],
  };
  world.store.put('notifications', row.id, row);
  if (row.state === 'held-back') world.store.put('heldBack', row.id, { id: row.id });
  if (row.state === 'pending') schedule(world, row);
  return row;
}

function startingState(fault: NotifyFault | undefined): NotificationRow['state'] {
  if (fault?.notify === 'lost') return 'lost';
  return fault?.notify === 'reordered' ? 'held-back' : 'pending';
}

/** Sets the timer for a notification's next attempt. */
export function schedule(world: World, row: NotificationRow): void {
  world.timers.after((row.nextAtMs ?? 0) - world.clock.now(), async () => {
    const next = await deliver(world, row.id);
    if (next) schedule(world, next);
    releaseHeldBack(world, row.id);
    await world.store.saved();
  });
}

/** A reordered notification goes out after the next one has been delivered. */
function releaseHeldBack(world: World, deliveredId: string): void {
  for (const { id } of world.store.list('heldBack')) {
    const row = world.store.get('notifications', id);
    if (!row || id === deliveredId) continue;
    world.store.remove('heldBack', id);
    schedule(world, world.store.put('notifications', id, { ...row, state: 'pending' }));
  }
}

/** After a restart, takes up every schedule where it stood. */
export function resumeNotifications(world: World): void {
  for (const row of world.store.list('notifications')) if (row.state === 'pending') schedule(world, row);
}
