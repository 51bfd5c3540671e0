import { lighter, mix } from '../colour';
import { circle, n, rect, stroke } from '../shape';
import type { Sheet } from '../sheet';
import { stops } from '../stops';
import type { Materials } from './materials';

/** A round column lit from the left, from `topY` down to 0. */
export function column(sheet: Sheet, x: number, topY: number, width: number, m: Materials): string {
  const paint = sheet.shade(stops(0, m.timber, 0.3, m.timberLit, 1, m.timberDark), true);
  return (
    rect(x - width / 2, topY, width, -topY, paint) +
    rect(x - width * 0.8, -width * 0.7, width * 1.6, width * 0.7, m.stoneDark) +
    rect(x - width * 0.8, -width * 0.7, width * 1.6, width * 0.25, m.stoneLit)
  );
}

/** Painted beam with brackets above: a dark band, a blue-green band with gold, small bracket blocks. */
export function beam(sheet: Sheet, half: number, y: number, height: number, m: Materials): string {
  const step = Math.max(7, half / 9);
  let brackets = '';
  for (let x = -half + step / 2; x < half; x += step) {
    brackets +=
      rect(x - step * 0.3, y, step * 0.6, height * 0.24, m.beam) +
      rect(x - step * 0.18, y + height * 0.2, step * 0.36, height * 0.18, m.gold);
  }
  const paint = sheet.shade(stops(0, mix(m.beam, m.dark, 0.35), 1, m.beam));
  let panels = '';
  const panel = half / 2.5;
  for (let x = -half + panel / 2; x <= half; x += panel) {
    panels +=
      circle(x, y + height * 0.66, height * 0.1, m.gold) +
      rect(x - panel * 0.4, y + height * 0.56, panel * 0.06, height * 0.22, m.gold, 'opacity=".7"');
  }
  return (
    rect(-half, y, half * 2, height * 0.42, m.timberDark) +
    brackets +
    rect(-half, y + height * 0.42, half * 2, height * 0.46, paint) +
    panels +
    rect(-half, y + height * 0.88, half * 2, height * 0.14, m.timber)
  );
}

/** Hanging lattice under a beam (挂落): open fretwork that steps down at its ends. */
export function hangingLattice(from: number, to: number, y: number, height: number, m: Materials): string {
  const width = to - from;
  let d = `M${n(from)} ${n(y + height * 0.6)}H${n(to)}M${n(from)} ${n(y)}H${n(to)}`;
  const step = Math.max(5, width / 10);
  for (let x = from + step; x < to - 1; x += step) d += `M${n(x)} ${n(y)}V${n(y + height * 0.6)}`;
  for (const [edge, side] of [
    [from, 1],
    [to, -1],
  ] as const) {
    d += `M${n(edge)} ${n(y + height * 1.5)}H${n(edge + side * step)}V${n(y + height * 0.6)}M${n(edge)} ${n(y + height)}H${n(edge + side * step * 1.7)}V${n(y + height * 0.6)}`;
  }
  return stroke(d, m.timber, Math.max(0.9, height * 0.11));
}

/** Low balustrade standing on `y`. */
export function balustrade(
  from: number,
  to: number,
  y: number,
  height: number,
  m: Materials,
  stoneMade = false,
): string {
  const [rail, post] = stoneMade ? [m.stoneLit, m.stone] : [m.timberLit, m.timber];
  const step = Math.max(5, height * 0.62);
  let d = '';
  for (let x = from + step; x < to - 1; x += step) d += `M${n(x)} ${n(y - height * 0.72)}V${n(y)}`;
  const thick = Math.max(1, height * 0.13);
  return (
    rect(
      from,
      y - height * 0.62,
      to - from,
      height * 0.6,
      stoneMade ? m.stoneDark : m.timberDark,
      'opacity=".55"',
    ) +
    stroke(d, post, thick) +
    stroke(`M${n(from)} ${n(y - height * 0.8)}H${n(to)}`, rail, thick * 1.5) +
    stroke(`M${n(from)} ${n(y - height * 0.1)}H${n(to)}`, post, thick)
  );
}

/** A leaf of lattice doors or windows between two columns; glows when rooms are lit. */
export function latticePanel(
  sheet: Sheet,
  from: number,
  to: number,
  topY: number,
  footY: number,
  m: Materials,
): string {
  const width = to - from;
  const height = footY - topY;
  const ground = m.lit
    ? sheet.shade(stops(0, lighter(m.lamp, 0.25), 1, mix(m.lamp, m.timber, 0.45)))
    : mix(m.timberDark, m.dark, 0.4);
  const leaves = Math.max(2, Math.round(width / (height * 0.36)));
  let frame = '';
  let grid = '';
  for (let i = 0; i < leaves; i++) {
    const x = from + (width * i) / leaves;
    const w = width / leaves;
    frame += `M${n(x)} ${n(topY)}H${n(x + w)}V${n(footY)}H${n(x)}Z`;
    const cell = Math.max(3.4, w / 4);
    for (let gx = x + cell; gx < x + w - 1; gx += cell)
      grid += `M${n(gx)} ${n(topY)}V${n(topY + height * 0.64)}`;
    for (let gy = topY + cell; gy < topY + height * 0.62; gy += cell) grid += `M${n(x)} ${n(gy)}H${n(x + w)}`;
  }
  return (
    rect(from, topY, width, height, ground) +
    rect(from, topY + height * 0.66, width, height * 0.34, m.timber) +
    stroke(grid, m.timber, 0.8) +
    stroke(frame, m.timberLit, Math.max(1.2, width * 0.02))
  );
}
