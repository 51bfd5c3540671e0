import type { Refund } from '@/api/types';

export type RefundStepName = 'asked' | 'review' | 'refused' | 'sent' | 'checked' | 'arrived';

/** `stopped` is a step at which it ended or waits for somebody. */
export interface RefundStep {
  name: RefundStepName;
  state: 'done' | 'now' | 'todo' | 'stopped';
}

const step = (name: RefundStepName, state: RefundStep['state']): RefundStep => ({ name, state });

/**
 * A refund as a line to follow from the top. A review shows only while it is under way or when it said no: afterwards
 * nobody can tell a refund that was reviewed from one that needed no review. Without money there is nothing to send.
 */
export function refundSteps({ status, amountFen }: Pick<Refund, 'status' | 'amountFen'>): RefundStep[] {
  const asked = step('asked', 'done');
  if (status === 'rejected') return [asked, step('refused', 'stopped')];
  if (amountFen === 0 && status === 'success') return [asked, step('arrived', 'done')];
  switch (status) {
    case 'requested':
      return [asked, step('review', 'now'), step('sent', 'todo'), step('arrived', 'todo')];
    case 'approved':
      return [asked, step('sent', 'now'), step('arrived', 'todo')];
    case 'submitted':
      return [asked, step('sent', 'done'), step('arrived', 'now')];
    case 'success':
      return [asked, step('sent', 'done'), step('arrived', 'done')];
    case 'abnormal':
    case 'failed':
      return [asked, step('sent', 'done'), step('checked', 'stopped'), step('arrived', 'todo')];
  }
}
