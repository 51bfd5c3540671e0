import { ellipse, fill, n, pt, stroke, taper } from '../shape';
import type { Sheet } from '../sheet';
import { fading } from '../stops';

/** Falling water from `x,topY` to `footY`, `width` wide, in strands, with spray where it lands. */
export function waterfall(sheet: Sheet, x: number, topY: number, footY: number, width: number): string {
  const { random, palette } = sheet;
  const high = footY - topY;
  const body = sheet.gradient(
    [
      [0, '#ffffff', 0.95],
      [0.7, '#eef5f3', 0.85],
      [1, '#ffffff', 0.3],
    ],
    0,
    topY,
    0,
    footY,
  );
  const outline = `M${n(x - width * 0.34)} ${n(topY)}C${n(x - width * 0.4)} ${n(topY + high * 0.3)} ${n(x - width * 0.62)} ${n(footY - high * 0.3)} ${n(x - width * 0.6)} ${n(footY)}H${n(x + width * 0.6)}C${n(x + width * 0.6)} ${n(footY - high * 0.4)} ${n(x + width * 0.4)} ${n(topY + high * 0.25)} ${n(x + width * 0.34)} ${n(topY)}Z`;
  let dark = '';
  let light = '';
  for (let i = 0; i < width * 0.5; i++) {
    const t = random.range(-1, 1);
    const from = topY + random.next() * high * 0.6;
    const long = high * random.range(0.12, 0.45);
    const sx = x + t * width * 0.32;
    const strand = taper(
      [
        pt(sx, from),
        pt(sx + t * width * 0.1, from + long * 0.5),
        pt(sx + t * width * 0.16, Math.min(footY, from + long)),
      ],
      width * 0.028,
      1,
    );
    if (random.chance(0.5)) dark += strand;
    else light += strand;
  }
  const spray = sheet.glow(fading('#ffffff', 0, 0.95, 0.5, 0.5, 1, 0));
  const clouds = Array.from({ length: 7 }, () =>
    ellipse(
      x + random.sway(width * 0.9),
      footY + random.sway(14),
      width * random.range(0.4, 0.9),
      width * random.range(0.14, 0.3),
      spray,
    ),
  ).join('');
  return (
    fill(outline, body) +
    fill(dark || 'M0 0Z', palette.water, 'opacity=".4"') +
    fill(light || 'M0 0Z', '#ffffff', 'opacity=".8"') +
    clouds
  );
}

/** Slanting rain in front of everything. */
export function rain(sheet: Sheet, count: number): string {
  const { random, width, height } = sheet;
  let d = '';
  for (let i = 0; i < count; i++) {
    const [x, y, long] = [random.range(-40, width), random.range(-40, height), random.range(18, 64)];
    d += `M${n(x)} ${n(y)}l${n(-long * 0.16)} ${n(long)}`;
  }
  return stroke(d, '#ffffff', 1.3, 'opacity=".34"');
}
