import { expect, test } from 'vitest';
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
