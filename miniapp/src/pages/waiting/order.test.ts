import { expect, it } from 'vitest';
import type { WaitingEntry, WaitingStatus } from '@/api/types';
import { inOrder, nextEnd } from './order';

const entry = (id: string, status: WaitingStatus, until?: string): WaitingEntry => ({
  id,
  product: { slug: 'rare-view', title: 'View', cover: null },
  date: '2026-12-06',
  slot: { id: 's', startsAt: '2026-12-06T00:00:00Z', endsAt: '2026-12-06T02:00:00Z', wholeDay: false },
  ticketCount: 1,
  places: 1,
  placesBefore: 0,
  status,
  since: `2026-12-0${id}T00:00:00Z`,
  closesAt: '2026-12-06T02:00:00Z',
  offer: until ? { until, tickets: ['T'] } : null,
  reason: null,
  endedAt: null,
});

it('puts what must be acted on first, then what is waited for, then what is over, the newest first', () => {
  const entries = [entry('1', 'left'), entry('2', 'waiting'), entry('3', 'taken'), entry('4', 'offered')];
  expect(inOrder(entries).map(({ id }) => id)).toEqual(['4', '2', '3', '1']);
});

it('knows when the next offer ends, and nothing of those that are over', () => {
  const entries = [
    entry('1', 'lapsed', '2026-12-01T01:00:00Z'),
    entry('2', 'offered', '2026-12-02T01:30:00Z'),
    entry('3', 'offered', '2026-12-02T01:10:00Z'),
  ];
  expect(nextEnd(entries)).toBe(Date.parse('2026-12-02T01:10:00Z'));
  expect(nextEnd([entry('4', 'waiting')])).toBeNull();
});
