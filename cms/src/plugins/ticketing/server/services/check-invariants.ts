import { type AttentionKind, raiseAttention } from '../../../../kernel/attention';
import { db } from '../../../../kernel/db';
import { invariants as stockInvariants, type Violation } from '../store/invariants';
import { moneyInvariants } from '../store/money-invariants';

const invariants = { ...stockInvariants, ...moneyInvariants };

const KINDS: Record<keyof typeof invariants, AttentionKind> = {
  drift: 'counter-drift',
  oversold: 'oversold',
  waitingDrift: 'waiting-drift',
  stranded: 'places-stranded',
  lostMoney: 'money-unaccounted',
  paidTwice: 'paid-twice',
  miscounted: 'uses-miscounted',
  unapplied: 'payment-unapplied',
  orderSums: 'money-unaccounted',
  shareSums: 'money-unaccounted',
  givenAway: 'ticket-unpaid',
  refundsAboveLine: 'money-unaccounted',
  unfounded: 'ticket-unpaid',
  changedToNothing: 'money-unaccounted',
  twoForOne: 'ticket-unpaid',
  chainSums: 'money-unaccounted',
  refundsDiffer: 'refund-mismatch',
  refundSums: 'refund-mismatch',
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
