import { ellipse, fill, n, pt, stroke, taper } from '../shape';
import type { Sheet } from '../sheet';
import { fading } from '../stops';

interface Fall {
  x: number;
  topY: number;
  footY: number;
  width: number;
}

/** Single threads of water, about half of them dark. */
function strands({ random }: Sheet, { x, topY, footY, width }: Fall): { dark: string; light: string } {
  const out = { dark: '', light: '' };
  const high = footY - topY;
  for (let i = 0; i < width * 0.5; i++) {
    const t = random.range(-1, 1);
    const from = topY + random.next() * high * 0.6;
    const long = high * random.range(0.12, 0.45);
    const sx = x + t * width * 0.32;
    const foot = Math.min(footY, from + long);
    const line = [pt(sx, from), pt(sx + t * width * 0.1, from + long * 0.5), pt(sx + t * width * 0.16, foot)];
    out[random.chance(0.5) ? 'dark' : 'light'] += taper(line, width * 0.028, 1);
  }
  return out;
}

/** Clouds of spray where the water lands. */
function spray(sheet: Sheet, { x, footY, width }: Fall): string {
  const { random } = sheet;
  const paint = sheet.glow(fading('#ffffff', 0, 0.95, 0.5, 0.5, 1, 0));
  return Array.from({ length: 7 }, () => {
    const at = pt(x + random.sway(width * 0.9), footY + random.sway(14));
    return ellipse(at.x, at.y, width * random.range(0.4, 0.9), width * random.range(0.14, 0.3), paint);
  }).join('');
}

/** Falling water from `x,topY` to `footY`, `width` wide, in strands, with spray where it lands. */
export function waterfall(sheet: Sheet, x: number, topY: number, footY: number, width: number): string {
  const fall = { x, topY, footY, width };
  const high = footY - topY;
  const body = sheet.gradient(fading('#f6faf9', 0, 0.95, 0.7, 0.85, 1, 0.3), 0, topY, 0, footY);
  const left = `C${n(x - width * 0.4)} ${n(topY + high * 0.3)} ${n(x - width * 0.62)} ${n(footY - high * 0.3)} ${n(x - width * 0.6)} ${n(footY)}`;
  const right = `C${n(x + width * 0.6)} ${n(footY - high * 0.4)} ${n(x + width * 0.4)} ${n(topY + high * 0.25)} ${n(x + width * 0.34)} ${n(topY)}`;
  const { dark, light } = strands(sheet, fall);
  return (
    fill(`M${n(x - width * 0.34)} ${n(topY)}${left}H${n(x + width * 0.6)}${right}Z`, body) +
    fill(dark || 'M0 0Z', sheet.palette.water, 'opacity=".4"') +
    fill(light || 'M0 0Z', '#ffffff', 'opacity=".8"') +
    spray(sheet, fall)
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
