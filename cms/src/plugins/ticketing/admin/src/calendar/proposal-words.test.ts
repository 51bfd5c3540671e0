import { expect, test } from 'vitest';
import { deedsOf } from './proposal-words';

const shape = { endsAt: '2026-12-06T02:00:00.000Z', wholeDay: false, size: 5, closed: false };
const proposal = {
  id: 'x',
  day: '2026-12-06',
  startsAt: '2026-12-06T00:00:00.000Z',
  held: 0,
  sold: 0,
  editedByHand: false,
  affectsSales: false,
  harmless: true,
};

test('every kind of proposal says what it does, a change all that it changes', () => {
  expect(deedsOf({ ...proposal, kind: 'add', before: null, after: shape })).toEqual(['add']);
  expect(deedsOf({ ...proposal, kind: 'remove', before: shape, after: null })).toEqual(['remove']);
  expect(deedsOf({ ...proposal, kind: 'keep', before: shape, after: null })).toEqual(['keep']);
  const change = (after: object) =>
    deedsOf({ ...proposal, kind: 'change', before: shape, after: { ...shape, ...after } });
  expect(change({ size: 9 })).toEqual(['grow']);
  expect(change({ size: 1, closed: true })).toEqual(['shrink', 'close']);
  expect(change({ endsAt: '2026-12-06T03:00:00.000Z' })).toEqual(['retime']);
  expect(deedsOf({ ...proposal, kind: 'change', before: { ...shape, closed: true }, after: shape })).toEqual([
    'reopen',
  ]);
});
