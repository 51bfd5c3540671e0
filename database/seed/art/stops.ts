import type { Colour } from './colour';

/** Offset 0–1, colour, opacity 0–1 (default 1). */
export type Stop = readonly [offset: number, colour: Colour, opacity?: number];

/** Gradient stops written flat: `stops(0, '#fff', 0.4, '#ccc', 1, '#999')`. */
export function stops(...flat: readonly (number | Colour)[]): Stop[] {
  const out: Stop[] = [];
  for (let i = 0; i < flat.length; i += 2) {
    const [offset, colour] = [flat[i], flat[i + 1]];
    if (typeof offset !== 'number' || typeof colour !== 'string')
      throw new Error('stops take offset, colour, offset, colour …');
    out.push([offset, colour]);
  }
  return out;
}

/** One colour losing or gaining strength: `fading('#fff', 0, 1, 1, 0)` is offset, opacity, offset, opacity. */
export function fading(colour: Colour, ...flat: readonly number[]): Stop[] {
  const out: Stop[] = [];
  for (let i = 0; i + 1 < flat.length; i += 2) out.push([flat[i] ?? 0, colour, flat[i + 1] ?? 1]);
  return out;
}
