import { type Colour, darker, lighter } from '../colour';
import { fill, line, type Point, pt } from '../shape';
import type { Sheet } from '../sheet';
import { type Stop, stops } from '../stops';

interface Bounds {
  left: number;
  right: number;
  top: number;
  bottom: number;
}

/** Upright planes the rock has split into, by turns lit and shaded, their borders wandering downwards. */
function planes(sheet: Sheet, box: Bounds): { dark: string; light: string } {
  const { random } = sheet;
  const faces = { dark: '', light: '' };
  const border = (x: number) =>
    Array.from({ length: 7 }, (_, i) =>
      pt(
        x + random.sway((box.right - box.left) * 0.035) + i * 2,
        box.top - 10 + ((box.bottom - box.top + 20) * i) / 6,
      ),
    );
  const pitch = Math.max(16, (box.right - box.left) / 9);
  let before = border(box.left - 10);
  for (
    let x = box.left + pitch * 0.6, _i = 0;
    x < box.right + pitch;
    x += pitch * random.range(0.45, 1.4), _i++
  ) {
    const after = border(x);
    const face = line([...before, ...[...after].reverse()], true);
    if (random.chance(0.48)) faces.dark += face;
    else if (random.chance(0.6)) faces.light += face;
    before = after;
  }
  return faces;
}

/** Small broken faces and cracks on the planes. */
function chips(sheet: Sheet, box: Bounds, side: 1 | -1): { dark: string; light: string } {
  const { random } = sheet;
  const faces = { dark: '', light: '' };
  const area = (box.right - box.left) * (box.bottom - box.top);
  const count = Math.min(200, Math.round(area / 1700) + 12);
  for (let i = 0; i < count; i++) {
    const at = pt(random.range(box.left, box.right), random.range(box.top - 8, box.bottom));
    const length = (box.bottom - box.top) * random.range(0.05, 0.17);
    const wide = random.range(2, 5 + (box.right - box.left) * 0.02);
    const slant = side * random.range(-0.1, 0.2) * length;
    const face = line(
      [
        at,
        pt(at.x + wide, at.y + length * 0.16),
        pt(at.x + wide * 0.6 + slant, at.y + length),
        pt(at.x + slant * 0.5 - wide * 0.2, at.y + length * 0.5),
      ],
      true,
    );
    faces[random.chance(0.62) ? 'dark' : 'light'] += face;
  }
  return faces;
}

/** Broken stone has no long straight edges: each side gains small steps. */
function roughen(sheet: Sheet, outline: readonly Point[]): Point[] {
  const { random } = sheet;
  const out: Point[] = [];
  outline.forEach((p, i) => {
    const next = outline[(i + 1) % outline.length] ?? p;
    const length = Math.hypot(next.x - p.x, next.y - p.y);
    const parts = Math.max(1, Math.round(length / 22));
    for (let k = 0; k < parts; k++) {
      const t = k / parts;
      const wobble = k === 0 ? 0 : Math.min(8, length * 0.05);
      out.push(
        pt(p.x + (next.x - p.x) * t + random.sway(wobble), p.y + (next.y - p.y) * t + random.sway(wobble)),
      );
    }
  });
  return out;
}

/** A cliff or boulder given by its closed outline; turned from `colour` at its top to `foot` at its base. */
export function rock(
  sheet: Sheet,
  outline: readonly Point[],
  colour: Colour,
  foot: Colour,
  light: 'left' | 'right' = 'left',
): string {
  const box = {
    left: Math.min(...outline.map((p) => p.x)),
    right: Math.max(...outline.map((p) => p.x)),
    top: Math.min(...outline.map((p) => p.y)),
    bottom: Math.max(...outline.map((p) => p.y)),
  };
  const body = line(roughen(sheet, outline), true);
  const downwards = (list: readonly Stop[]) => sheet.gradient(list, 0, box.top, 0, box.bottom);
  const down = (from: Colour, to: Colour, opacity: number) =>
    downwards([
      [0, from, opacity],
      [1, to, opacity * 0.4],
    ]);
  const far: Colour = darker(colour, 0.5);
  const [from, to] = light === 'left' ? [0, 1] : [1, 0];
  const turn = sheet.shade(
    [
      [from, far, 0],
      [0.4, far, 0.05],
      [to, far, 0.4],
    ],
    true,
  );
  const large = planes(sheet, box);
  const small = chips(sheet, box, light === 'left' ? 1 : -1);
  const inside =
    fill(large.dark || 'M0 0Z', down(far, foot, 0.34)) +
    fill(large.light || 'M0 0Z', down(lighter(colour, 0.5), foot, 0.22)) +
    fill(small.dark || 'M0 0Z', down(far, foot, 0.36)) +
    fill(small.light || 'M0 0Z', down(lighter(colour, 0.6), foot, 0.24)) +
    fill(body, turn);
  const paint = downwards(stops(0, colour, 1, foot));
  return `${fill(body, paint)}<g ${sheet.clip(body)}>${inside}</g>`;
}
