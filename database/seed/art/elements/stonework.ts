import { n, rect, stroke } from '../shape';
import type { Sheet } from '../sheet';
import { stops } from '../stops';
import type { Materials } from './materials';

/** A dressed stone platform: top edge at 0, `height` down, courses drawn. */
export function platform(sheet: Sheet, half: number, height: number, m: Materials): string {
  const paint = sheet.shade(stops(0, m.stone, 1, m.stoneDark));
  const course = Math.max(5, height / 3);
  let joints = '';
  for (let y = course, row = 0; y < height + 1; y += course, row++) {
    joints += `M${n(-half)} ${n(Math.min(y, height))}H${n(half)}`;
    const block = course * 2.6;
    for (let x = -half + (row % 2 ? block : block / 2); x < half; x += block)
      joints += `M${n(x)} ${n(y - course)}V${n(y)}`;
  }
  return (
    rect(-half, 0, half * 2, height, paint) +
    stroke(joints, m.stoneDark, 0.8, 'opacity=".55"') +
    rect(-half - 3, -2, half * 2 + 6, Math.max(4, height * 0.14), m.stoneLit)
  );
}

/** Steps seen from the front: narrower at the top, wider below. */
export function steps(
  topHalf: number,
  footHalf: number,
  height: number,
  count: number,
  m: Materials,
): string {
  let out = '';
  for (let i = 0; i < count; i++) {
    const t = (i + 1) / count;
    const half = topHalf + (footHalf - topHalf) * t;
    const y = (height * i) / count;
    const h = height / count;
    out += rect(-half, y, half * 2, h + 0.5, m.stoneDark) + rect(-half, y, half * 2, h * 0.5, m.stoneLit);
  }
  return out;
}
