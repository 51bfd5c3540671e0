import { expect, test } from 'vitest';
import { placesOf } from './places';

const ORDER = '/plugins/ticketing-orders/T1';

test.each([
  ['refund-review', 'R1', { order: 'T1' }, ['/plugins/ticketing-refunds?tab=review', ORDER]],
  ['refund-abnormal', 'R1', { reference: 'T1' }, ['/plugins/ticketing-refunds?tab=person', ORDER]],
  ['refund-unknown', 'R1', {}, []],
  ['payment-mismatch', 'T1', {}, [ORDER]],
  ['uses-miscounted', 'T1', {}, [ORDER]],
  ['offline-conflict', 'S1', {}, ['/plugins/ticketing-gate?tab=conflicts']],
  ['reconciliation-difference', '2026-12-06 R1', {}, ['/plugins/wechat-pay/reconciliation?day=2026-12-06']],
  ['reconciliation-failed', '2026-12-06', {}, ['/plugins/wechat-pay/reconciliation?day=2026-12-06']],
  ['oversold', 'slot', {}, ['/plugins/ticketing-calendar']],
  ['transfer-unknown', 'B1', {}, []],
])('%s leads to where it is solved', (kind, subject, facts, addresses) => {
  expect(placesOf({ kind, subject, facts }).map(({ address }) => address)).toEqual(addresses);
});

test('only a decision takes a refund that waits for one out of the queue', () => {
  expect(placesOf({ kind: 'refund-review', subject: 'R1', facts: {} })[0]?.isOnlyThere).toBe(true);
  expect(placesOf({ kind: 'refund-failed', subject: 'R1', facts: {} })[0]?.isOnlyThere).toBeUndefined();
});
