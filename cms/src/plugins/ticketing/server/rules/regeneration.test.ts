import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { addDays } from '../../../../kernel/clock';
import type { PlannedSlot } from './opening-hours';
import { type ExistingSlot, fingerprintOf, isHarmless, type Proposal, proposals } from './regeneration';

const DAY = '2026-12-06';
const HOUR_MS = 3_600_000;
const start = (hour: number) => new Date(Date.parse(`${DAY}T00:00:00Z`) + hour * HOUR_MS);

const plan = (hour: number, change: Partial<PlannedSlot> = {}): PlannedSlot => ({
  visitDate: DAY,
  startsAt: start(hour),
  endsAt: start(hour + 2),
  size: 10,
  closed: false,
  ...change,
});
const slot = (hour: number, change: Partial<ExistingSlot> = {}): ExistingSlot => ({
  ...plan(hour),
  publicId: `slot-${hour}`,
  wholeDay: false,
  held: 0,
  sold: 0,
  editedByHand: false,
  hasHistory: (change.held ?? 0) + (change.sold ?? 0) > 0,
  ...change,
});
const kinds = (found: Proposal[]) => found.map(({ id, kind }) => [id, kind]);

describe('regeneration', () => {
  test('what is as planned needs nothing', () => {
    expect(proposals([plan(1), plan(3)], false, [slot(1), slot(3, { sold: 4 })])).toEqual([]);
  });

  test('a missing slot is added, a changed one changed, one too many without sales removed', () => {
    const found = proposals([plan(1), plan(3, { size: 20 })], false, [slot(3), slot(5)]);
    expect(kinds(found)).toEqual([
      [`new:${start(1).toISOString()}`, 'add'],
      ['slot-3', 'change'],
      ['slot-5', 'remove'],
    ]);
    expect(found[1]).toMatchObject({ before: { size: 10 }, after: { size: 20 } });
  });

  test('a slot that the template lost is kept while one place of it is held or sold', () => {
    expect(kinds(proposals([], false, [slot(1, { held: 1 })]))).toEqual([['slot-1', 'keep']]);
    expect(kinds(proposals([], false, [slot(1, { sold: 1 })]))).toEqual([['slot-1', 'keep']]);
  });

  test('a slot whose tickets were all given up is closed instead of removed, and once closed left alone', () => {
    const [found] = proposals([], false, [slot(1, { hasHistory: true })]);
    expect(found).toMatchObject({ kind: 'change', after: { closed: true } });
    expect(proposals([], false, [slot(1, { hasHistory: true, closed: true })])).toEqual([]);
  });

  test('other times are given to a slot without sales only', () => {
    const longer = plan(1, { endsAt: start(4) });
    expect(kinds(proposals([longer], false, [slot(1)]))).toEqual([['slot-1', 'change']]);
    expect(kinds(proposals([longer], false, [slot(1, { sold: 1 })]))).toEqual([['slot-1', 'keep']]);
    expect(kinds(proposals([plan(1)], true, [slot(1, { sold: 1 })]))).toEqual([['slot-1', 'keep']]);
  });

  test('what undoes an editor or touches tickets is not done without being chosen', () => {
    const found = proposals(
      [plan(1), plan(3, { closed: true }), plan(5, { size: 3 }), plan(7, { size: 4 })],
      false,
      [
        slot(1, { size: 2, editedByHand: true }),
        slot(3, { sold: 1 }),
        slot(5, { sold: 4 }),
        slot(7, { sold: 4 }),
      ],
    );
    expect(found.map(isHarmless)).toEqual([false, false, false, true]);
  });

  test('of two openings with the same start the first counts', () => {
    expect(proposals([plan(1), plan(1, { size: 99 })], false, [slot(1)])).toEqual([]);
  });
});

describe('fingerprint', () => {
  const [before] = [proposals([plan(1, { size: 20 })], false, [slot(1, { sold: 3 })])];

  test('stays while tickets are sold that change nothing about it', () => {
    const later = proposals([plan(1, { size: 20 })], false, [slot(1, { sold: 4 })]);
    expect(fingerprintOf(later)).toBe(fingerprintOf(before ?? []));
  });

  test('changes with the template, with an editor’s hand and with the first ticket', () => {
    const others = [
      proposals([plan(1, { size: 21 })], false, [slot(1, { sold: 3 })]),
      proposals([plan(1, { size: 20 })], false, [slot(1, { sold: 3, editedByHand: true })]),
      proposals([plan(1, { size: 20 })], false, [slot(1)]),
      proposals([plan(1, { size: 20 })], false, [slot(1, { sold: 3, size: 9 })]),
      [],
    ].map(fingerprintOf);
    expect(others).not.toContain(fingerprintOf(before ?? []));
    expect(new Set(others).size).toBe(others.length);
  });
});

