import { type Colour, darker, lighter } from '../colour';
import type { Random } from '../random';
import { ellipse, fill, n, pt, stroke, taper } from '../shape';

/** A carp seen from above, swimming to the right from 0,0, about 150 long, bent by `bend`. */
export function koi(random: Random, base: Colour, marks: Colour, bend: number): string {
  const spine = [0, 0.2, 0.4, 0.6, 0.8, 1].map((t) => pt(-75 + t * 140, Math.sin(t * 2.6 + 0.4) * bend));
  const [tail, , middle, , neck, head] = spine;
  if (!tail || !middle || !neck || !head) return '';
  const left: string[] = [];
  const right: string[] = [];
  const widths = [3, 11, 19, 22, 19, 8];
  spine.forEach((p, i) => {
    left.push(`${n(p.x)} ${n(p.y - (widths[i] ?? 0))}`);
    right.unshift(`${n(p.x)} ${n(p.y + (widths[i] ?? 0))}`);
  });
  const through = (list: string[]) => list.map((p, i) => (i ? `T${p}` : p)).join('');
  const body = `M${through(left)}Q${n(head.x + 14)} ${n(head.y)} ${through(right)}Z`;
  const fin = (s: number) =>
    `M${n(neck.x - 8)} ${n(neck.y + s * 16)}q-6 ${n(s * 26)} -34 ${n(s * 32)}q8 ${n(-s * 18)} 10 ${n(-s * 34)}Z`;
  let out = fill(`${fin(1)}${fin(-1)}`, lighter(base, 0.2), 'opacity=".65"');
  out += fill(
    `M${n(tail.x + 6)} ${n(tail.y)}q-26 -6 -48 -26q10 22 2 30q10 8 0 30q22 -18 46 -30Z`,
    lighter(base, 0.15),
    'opacity=".75"',
  );
  out += fill(body, base);
  for (let i = 0; i < 4; i++) {
    const p = spine[i + 1] ?? middle;
    out += ellipse(
      p.x + random.sway(16),
      p.y + random.sway(12),
      random.range(7, 20),
      random.range(5, 15),
      marks,
    );
  }
  return (
    out +
    fill(taper(spine.slice(0, 5), 2, 5), darker(base, 0.25), 'opacity=".3"') +
    stroke(
      `M${n(head.x - 2)} ${n(head.y - 8)}q8 -6 10 -12M${n(head.x - 2)} ${n(head.y + 8)}q8 6 10 12`,
      base,
      1.4,
    )
  );
}
