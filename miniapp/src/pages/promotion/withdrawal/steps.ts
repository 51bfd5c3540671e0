import type { Withdrawal, WithdrawalStatus } from '@/api/types';

export type StepName = WithdrawalStatus | 'reviewed' | 'review';

/** `stopped`: it ended here without money. `at`: when it happened, of what has happened. */
export interface Step {
  name: StepName;
  state: 'done' | 'now' | 'todo' | 'stopped';
  at: string | null;
}

const ENDS: readonly StepName[] = ['rejected', 'failed', 'cancelled'];

/** What is still to come from each state on. */
const TO_COME: Partial<Record<WithdrawalStatus, StepName[]>> = {
  submitted: ['review', 'transferring', 'waiting_for_member', 'paid'],
  // Paid by hand, by whoever approved it: nothing to confirm.
  approved: ['paid'],
  transferring: ['waiting_for_member', 'paid'],
  waiting_for_member: ['paid'],
};

/**
 * A withdrawal as a line to follow from the top: what happened with its times, what is happening, what is to come. A state
 * that is still going on (money being sent, somebody to confirm) is where it stands now.
 */
export function stepsOf({ status, steps }: Pick<Withdrawal, 'status' | 'steps'>): Step[] {
  const past = steps.map(({ status: name, at }): Step => ({ name, state: stateOf(name, status), at }));
  const [next, ...later] = TO_COME[status] ?? [];
  const isGoingOn = status === 'transferring' || status === 'waiting_for_member';
  const coming = (next ? [next, ...later] : []).map(
    (name, index): Step => ({ name, state: index === 0 && !isGoingOn ? 'now' : 'todo', at: null }),
  );
  return [...past, ...coming];
}

function stateOf(name: WithdrawalStatus | 'reviewed', now: WithdrawalStatus): Step['state'] {
  if (ENDS.includes(name)) return 'stopped';
  const isGoingOn = name === now && (name === 'transferring' || name === 'waiting_for_member');
  return isGoingOn ? 'now' : 'done';
}
