import { fill, n, stroke } from '../shape';
import type { Sheet } from '../sheet';
import { stops } from '../stops';
import type { Materials } from './materials';

export interface BridgePlan {
  /** Half the length from abutment to abutment. */
  half: number;
  /** Height of the deck's crown above the water. */
  rise: number;
  /** Arches: centre and radius; the waterline is y = 0. */
  arches: readonly { x: number; radius: number }[];
}

/** Height of the deck at `x`. */
const deckAt = ({ half, rise }: BridgePlan, x: number) =>
  rise * (0.16 + 0.84 * Math.max(0, Math.cos(((x / half) * Math.PI) / 2)) ** 1.7);

function voussoirs(x: number, radius: number, thick: number): string {
  const count = Math.max(9, Math.round(radius / 6));
  let d = '';
  for (let i = 0; i <= count; i++) {
    const angle = Math.PI * (i / count);
    const [c, s] = [Math.cos(angle), Math.sin(angle)];
    d += `M${n(x + c * radius)} ${n(-s * radius)}L${n(x + c * (radius + thick))} ${n(-s * (radius + thick))}`;
  }
  return d;
}

function balusters(plan: BridgePlan, m: Materials, scale: number): string {
  const { half } = plan;
  const step = Math.max(9, half / 13);
  let rail = '';
  let posts = '';
  let heads = '';
  let panels = '';
  const high = 17 * scale;
  for (let x = -half; x <= half + 0.1; x += step) {
    const y = -deckAt(plan, x);
    rail += `${rail ? 'L' : 'M'}${n(x)} ${n(y - high * 0.82)}`;
    posts += `M${n(x)} ${n(y)}V${n(y - high)}`;
    heads += `<circle cx="${n(x)}" cy="${n(y - high - 1.5 * scale)}" r="${n(2.1 * scale)}" fill="${m.stoneLit}"/>`;
    const next = -deckAt(plan, Math.min(half, x + step));
    if (x + step <= half + 0.1)
      panels += `M${n(x + 2)} ${n(y - high * 0.62)}L${n(x + step - 2)} ${n(next - high * 0.62)}V${n(next - 2)}L${n(x + 2)} ${n(y - 2)}Z`;
  }
  return (
    fill(panels, m.stoneDark, 'opacity=".6"') +
    stroke(posts, m.stone, 3 * scale) +
    stroke(rail, m.stoneLit, 2.4 * scale) +
    heads
  );
}

/** A stone bridge on the water: humped deck, ringed arches, carved balustrade. */
export function bridge(sheet: Sheet, plan: BridgePlan, m: Materials): string {
  const { half, rise, arches } = plan;
  const scale = Math.max(0.6, half / 190);
  let deck = '';
  for (let i = 0; i <= 40; i++) {
    const x = -half + (half * 2 * i) / 40;
    deck += `${i ? 'L' : 'M'}${n(x)} ${n(-deckAt(plan, x))}`;
  }
  const holes = arches
    .map(({ x, radius }) => `M${n(x - radius)} 1A${n(radius)} ${n(radius)} 0 0 1 ${n(x + radius)} 1Z`)
    .join('');
  const wall = `${deck}L${n(half)} 1L${n(-half)} 1Z${holes}`;
  const paint = sheet.gradient(stops(0, m.stoneLit, 0.4, m.stone, 1, m.stoneDark), 0, -rise, 0, 4);
  let courses = '';
  for (let y = -8; y > -rise; y -= 9 * scale) courses += `M${n(-half)} ${n(y)}H${n(half)}`;
  const clip = sheet.clip(wall);
  const thick = 8 * scale;
  const inner = arches
    .map(({ x, radius }) =>
      fill(
        `M${n(x - radius)} 1A${n(radius)} ${n(radius)} 0 0 1 ${n(x + radius)} 1L${n(x + radius * 0.8)} 1A${n(radius * 0.86)} ${n(radius * 0.94)} 0 0 0 ${n(x - radius)} 1Z`,
        m.stoneDark,
      ),
    )
    .join('');
  const rings = arches
    .map(({ x, radius }) => {
      const ring = `M${n(x - radius - thick / 2)} 0A${n(radius + thick / 2)} ${n(radius + thick / 2)} 0 0 1 ${n(x + radius + thick / 2)} 0`;
      return (
        stroke(ring, m.stone, thick, 'stroke-linecap="butt"').replace('stroke-linecap="round" ', '') +
        stroke(voussoirs(x, radius, thick), m.stoneDark, 0.9)
      );
    })
    .join('');
  return (
    inner +
    fill(wall, paint, 'fill-rule="evenodd"') +
    `<g ${clip} opacity=".3">${stroke(courses, m.stoneDark, 0.8)}</g>` +
    rings +
    stroke(deck, m.stoneLit, 4.5 * scale) +
    balusters(plan, m, scale)
  );
}
