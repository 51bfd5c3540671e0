import { expect, test } from 'vitest';
import { placeOf } from './attention-places';
import { factsInWords } from './fact-words';

const words = {
  say: (key: string, preset: string) => (key === 'ticketing.fact.amountFen' ? 'Amount' : preset),
  yuan: (fen: number) => `${fen / 100} yuan`,
  instant: (iso: string) => `at ${iso.slice(11, 16)}`,
};

test('money, times and lists are put into words; nothing and internal numbers are left out', () => {
  const facts = {
    amountFen: 12800,
    refundsFen: '500',
    since: '2026-12-06T01:30:00.000Z',
    mismatch: ['amount', 'currency'],
    closed: false,
    transactionId: null,
    differing: [],
    ticketId: 7,
    held: 0,
  };
  expect(factsInWords(facts, words)).toEqual([
    { name: 'Amount', value: '128 yuan' },
    { name: 'refundsFen', value: '5 yuan' },
    { name: 'since', value: 'at 01:30' },
    { name: 'mismatch', value: 'amount, currency' },
    { name: 'closed', value: 'false' },
    { name: 'held', value: '0' },
  ]);
});

test.each([
  ['refund-review', 'R1', '/plugins/ticketing-refunds?tab=review'],
  ['refund-abnormal', 'R1', '/plugins/ticketing-refunds?tab=person'],
  ['refund-unknown', 'R1', undefined],
  ['reconciliation-difference', '2026-12-06 R1', '/plugins/wechat-pay/reconciliation?day=2026-12-06'],
  ['reconciliation-failed', '2026-12-06', '/plugins/wechat-pay/reconciliation?day=2026-12-06'],
  ['oversold', 'slot', undefined],
])('%s is solved on its page', (kind, subject, address) => {
  expect(placeOf({ kind, subject })?.address).toBe(address);
});
