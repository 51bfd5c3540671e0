import { expect, test } from 'vitest';
import { type CaseRows, caseTimeline } from './case-timeline';

const at = (seconds: number) => new Date(Date.UTC(2026, 4, 8, 2, 0, seconds));
const NOTHING: CaseRows = {
  order: null,
  tickets: [],
  refunds: [],
  payment: null,
  scans: [],
  messages: [],
  audit: [],
  attention: [],
};
const ticket = (shortCode: string, change: object = {}) => ({
  shortCode,
  status: 'valid',
  createdAt: at(0),
  endedAt: null,
  ...change,
});
const order = {
  number: 'T1',
  amountFen: 100,
  transactionId: '42',
  createdAt: at(5),
  paidAt: at(20),
  closedAt: null,
};
const kinds = (rows: Partial<CaseRows>) => caseTimeline({ ...NOTHING, ...rows }).map(({ kind }) => kind);

test('the last is on top; tickets held together are told as one', () => {
  const told = caseTimeline({ ...NOTHING, order, tickets: [ticket('A'), ticket('B')] });
  expect(told.map(({ kind }) => kind)).toEqual(['paid', 'opened', 'held']);
  expect(told.at(-1)?.facts).toEqual({ count: 2 });
});

test('a payment is told after it was asked for, although WeChat Pay’s clock has whole seconds', () => {
  const payment = { sentAt: new Date(at(5).getTime() + 700), notifications: [], refunds: [] };
  expect(kinds({ order: { ...order, paidAt: at(5) }, payment })).toEqual(['paid', 'payment-sent', 'opened']);
});

test('only ends of tickets that nothing else tells of are told', () => {
  const ended = ['void', 'changed', 'expired', 'used', 'refunded'].map((status, index) =>
    ticket(status, { status, endedAt: at(30 + index) }),
  );
  expect(kinds({ tickets: ended })).toEqual(['ticket-expired', 'ticket-changed', 'ticket-void', 'held']);
});

test('a refund is told when it is asked, sent and over; one under way has no end yet', () => {
  const refund = {
    number: 'R1',
    shortCode: 'A',
    amountFen: 50,
    cause: 'asked',
    reason: null,
    createdAt: at(40),
    updatedAt: at(60),
  };
  const payment = {
    sentAt: null,
    notifications: [],
    refunds: [{ number: 'R1', refundId: '7', sentAt: at(50) }],
  };
  const of = (status: string) =>
    kinds({ payment, order: { ...order, paidAt: null }, refunds: [{ ...refund, status }] });
  expect(of('success')).toEqual(['refund-success', 'refund-sent', 'refund-asked', 'opened']);
  expect(of('submitted')).toEqual(['refund-sent', 'refund-asked', 'opened']);
});

test('an entry that was undone and an item that was dealt with are told twice', () => {
  const scan = { shortCode: 'A', gate: '东门', device: 'd', headCount: 2, admitted: true, reason: null };
  const item = {
    kind: 'oversold',
    facts: { size: 1 },
    createdAt: at(1),
    resolution: 'fine',
    resolvedBy: 'Ann',
  };
  const told = caseTimeline({
    ...NOTHING,
    scans: [{ ...scan, at: at(10), undoneAt: at(12) }],
    attention: [{ ...item, resolvedAt: at(3) }],
  });
  expect(told.map(({ kind }) => kind)).toEqual(['undone', 'admitted', 'resolved', 'attention']);
  expect(told[0]?.ticket).toBe('A');
});
