import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { type FoundThing, likeliest, likeness, type MissedThing } from './likely-match';

const umbrella: FoundThing = {
  kind: 'umbrella',
  words: '黑色折叠伞 木柄',
  place: '半山亭石凳',
  foundOn: '2026-12-06',
};
const missed = (more: Partial<MissedThing> = {}): MissedThing => ({
  kind: 'umbrella',
  words: '黑色的折叠伞，柄上缠了红线',
  place: '半山亭附近',
  lostOn: '2026-12-06',
  reportedOn: '2026-12-06',
  ...more,
});

describe('a found thing and one that is missed', () => {
  test('of one kind, day and place, in the same words, are alike in everything', () => {
    expect(likeness(umbrella, missed())).toEqual({ points: 11, signs: ['kind', 'day', 'words', 'place'] });
  });

  test('of different kinds are not, unless one of them is just "other"', () => {
    expect(likeness(umbrella, missed({ kind: 'bag' }))).toBeNull();
    expect(likeness(umbrella, missed({ kind: 'other-thing' }))?.signs).toEqual(['day', 'words', 'place']);
    expect(likeness(umbrella, missed({ kind: null }))?.signs).toContain('words');
  });

  test('found days before it was lost cannot be it; a day may be a mistake', () => {
    expect(likeness(umbrella, missed({ lostOn: '2026-12-09' }))).toBeNull();
    expect(likeness(umbrella, missed({ lostOn: '2026-12-07' }))).not.toBeNull();
    expect(likeness(umbrella, missed({ lostOn: '2026-10-01' }))).toBeNull();
  });

  test('who did not say when has some days before the report', () => {
    const vague = { lostOn: null, reportedOn: '2026-12-12' };
    expect(likeness(umbrella, missed(vague))?.signs).toContain('words');
    expect(likeness(umbrella, missed({ ...vague, reportedOn: '2026-12-20' }))).toBeNull();
  });

  test('the day alone is no hint', () => {
    const other = missed({ kind: null, words: '手机', place: null });
    expect(likeness(umbrella, other)).toBeNull();
  });

  test('are compared in English by whole words', () => {
    const found = { ...umbrella, words: 'Black folding umbrella', place: 'Halfway Pavilion' };
    const lost = missed({ kind: null, words: 'my black umbrella', place: null });
    expect(likeness(found, lost)?.signs).toEqual(['day', 'words']);
  });
});

const text = fc.string({ maxLength: 30 });
const kind = fc.constantFrom('bag', 'keys', 'umbrella', 'other-thing');
const day = fc.integer({ min: 1, max: 28 }).map((date) => `2026-11-${String(date).padStart(2, '0')}`);
const found = fc.record({ kind, words: text, place: fc.option(text), foundOn: day });
const lost = fc.record({
  kind: fc.option(kind),
  words: text,
  place: fc.option(text),
  lostOn: fc.option(day),
  reportedOn: day,
});

describe('whatever is compared', () => {
  test('more of the same words never speaks against it', () => {
    fc.assert(
      fc.property(found, lost, (thing, missing) => {
        const before = likeness(thing, missing)?.points ?? 0;
        const after = likeness(thing, { ...missing, words: `${missing.words} ${thing.words}` })?.points ?? 0;
        expect(after).toBeGreaterThanOrEqual(before);
      }),
    );
  });

  test('the list has the likeliest first, and nothing that is not alike', () => {
    fc.assert(
      fc.property(fc.array(found, { maxLength: 20 }), lost, (things, missing) => {
        const list = likeliest(things, (thing) => likeness(thing, missing), 5);
        expect(list.length).toBeLessThanOrEqual(5);
        const points = list.map(({ likeness: { points: sum } }) => sum);
        expect(points).toEqual([...points].sort((one, other) => other - one));
        for (const { thing } of list) expect(likeness(thing, missing)).not.toBeNull();
        const best = Math.max(0, ...things.map((thing) => likeness(thing, missing)?.points ?? 0));
        expect(points[0] ?? 0).toBe(best);
      }),
    );
  });
});
