import { settings } from '../../config/settings';

/**
 * What keeps parallel trade right, by name, and what it does. The race tests take one away at a time and must then
 * find the harm: a test that cannot fail proves nothing.
 */
const guards = {
  'slots.take': 'a place is taken only while it is free',
  'slots.set-aside': 'places set aside for the waiting list are not on sale',
  'slots.lock-order': 'slots are locked in the order of their ids',
  'holds.one-transaction': 'tickets and the places they take are committed together',
  'limits.lock-days': 'a member’s day is counted under a lock',
  'limits.document-refusal': 'a document that was taken a moment ago is refused and no failure',
  'gate.lock-ticket': 'a gate looks at a ticket under its row lock',
  'cart.lock-member': 'a member’s items are counted under a lock',
  'changes.old-is-valid': 'a paid change of date replaces only a ticket that is still valid and unused',
  'changes.return-places': 'the places of the old day are given back with the change',
  'gate.free-uses': 'uses are taken only while there are some',
  'gifts.take': 'a gift is taken only while there is one',
  'gifts.member-limit': 'a member’s gifts are counted with the limit in one write',
  'orders.lock': 'news about an order is applied under its row lock',
  'orders.paid-once': 'an order that is paid is not applied again',
  'orders.ask-first': 'WeChat Pay is asked, and closes its number, before an order is closed',
  'points.lock-account': 'an account of points is looked at under its row lock',
  'points.spend': 'points are spent only while they are there',
  'commission.lock-money':
    'commission is set aside for a withdrawal only while it is there and nothing is owed',
} as const;

export type Guard = keyof typeof guards;

let off: Set<Guard> | undefined;

/** Guards that are off: none, but in a test process those that SHANMEN_GUARDS_OFF names (config/settings.ts). */
function removed(): Set<Guard> {
  off ??= new Set(settings().guardsOff.map(known));
  return off;
}

function known(name: string): Guard {
  if (name in guards) return name as Guard;
  throw new Error(`there is no guard "${name}"; there are ${Object.keys(guards).join(', ')}`);
}

/** True wherever people buy tickets; false only in a race test that took this guard away. */
export const isGuarded = (guard: Guard): boolean => !removed().has(guard);

/** Takes guards away in this process, to prove that a race test would notice. Throws outside of tests. */
export function removeGuards(...names: Guard[]): void {
  if (process.env.NODE_ENV !== 'test') throw new Error('guards can be removed in tests only');
  for (const name of names) removed().add(known(name));
}

export const restoreGuards = (): void => removed().clear();
