import { type Colour, darker, lighter, mix } from '../colour';
import type { Random } from '../random';
import { fill, n, pt, stroke } from '../shape';
import type { Sheet } from '../sheet';
import { stops } from '../stops';

/** A hanging spray of lens-shaped leaves, as in ink painting: three to six blades from one point. */
export function leafSpray(random: Random, x: number, y: number, length: number, side: number): string {
  let d = '';
  const blades = random.whole(3, 6);
  for (let i = 0; i < blades; i++) {
    const angle = Math.PI / 2 - side * (0.25 + (i / blades) * 1.15) + random.sway(0.22);
    const reach = length * random.range(0.65, 1.1);
    const tip = pt(x + Math.cos(angle) * reach, y + Math.sin(angle) * reach);
    const belly = reach * 0.085;
    const nx = -Math.sin(angle) * belly;
    const ny = Math.cos(angle) * belly;
    const mid = pt(x + Math.cos(angle) * reach * 0.42, y + Math.sin(angle) * reach * 0.42);
    d += `M${n(x)} ${n(y)}Q${n(mid.x + nx)} ${n(mid.y + ny)} ${n(tip.x)} ${n(tip.y)}Q${n(mid.x - nx)} ${n(mid.y - ny)} ${n(x)} ${n(y)}Z`;
  }
  return d;
}

export interface CulmPlan {
  x: number;
  footY: number;
  topY: number;
  width: number;
  colour: Colour;
  leaf: Colour;
  /** Pixels the tip leans sideways. */
  lean?: number;
  /** Sprays of leaves; 0 leaves the stalk bare. */
  sprays?: number;
  /** Sprays begin at this share of the height, from the top. */
  crown?: number;
}

/** One bamboo culm in segments with pale joints, branches and leaf sprays. */
export function culm(sheet: Sheet, plan: CulmPlan): string {
  const { random } = sheet;
  const { x, footY, topY, width, colour, leaf, lean = 0, sprays = 8, crown = 0.6 } = plan;
  const body = sheet.shade(stops(0, lighter(colour, 0.3), 0.35, colour, 1, darker(colour, 0.38)), true);
  const high = footY - topY;
  const at = (t: number) => pt(x + lean * t * t, footY - high * t);
  let stalk = '';
  let joints = '';
  for (let t = 0; t < 1; ) {
    const step = Math.max(0.05, (width * random.range(5, 7)) / high);
    const [a, b] = [at(t), at(Math.min(1, t + step))];
    const half = (width / 2) * (1 - t * 0.45);
    stalk += fill(
      `M${n(a.x - half)} ${n(a.y)}L${n(b.x - half * 0.96)} ${n(b.y + 1.5)}L${n(b.x + half * 0.96)} ${n(b.y + 1.5)}L${n(a.x + half)} ${n(a.y)}Z`,
      body,
    );
    joints += `M${n(b.x - half * 1.12)} ${n(b.y)}H${n(b.x + half * 1.12)}`;
    t += step;
  }
  let leaves = '';
  let twigs = '';
  for (let i = 0; i < sprays; i++) {
    const t = 1 - random.next() * crown;
    const p = at(t);
    const side = random.chance(0.5) ? 1 : -1;
    const reach = width * random.range(1.5, 5);
    const tip = pt(p.x + side * reach, p.y - reach * random.range(0, 0.7));
    twigs += `M${n(p.x)} ${n(p.y)}Q${n(p.x + side * reach * 0.5)} ${n(p.y - reach * 0.5)} ${n(tip.x)} ${n(tip.y)}`;
    leaves += leafSpray(random, tip.x, tip.y, 22 + width * 2.6, side);
  }
  return (
    stalk +
    stroke(joints, lighter(colour, 0.5), Math.max(1, width * 0.1), 'opacity=".8"') +
    stroke(twigs, mix(colour, leaf, 0.5), Math.max(0.8, width * 0.08)) +
    fill(leaves || 'M0 0Z', leaf)
  );
}

/** A standing grove between two depths: pale thin stalks behind, dark broad ones in front. */
export function grove(
  sheet: Sheet,
  footY: number,
  topY: number,
  layers: readonly { depth: number; count: number; width: number; from: number; to: number }[],
): string {
  const { palette, random } = sheet;
  return layers
    .map(({ depth, count, width, from, to }) => {
      const colour = mix(mix('#6f9a62', palette.near, 0.35), palette.haze, depth);
      const leaf = mix(random.pick(palette.leaf), palette.haze, depth);
      return Array.from({ length: count }, (_, i) => {
        const x = from + ((i + random.range(0.1, 0.9)) / count) * (to - from);
        return culm(sheet, {
          x,
          footY: footY + random.sway(8),
          topY: topY + random.sway(30),
          width: width * random.range(0.75, 1.15),
          colour,
          leaf,
          lean: random.sway(30),
          sprays: 9,
          crown: 0.75,
        });
      }).join('');
    })
    .join('');
}
