import { lighter, mix } from '../colour';
import { fill, n, type Point, rect, stroke } from '../shape';
import type { Sheet } from '../sheet';
import { stops } from '../stops';

/** The rope's sag between two towers. */
export function rope(from: Point, to: Point, sag: number, colour: string, width = 1.8): string {
  return stroke(
    `M${n(from.x)} ${n(from.y)}Q${n((from.x + to.x) / 2)} ${n((from.y + to.y) / 2 + sag)} ${n(to.x)} ${n(to.y)}`,
    colour,
    width,
  );
}

/** Where the rope is at share `t`. */
export function onRope(from: Point, to: Point, sag: number, t: number): Point {
  const mid = { x: (from.x + to.x) / 2, y: (from.y + to.y) / 2 + sag };
  const blend = (a: number, b: number, c: number) => (1 - t) ** 2 * a + 2 * t * (1 - t) * b + t * t * c;
  return { x: blend(from.x, mid.x, to.x), y: blend(from.y, mid.y, to.y) };
}

/** A cabin hanging from 0,0: hanger 34, body 78 wide and 74 high, big windows with a slanting shine. */
export function cabin(sheet: Sheet, body = '#c8452e'): string {
  const { palette } = sheet;
  const shell = mix(body, palette.ink, palette.lit ? 0.25 : 0.02);
  const glass = palette.lit
    ? sheet.shade(stops(0, lighter(palette.lamp, 0.3), 1, mix(palette.lamp, palette.near, 0.4)))
    : sheet.shade(stops(0, mix(palette.haze, '#ffffff', 0.4), 1, mix(palette.water, palette.near, 0.35)));
  const dark = mix(palette.ink, palette.haze, 0.12);
  return (
    rect(-13, -4, 26, 7, dark, 'rx="3"') +
    stroke('M0 2V22Q0 30 -10 34M0 22Q0 30 10 34', dark, 3) +
    fill('M-27 34H27Q39 34 39 48V92Q39 108 24 108H-24Q-39 108 -39 92V48Q-39 34 -27 34Z', shell) +
    fill('M6 34H27Q39 34 39 48V92Q39 108 24 108H6Z', mix(shell, palette.ink, 0.3), 'opacity=".5"') +
    fill('M-32 45H-3V78H-35V50Q-35 45 -32 45Z', glass) +
    fill('M3 45H32Q35 45 35 50V78H3Z', glass) +
    fill('M-28 45H-18L-32 74V52Z', '#ffffff', 'opacity=".35"') +
    stroke('M-39 86H39', lighter(shell, 0.4), 2.4) +
    stroke('M0 40V106', mix(shell, palette.ink, 0.4), 1.4)
  );
}

/** A lattice tower, its cross-arm on 0,0 and its feet `height` below. */
export function tower(height: number, colour: string): string {
  let braces = '';
  for (let y = 14; y < height; y += 22) {
    const a = 5 + (y / height) * 13;
    const b = 5 + (Math.min(height, y + 22) / height) * 13;
    braces += `M${n(-a)} ${n(y)}L${n(b)} ${n(y + 22)}M${n(a)} ${n(y)}L${n(-b)} ${n(y + 22)}`;
  }
  return (
    stroke(braces, colour, 1.4) +
    stroke(`M-5 4L-18 ${n(height)}M5 4L18 ${n(height)}`, colour, 3.6) +
    stroke('M-30 2H30', colour, 5) +
    stroke('M-28 2v6M28 2v6', colour, 4)
  );
}
