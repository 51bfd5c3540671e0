import { type Colour, darker, lighter, mix } from '../colour';
import { fill, line, type Point, pt } from '../shape';
import type { Sheet } from '../sheet';
import { fading } from '../stops';
import type { Ridge } from './ridge';

export interface RangeLook {
  colour: Colour;
  /** Colour the foot fades into, fully so at `footY`. */
  mist: Colour;
  footY: number;
  /** Which side the light comes from. */
  light?: 'left' | 'right';
  /** 0 leaves a bare silhouette, 1 gives full brush texture. */
  relief?: number;
  /** The foot turns transparent instead of into `mist`: for peaks that stand in cloud. */
  dissolve?: boolean;
}

/** Local summits that stand out from their surroundings by at least `reach` samples. */
function summitsOf(points: readonly Point[], reach: number): number[] {
  const found: number[] = [];
  for (let i = reach; i < points.length - reach; i++) {
    const here = points[i];
    if (!here) continue;
    const around = points.slice(i - reach, i + reach + 1);
    if (around.every((p) => p.y >= here.y) && (found.at(-1) ?? -99) < i - reach / 2) found.push(i);
  }
  return found;
}

/** The flank turned away from the light: from the summit down the ridge, and back up along a broken spur. */
function shadedFlank(sheet: Sheet, range: Ridge, index: number, side: 1 | -1): string {
  const { random } = sheet;
  const top = range.points[index];
  if (!top) return '';
  const fall = range.baseY - top.y;
  const outer: Point[] = [];
  for (let i = index; i >= 0 && i < range.points.length; i += side) {
    const p = range.points[i];
    const last = outer.at(-1);
    if (!p || (last && p.y < last.y - 5) || p.y > top.y + fall * 0.62) break;
    outer.push(p);
  }
  const depth = fall * random.range(0.55, 0.95);
  const drift = side * random.range(-0.12, 0.22);
  const spur: Point[] = [];
  const steps = Math.max(5, Math.round(depth / 22));
  for (let i = 1; i <= steps; i++) {
    const t = i / steps;
    spur.push(pt(top.x + drift * depth * t + random.sway(depth * 0.07), top.y + depth * t));
  }
  const from = outer.at(-1) ?? top;
  const to = spur.at(-1) ?? top;
  const torn = Array.from({ length: 7 }, (_, i) => {
    const t = (i + 1) / 8;
    return pt(
      from.x + (to.x - from.x) * t + random.sway(fall * 0.05),
      from.y + (to.y - from.y) * t + random.sway(fall * 0.16),
    );
  });
  return line([...outer, ...torn, ...spur.reverse()], true);
}

/** Short dry-brush strokes that run down the rock, as painters of mountains set them. */
function brush(sheet: Sheet, range: Ridge, count: number, side: 1 | -1): string {
  const { random } = sheet;
  let d = '';
  for (let i = 0; i < count; i++) {
    const start = random.pick(range.points);
    const fall = range.baseY - start.y;
    if (fall < 24) continue;
    const y = start.y + random.next() ** 2 * fall * 0.6 + 2;
    const length = fall * random.range(0.1, 0.34);
    const wide = random.range(2, 3 + fall * 0.022);
    const slant = side * random.range(-0.05, 0.4) * length;
    d += line(
      [
        pt(start.x, y),
        pt(start.x + wide * 0.9 + slant * 0.35, y + length * 0.4),
        pt(start.x + slant + wide * 0.4, y + length),
        pt(start.x + slant * 0.45 - wide * 0.25, y + length * 0.52),
      ],
      true,
    );
  }
  return d;
}

/** A range: silhouette fading into mist, shaded flanks, brush strokes, a thread of light along the lit crest. */
export function mountains(sheet: Sheet, range: Ridge, look: RangeLook): string {
  const { colour, mist, footY, light = 'left', relief = 1, dissolve = false } = look;
  const side = light === 'left' ? 1 : -1;
  const outline = line(
    [...range.points, pt(range.points.at(-1)?.x ?? 0, footY + 400), pt(range.points[0]?.x ?? 0, footY + 400)],
    true,
  );
  const body = sheet.gradient(
    [
      [0, colour],
      [0.45, mix(colour, mist, 0.3), dissolve ? 0.85 : 1],
      [1, mist, dissolve ? 0 : 1],
    ],
    0,
    range.topY,
    0,
    footY,
  );
  if (relief === 0) return fill(outline, body);
  const fade = (shade: Colour, from: number) =>
    sheet.gradient(fading(shade, 0, from, 0.5, from * 0.5, 0.8, from * 0.1, 1, 0), 0, range.topY, 0, footY);
  const reach = Math.max(4, Math.round(30 / ((range.points[1]?.x ?? 4) - (range.points[0]?.x ?? 0))));
  const flanks = summitsOf(range.points, reach)
    .map((i) => shadedFlank(sheet, range, i, side))
    .join('');
  const strokes = Math.round((range.points.length / 3) * relief);
  const inside =
    fill(flanks || 'M0 0Z', fade(darker(colour, 0.35), 0.42 * relief)) +
    fill(brush(sheet, range, strokes, side), fade(darker(colour, 0.4), 0.3 * relief)) +
    fill(
      brush(sheet, range, Math.round(strokes * 0.6), side === 1 ? -1 : 1),
      fade(lighter(colour, 0.5), 0.26 * relief),
    );
  return `${fill(outline, body)}<g ${sheet.clip(outline)}>${inside}</g>`;
}
