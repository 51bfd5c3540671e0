import type { Fault } from '../faults/fault.js';
import type { World } from '../world.js';
import { asBody, readFaults } from './read-fault.js';

/**
 * Switches faults on: one object or a list of them, see `readFaults`. What was on before is switched off, unless
 * `keep`.
 * @throws ControlRefusal 400 for anything that is no fault; then nothing has changed
 */
export function switchFaults(world: World, input: unknown, keep: boolean): Fault[] {
  const parts: unknown[] = Array.isArray(input) ? input : [input];
  const faults = parts.flatMap((part) => readFaults(asBody(part)));
  if (!keep) clearFaults(world);
  for (const fault of faults) world.store.put('faults', fault.id, fault);
  return world.store.list('faults');
}

export function clearFaults(world: World): void {
  for (const { id } of world.store.list('faults')) world.store.remove('faults', id);
}
