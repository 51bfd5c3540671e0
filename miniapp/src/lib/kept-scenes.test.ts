import fc from 'fast-check';
import { expect, it } from 'vitest';
import { freshOf, type KeptScene, sceneIn, withScene } from './kept-scenes';

const DAY_MS = 86_400_000;

it('reads a scene as it was written or percent-encoded, and nothing that WeChat would not take', () => {
  expect(sceneIn('Ab3xK9')).toBe('Ab3xK9');
  expect(sceneIn('s%3DAb3')).toBe('s=Ab3');
  for (const wrong of [undefined, 7, '', '%', '%E5%B1%B1', 'a b', '<b>', 'a'.repeat(33)])
    expect(sceneIn(wrong)).toBeNull();
});

it('keeps them in the order in which they were opened', () => {
  const kept = ['a', 'b', 'a'].reduce<KeptScene[]>((all, scene, index) => withScene(all, scene, index), []);
  expect(kept.map(({ scene }) => scene)).toEqual(['b', 'a']);
});

it('forgets what was opened a month ago', () => {
  const kept = withScene([], 'old', 0);
  expect(freshOf(kept, 29 * DAY_MS)).toHaveLength(1);
  expect(freshOf(kept, 30 * DAY_MS)).toEqual([]);
  expect(withScene(kept, 'new', 31 * DAY_MS).map(({ scene }) => scene)).toEqual(['new']);
});

it('never holds a scene twice nor more than eight, and always the last', () => {
  fc.assert(
    fc.property(fc.array(fc.integer({ min: 0, max: 20 }), { minLength: 1 }), (opened) => {
      const kept = opened.reduce<KeptScene[]>((all, n, index) => withScene(all, `s${n}`, index), []);
      const scenes = kept.map(({ scene }) => scene);
      expect(new Set(scenes).size).toBe(scenes.length);
      expect(scenes.length).toBeLessThanOrEqual(8);
      expect(scenes.at(-1)).toBe(`s${opened.at(-1)}`);
    }),
  );
});
