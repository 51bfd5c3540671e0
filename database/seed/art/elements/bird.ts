import type { Colour } from '../colour';
import type { Random } from '../random';
import { circle, fill, n, place, pt, stroke } from '../shape';

/** A red-crowned crane on the wing, about 150 across, flying to the right. `beat` -1 wings down, 1 wings up. */
export function crane(white: Colour, dark: Colour, beat = 1): string {
  const up = (y: number) => y * beat;
  const farWing = `M-4 -3C2 ${n(up(-26))} -6 ${n(up(-52))} -26 ${n(up(-72))}C-30 ${n(up(-48))} -28 ${n(up(-20))} -22 -1Z`;
  const farTip = `M-14 ${n(up(-58))}C-18 ${n(up(-64))} -22 ${n(up(-69))} -26 ${n(up(-72))}C-29 ${n(up(-54))} -29 ${n(up(-34))} -26 ${n(up(-14))}C-24 ${n(up(-30))} -20 ${n(up(-46))} -14 ${n(up(-58))}Z`;
  const nearWing = `M8 -2C22 ${n(up(-28))} 20 ${n(up(-60))} 2 ${n(up(-86))}C-8 ${n(up(-60))} -16 ${n(up(-26))} -18 0Z`;
  const nearTip = `M13 ${n(up(-64))}C10 ${n(up(-72))} 6 ${n(up(-80))} 2 ${n(up(-86))}C-7 ${n(up(-63))} -14 ${n(up(-38))} -18 0L-11 -1C-8 ${n(up(-26))} 0 ${n(up(-50))} 13 ${n(up(-64))}Z`;
  const body = 'M-30 2C-20 -6 4 -8 18 -4C22 -2 20 3 12 6C-2 10 -20 8 -30 2Z';
  return (
    fill(farWing, white, 'opacity=".82"') +
    fill(farTip, dark, 'opacity=".8"') +
    stroke('M-28 3C-44 5 -56 6 -72 5M-27 4C-42 8 -56 9 -70 8', dark, 1.7) +
    fill('M-24 -2C-34 -2 -42 2 -46 5C-36 7 -26 6 -20 4Z', dark) +
    fill(body, white) +
    fill('M14 -4C28 -6 40 -14 58 -15L60 -12.5C44 -10 32 0 16 4Z', white) +
    fill('M30 -9C40 -13 48 -15 57 -15.4L58 -12.4C48 -11.6 40 -8 33 -3.6Z', dark) +
    fill('M57 -15.4C60 -17 64 -16.4 65 -14.6L76 -12.4L64 -12.2C61 -11.6 59 -12 57 -12.6Z', white) +
    circle(61, -15.4, 1.9, '#c8452e') +
    fill(nearWing, white) +
    fill(nearTip, dark)
  );
}

/** A loose line of far birds, each two strokes. */
export function flock(
  random: Random,
  x: number,
  y: number,
  count: number,
  size: number,
  colour: Colour,
): string {
  let out = '';
  for (let i = 0; i < count; i++) {
    const s = size * random.range(0.6, 1.1);
    const at = pt(x + i * size * 1.9 + random.sway(size), y - i * size * 0.5 + random.sway(size * 0.9));
    const lift = random.range(0.25, 0.6);
    out += place(
      stroke(
        `M${n(-s)} ${n(-s * lift)}Q${n(-s * 0.4)} ${n(-s * 0.5)} 0 0Q${n(s * 0.4)} ${n(-s * 0.5)} ${n(s)} ${n(-s * lift)}`,
        colour,
        Math.max(1, s * 0.13),
      ),
      at,
      1,
      false,
      random.sway(14),
    );
  }
  return out;
}
