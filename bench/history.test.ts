import { expect, it } from 'vitest';
import { driftOf, type Entry } from './history';

const entry = (ratio: number, p99Ms: number, change: Partial<Entry> = {}): Entry => ({
  at: '2026-05-08T10:00:00.000Z',
  commit: 'abc1234',
  node: 'v20.20.2',
  cpu: 'A processor',
  cores: 2,
  clients: 64,
  seconds: 6,
  rounds: 3,
  rows: { hold: { ratio, perSecond: 1_000, p99Ms } },
  ...change,
});

it('compares with the median of the last five', () => {
  const history = [entry(9, 900), ...[1, 1.2, 0.8, 1, 5].map((ratio) => entry(ratio, 100))];
  const [drift] = driftOf(entry(0.9, 150), history);
  expect(drift).toMatchObject({ name: 'hold', entries: 5 });
  expect(drift?.ratio).toBeCloseTo(-0.1);
  expect(drift?.p99).toBeCloseTo(0.5);
});

it('the median of two lies between them', () => {
  expect(driftOf(entry(2, 100), [entry(1, 100), entry(3, 100)])[0]?.ratio).toBeCloseTo(0);
});

it.each([
  ['processor', { cpu: 'Another' }],
  ['number of cores', { cores: 4 }],
  ['number of clients', { clients: 8 }],
  ['Node', { node: 'v22.1.0' }],
])('knows nothing of a machine with another %s', (_what, change) => {
  expect(driftOf(entry(1, 100), [entry(1, 100, change)])).toEqual([]);
});

it('a newer patch of Node is the same machine, and a row that is new has no drift', () => {
  const before = [entry(1, 100, { node: 'v20.1.0' })];
  expect(driftOf(entry(1, 100), before)).toHaveLength(1);
  expect(driftOf(entry(1, 100, { rows: { gate: { ratio: 1, perSecond: 1, p99Ms: 1 } } }), before)).toEqual(
    [],
  );
});
