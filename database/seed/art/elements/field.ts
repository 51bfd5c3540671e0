import { type Colour, darker, lighter, mix } from '../colour';
import { fill, n } from '../shape';
import type { Sheet } from '../sheet';
import { stops } from '../stops';

/** A hill's surface: filled from `at(x)` down, lit above and deepening below. */
export function ground(
  sheet: Sheet,
  at: (x: number) => number,
  top: Colour,
  foot: Colour,
  depth = 220,
): string {
  const { width, height } = sheet;
  let d = `M-10 ${height + 20}`;
  let high = height;
  for (let x = -10; x <= width + 10; x += 6) {
    const y = at(x);
    high = Math.min(high, y);
    d += `L${n(x)} ${n(y)}`;
  }
  const paint = sheet.gradient(stops(0, top, 1, foot), 0, high, 0, high + depth);
  return fill(`${d}L${width + 10} ${height + 20}Z`, paint);
}

/** Rows of clipped tea bushes following contours: each row a scalloped band with light on its crowns. */
export function teaRows(
  sheet: Sheet,
  contour: (x: number, t: number) => number,
  rows: number,
  near: Colour,
  far: Colour,
  sizes: readonly [number, number] = [5, 41],
): string {
  const { random, width } = sheet;
  let out = '';
  for (let r = 0; r < rows; r++) {
    const t = r / (rows - 1);
    const size = sizes[0] + (sizes[1] - sizes[0]) * t;
    const tone = mix(far, near, t);
    let crowns = '';
    let light = '';
    let foot = '';
    for (let x = -size * 2; x < width + size * 2; x += size * random.range(0.75, 1.05)) {
      const y = contour(x, t);
      const rx = size * random.range(0.66, 0.85);
      const ry = size * random.range(0.5, 0.64);
      crowns += `M${n(x - rx)} ${n(y)}a${n(rx)} ${n(ry)} 0 0 1 ${n(rx * 2)} 0v${n(size * 0.95)}h${n(-rx * 2)}Z`;
      const lx = x - rx * 0.2 + random.sway(rx * 0.2);
      light += `M${n(lx - rx * 0.6)} ${n(y - ry * 0.35)}a${n(rx * 0.6)} ${n(ry * 0.55)} 0 0 1 ${n(rx * 1.2)} 0q${n(-rx * 0.6)} ${n(-ry * 0.28)} ${n(-rx * 1.2)} 0Z`;
      foot += `${foot ? 'L' : 'M'}${n(x)} ${n(y + size * 0.92)}`;
    }
    out += fill(crowns, tone) + fill(light, lighter(tone, 0.26), 'opacity=".75"');
    out += `<path d="${foot}" fill="none" stroke="${darker(tone, 0.45)}" stroke-width="${n(size * 0.3)}" opacity=".55"/>`;
  }
  return out;
}

/** Flooded terraces: pools that mirror the sky, held by winding banks. */
export function terraces(
  sheet: Sheet,
  contour: (x: number, t: number) => number,
  bands: number,
  bank: Colour,
  pool: (t: number) => readonly [Colour, Colour],
): string {
  const { width, height } = sheet;
  let out = '';
  for (let b = 0; b < bands; b++) {
    const t = b / (bands - 1);
    let d = '';
    for (let x = -10; x <= width + 10; x += 8) d += `${d ? 'L' : 'M'}${n(x)} ${n(contour(x, t))}`;
    const [from, to] = pool(t);
    const paint = sheet.shade(stops(0, from, 1, to), b % 2 === 0);
    const thick = 3 + 12 * t;
    out += `<path d="${d}L${width + 10} ${height + 9}L-10 ${height + 9}Z" fill="${paint}"/>`;
    out += `<path d="${d}" fill="none" stroke="${darker(bank, 0.3)}" stroke-width="${n(thick)}"/>`;
    out += `<path d="${d}" fill="none" stroke="${lighter(bank, 0.25)}" stroke-width="${n(thick * 0.35)}" transform="translate(0 ${n(-thick * 0.4)})"/>`;
  }
  return out;
}

/** Low bushes and grass scattered over a slope, smaller and paler towards its crest. */
export function scrub(
  sheet: Sheet,
  at: (x: number) => number,
  from: number,
  to: number,
  depth: number,
  count: number,
  colour: Colour,
  crest: Colour,
): string {
  const { random } = sheet;
  const spots = Array.from({ length: count }, () => ({ x: random.range(from, to), t: random.next() })).sort(
    (a, b) => a.t - b.t,
  );
  return spots
    .map(({ x, t }) => {
      const y = at(x) + 8 + t * depth;
      const size = 6 + 20 * t;
      let d = '';
      for (let k = 0; k < 5; k++) {
        const r = size * random.range(0.3, 0.6);
        const cx = x + random.sway(size * 1.3);
        d += `M${n(cx - r)} ${n(y)}a${n(r)} ${n(r * 0.8)} 0 0 1 ${n(r * 2)} 0Z`;
      }
      for (let k = 0; k < 7; k++) {
        const bx = x + random.sway(size * 1.8);
        d += `M${n(bx - 1)} ${n(y)}q0 ${n(-size * 0.5)} ${n(random.sway(size * 0.4))} ${n(-size * random.range(0.5, 0.9))}q${n(1)} ${n(size * 0.3)} 3 ${n(size * 0.7)}Z`;
      }
      return fill(d, mix(mix(crest, colour, t), random.chance(0.5) ? crest : colour, 0.25), 'opacity=".8"');
    })
    .join('');
}

/** A low stone embankment on the water from one x to another, its waterline on `y`. */
export function causeway(
  from: number,
  to: number,
  y: number,
  height: number,
  stone: Colour,
  shade: Colour,
  turf: Colour,
): string {
  const box = (top: number, h: number, colour: Colour) =>
    `<rect x="${n(from)}" y="${n(top)}" width="${n(to - from)}" height="${n(h)}" fill="${colour}"/>`;
  let joints = '';
  for (let x = from + 16; x < to; x += 27) joints += `M${n(x)} ${n(y - height * 0.7)}V${n(y)}`;
  return (
    box(y - height, height * 0.4, turf) +
    box(y - height * 0.7, height * 0.7, shade) +
    box(y - height * 0.7, height * 0.22, stone) +
    `<path d="${joints}" stroke="${darker(shade, 0.3)}" stroke-width="1" opacity=".5"/>`
  );
}
