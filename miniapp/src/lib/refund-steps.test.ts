import { describe, expect, it } from 'vitest';
import type { RefundStatus } from '@/api/types';
import { refundSteps } from './refund-steps';

const line = (status: RefundStatus, amountFen = 8800) =>
  refundSteps({ status, amountFen })
    .map(({ name, state }) => `${name}:${state}`)
    .join(' ');

describe('a refund as a line', () => {
  it('goes through review where there is one', () => {
    expect(line('requested')).toBe('asked:done review:now sent:todo arrived:todo');
    expect(line('rejected')).toBe('asked:done refused:stopped');
  });

  it('is sent, and arrives', () => {
    expect(line('approved')).toBe('asked:done sent:now arrived:todo');
    expect(line('submitted')).toBe('asked:done sent:done arrived:now');
    expect(line('success')).toBe('asked:done sent:done arrived:done');
  });

  it('waits for somebody when WeChat cannot pay it out', () => {
    for (const status of ['abnormal', 'failed'] as const)
      expect(line(status)).toBe('asked:done sent:done checked:stopped arrived:todo');
  });

  it('has nothing to send where nothing was paid', () => {
    expect(line('success', 0)).toBe('asked:done arrived:done');
  });
});
