import type { Tx } from '../db';
import { addJob, defineJob } from '../jobs';
import type { Events } from './catalogue';

export type { Events } from './catalogue';

type Name = keyof Events;
type Together = (tx: Tx, event: never) => Promise<void>;

const together = new Map<Name, Together[]>();
const afterwards = new Map<Name, string[]>();

/**
 * Listens inside the emitter's transaction: what the listener writes stands or falls with it, and a listener that
 * throws undoes both. Only for payment.*: money and tickets must agree.
 */
export function onTogether<N extends Name>(
  name: N,
  listener: (tx: Tx, event: Events[N]) => Promise<void>,
): void {
  together.set(name, [...(together.get(name) ?? []), listener as Together]);
}

/**
 * Listens after the commit, through the outbox: at least once, in any order, however often the process dies.
 * `listener` names the job; renaming it orphans what is waiting under the old name.
 */
export function onEvent<N extends Name>(
  name: N,
  listener: string,
  handle: (event: Events[N]) => Promise<void>,
): void {
  const task = `${name}→${listener}`;
  defineJob<Events[N]>(task, handle);
  afterwards.set(name, [...(afterwards.get(name) ?? []), task]);
}

/** Tells what happened, in the transaction in which it happens. */
export async function publish<N extends Name>(tx: Tx, name: N, event: Events[N]): Promise<void> {
  for (const listener of together.get(name) ?? []) await listener(tx, event as never);
  for (const task of afterwards.get(name) ?? []) await addJob(tx, task, event as object);
}