const someHours = fc.uniqueArray(fc.integer({ min: 0, max: 12 }), { maxLength: 8 });
const plans = someHours.chain((hours) =>
  fc.tuple(
    ...hours.map((hour) =>
      fc
        .record({
          size: fc.integer({ min: 0, max: 20 }),
          closed: fc.boolean(),
          hours: fc.integer({ min: 1, max: 3 }),
        })
        .map(({ size, closed, hours: length }) =>
          plan(hour, { size, closed, endsAt: start(hour + length), visitDate: addDays(DAY, 0) }),
        ),
    ),
  ),
);
const slots = someHours.chain((hours) =>
  fc.tuple(
    ...hours.map((hour) =>
      fc
        .record({
          size: fc.integer({ min: 0, max: 20 }),
          held: fc.integer({ min: 0, max: 3 }),
          sold: fc.integer({ min: 0, max: 15 }),
          closed: fc.boolean(),
          editedByHand: fc.boolean(),
          hadHistory: fc.boolean(),
        })
        .map(({ hadHistory, ...facts }) =>
          slot(hour, { ...facts, hasHistory: hadHistory || facts.held + facts.sold > 0 }),
        ),
    ),
  ),
);

/** What the slots are once everything that may be done is done. */
function carriedOut(existing: readonly ExistingSlot[], found: readonly Proposal[]): ExistingSlot[] {
  const gone = new Set(found.filter(({ kind }) => kind === 'remove').map(({ id }) => id));
  const changes = new Map(found.filter(({ kind }) => kind === 'change').map((one) => [one.id, one.after]));
  const added = found.flatMap(({ kind, startsAt, after }) =>
    kind === 'add' && after ? [{ ...slot(0), ...after, startsAt, publicId: startsAt.toISOString() }] : [],
  );
  return [
    ...existing
      .filter(({ publicId }) => !gone.has(publicId))
      .map((one) => ({ ...one, ...changes.get(one.publicId), editedByHand: false })),
    ...added,
  ];
}

describe('whatever the template and the slots', () => {
  test('a slot with tickets is never removed, and one with sales never gets other times', () => {
    fc.assert(
      fc.property(plans, slots, fc.boolean(), (planned, existing, wholeDay) => {
        const found = proposals(planned, wholeDay, existing);
        for (const one of existing) {
          const proposal = found.find(({ id }) => id === one.publicId);
          if (one.hasHistory) expect(proposal?.kind).not.toBe('remove');
          if (one.held + one.sold > 0 && proposal?.kind === 'change') {
            expect(proposal.after?.endsAt).toEqual(one.endsAt);
          }
        }
      }),
    );
  });

  test('each slot has one proposal at most, and doing all of them leaves only what is kept', () => {
    fc.assert(
      fc.property(plans, slots, fc.boolean(), (planned, existing, wholeDay) => {
        const found = proposals(planned, wholeDay, existing);
        expect(new Set(found.map(({ id }) => id)).size).toBe(found.length);
        const again = proposals(planned, wholeDay, carriedOut(existing, found));
        expect(again.every(({ kind }) => kind === 'keep')).toBe(true);
        expect(again.length).toBe(found.filter(({ kind }) => kind === 'keep').length);
      }),
    );
  });

  test('what is harmless leaves every ticket its place and every editor the last word', () => {
    fc.assert(
      fc.property(plans, slots, (planned, existing) => {
        for (const one of proposals(planned, false, existing).filter(isHarmless)) {
          expect(one.editedByHand).toBe(false);
          if (one.held + one.sold > 0) {
            expect(one.after?.size ?? 0).toBeGreaterThanOrEqual(one.held + one.sold);
            expect(!one.after?.closed || one.before?.closed).toBe(true);
          }
        }
      }),
    );
  });
});
