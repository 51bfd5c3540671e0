import { mix } from '../colour';
import { fill, n, type Point, pt, stroke } from '../shape';
import type { Sheet } from '../sheet';

export interface WayPoint extends Point {
  /** Width of the path here. */
  width: number;
}

/** Way points from flat triples: `x, y, width, x, y, width …`, nearest first. */
export function wayPoints(triples: readonly number[]): WayPoint[] {
  const out: WayPoint[] = [];
  for (let i = 0; i + 2 < triples.length; i += 3) {
    out.push({ x: triples[i] ?? 0, y: triples[i + 1] ?? 0, width: triples[i + 2] ?? 0 });
  }
  return out;
}

/** Points in between, so that a handful of corners gives a smooth path. */
function refine(points: readonly WayPoint[], parts: number): WayPoint[] {
  const out: WayPoint[] = [];
  const at = (i: number) => points[Math.min(points.length - 1, Math.max(0, i))] ?? { x: 0, y: 0, width: 0 };
  for (let i = 0; i < points.length - 1; i++) {
    const [a, b, c, d] = [at(i - 1), at(i), at(i + 1), at(i + 2)];
    for (let k = 0; k < parts; k++) {
      const t = k / parts;
      const spline = (p: number, q: number, r: number, s: number) =>
        0.5 * (2 * q + (r - p) * t + (2 * p - 5 * q + 4 * r - s) * t * t + (3 * q - p - 3 * r + s) * t ** 3);
      out.push({
        x: spline(a.x, b.x, c.x, d.x),
        y: spline(a.y, b.y, c.y, d.y),
        width: b.width + (c.width - b.width) * t,
      });
    }
  }
  return [...out, at(points.length - 1)];
}

/** A path lying on the ground: widths are horizontal, as a path is seen from in front. */
export function way(points: readonly WayPoint[], colour: string, edge: string): string {
  const fine = refine(points, 14);
  const left = fine.map((p) => pt(p.x - p.width / 2, p.y));
  const right = fine.map((p) => pt(p.x + p.width / 2, p.y)).reverse();
  const d = `M${[...left, ...right].map((p) => `${n(p.x)} ${n(p.y)}`).join('L')}Z`;
  const side = `M${left.map((p) => `${n(p.x)} ${n(p.y)}`).join('L')}`;
  return fill(d, colour) + stroke(side, edge, 1.6, 'opacity=".7"');
}

/** Stone stairs climbing away from the viewer: the same path with a lit tread and a dark riser per step. */
export function stairs(sheet: Sheet, points: readonly WayPoint[], tread: string, riser: string): string {
  const fine = refine(points, 40);
  const wider = points.map((p) => ({ ...p, width: p.width * 1.14 }));
  let out = way(wider, mix(riser, sheet.palette.ink, 0.35), riser);
  let nextY = fine[0]?.y ?? 0;
  for (let i = 0; i < fine.length; i++) {
    const p = fine[i];
    if (!p || p.y > nextY) continue;
    const high = Math.max(1.6, p.width * 0.085);
    const w = p.width / 2;
    const skew = sheet.random.sway(p.width * 0.02);
    out += fill(
      `M${n(p.x - w)} ${n(p.y)}L${n(p.x + w)} ${n(p.y + skew)}L${n(p.x + w)} ${n(p.y - high + skew)}L${n(p.x - w)} ${n(p.y - high)}Z`,
      riser,
    );
    out += fill(
      `M${n(p.x - w)} ${n(p.y - high)}L${n(p.x + w)} ${n(p.y - high + skew)}L${n(p.x + w * 0.98)} ${n(p.y - high * 1.7 + skew)}L${n(p.x - w * 0.98)} ${n(p.y - high * 1.7)}Z`,
      mix(tread, riser, sheet.random.range(0, 0.22)),
    );
    nextY = p.y - high * 1.66;
  }
  return out;
}
