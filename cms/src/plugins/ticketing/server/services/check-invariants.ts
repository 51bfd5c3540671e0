import { type AttentionKind, raiseAttention } from '../../../../kernel/attention';
import { db } from '../../../../kernel/db';
import { invariants, type Violation } from '../store/invariants';

const KINDS: Record<keyof typeof invariants, AttentionKind> = {
  drift: 'counter-drift',
  waitingDrift: 'waiting-drift',
  stranded: 'places-stranded',
  lostMoney: 'money-unaccounted',
  paidTwice: 'paid-twice',
  miscounted: 'uses-miscounted',
  unapplied: 'payment-unapplied',
};

/** What the domain promises, held against the tables. Every finding needs a person. Answers them all. */
export async function checkInvariants(): Promise<(Violation & { kind: AttentionKind })[]> {
  const found = [];
  for (const [name, kind] of Object.entries(KINDS) as [keyof typeof invariants, AttentionKind][]) {
    for (const violation of await invariants[name](db())) found.push({ ...violation, kind });
  }
  for (const { kind, subject, facts } of found) await raiseAttention(db(), kind, subject, facts);
  return found;
}
