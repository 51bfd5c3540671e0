import { type Colour, lighter, mix } from '../colour';
import type { Random } from '../random';
import { ellipse, fill, n, type Point, pt, stroke, taper } from '../shape';
import type { Sheet } from '../sheet';

/** Needles radiating from points along a pad's back. */
function needles(random: Random, at: Point, half: number, high: number, count: number): string {
  let d = '';
  for (let i = 0; i < count; i++) {
    const t = random.range(-1, 1);
    const x = at.x + t * half * 0.96;
    const dome = Math.sqrt(Math.max(0, 1 - t * t));
    const y = at.y - high * dome * random.range(0.1, 0.85);
    const reach = random.range(0.55, 1) * (5 + high * 0.26);
    for (let k = 0; k < 5; k++) {
      const angle = -Math.PI / 2 + t * 0.6 + random.range(-0.95, 0.95);
      d += `M${n(x)} ${n(y)}l${n(Math.cos(angle) * reach)} ${n(Math.sin(angle) * reach)}`;
    }
  }
  return d;
}

/** The trunk's middle at a height, so that boughs leave from inside it. */
function trunkAt(trunk: readonly Point[], y: number): number {
  for (let i = 1; i < trunk.length; i++) {
    const [below, above] = [trunk[i - 1], trunk[i]];
    if (below && above && y <= below.y && y >= above.y)
      return below.x + ((above.x - below.x) * (below.y - y)) / (below.y - above.y);
  }
  return 0;
}

/** One flat cloud of needles, its belly on `at.y`. */
function pad(sheet: Sheet, at: Point, half: number, colour: Colour, glint: Colour): string {
  const { random } = sheet;
  const high = half * random.range(0.3, 0.4);
  const count = Math.round(half * 0.6) + 8;
  const belly = `M${n(at.x - half)} ${n(at.y)}Q${n(at.x - half * 0.7)} ${n(at.y - high)} ${n(at.x)} ${n(at.y - high * 0.95)}Q${n(at.x + half * 0.75)} ${n(at.y - high)} ${n(at.x + half)} ${n(at.y)}Q${n(at.x + half * 0.4)} ${n(at.y + high * 0.2)} ${n(at.x)} ${n(at.y + high * 0.06)}Q${n(at.x - half * 0.5)} ${n(at.y + high * 0.24)} ${n(at.x - half)} ${n(at.y)}Z`;
  const width = Math.max(0.9, half * 0.016);
  let out =
    fill(belly, colour) +
    stroke(needles(random, at, half, high, count), colour, width) +
    stroke(
      needles(
        random,
        pt(at.x - half * 0.06, at.y - high * 0.22),
        half * 0.8,
        high * 0.7,
        Math.round(count * 0.5),
      ),
      glint,
      width * 0.8,
      'opacity=".6"',
    );
  if (sheet.palette.snowy) {
    out +=
      ellipse(at.x, at.y - high * 0.86, half * 0.78, high * 0.3, '#f7fafb') +
      ellipse(at.x - half * 0.3, at.y - high * 0.62, half * 0.5, high * 0.28, '#f7fafb');
  }
  return out;
}

export interface PineLook {
  colour: Colour;
  bark: Colour;
  glint?: Colour;
  /** Longer boughs to the right (default) or to both sides alike. */
  welcoming?: boolean;
}

/**
 * A weathered mountain pine standing on 0,0, about 300 high: bent trunk, level boughs, flat needle clouds.
 * Boughs reach to +x; mirror it to let it greet from the other edge.
 */
export function pine(sheet: Sheet, look: PineLook): string {
  const { random } = sheet;
  const { colour, bark, welcoming = true } = look;
  const glint = look.glint ?? lighter(colour, 0.3);
  const trunk = [pt(0, 4), pt(-9, -46), pt(4, -96), pt(-8, -150), pt(10, -205), pt(4, -262)].map((p, i) =>
    i ? pt(p.x + random.sway(7), p.y) : p,
  );
  const boughs = [
    { y: -108, reach: welcoming ? 172 : 120, side: 1 },
    { y: -138, reach: 96, side: -1 },
    { y: -168, reach: welcoming ? 138 : 100, side: 1 },
    { y: -204, reach: 74, side: -1 },
    { y: -228, reach: 92, side: 1 },
  ];
  let wood =
    fill(taper(trunk, 24, 6), bark) +
    stroke(
      `M-6 -20Q-12 -60 0 -100M2 -70Q6 -110 -4 -150`,
      mix(bark, sheet.palette.haze, 0.25),
      1.4,
      'opacity=".4"',
    );
  let leaves = '';
  for (const { y, reach, side } of boughs) {
    const start = pt(trunkAt(trunk, y), y + 4);
    const bend = pt(side * reach * 0.45, y - random.range(-6, 16));
    const end = pt(side * reach, y - random.range(4, 26));
    wood += fill(taper([start, bend, end], 11, 2), bark);
    const pads = reach > 110 ? 4 : 3;
    for (let i = 0; i < pads; i++) {
      const t = 0.34 + (0.7 * i) / (pads - 1);
      const half = reach * random.range(0.25, 0.34) * (i === 0 ? 0.8 : 1);
      const on =
        t < 0.45
          ? start.y + ((bend.y - start.y) * t) / 0.45
          : bend.y + ((end.y - bend.y) * (t - 0.45)) / 0.55;
      leaves += pad(sheet, pt(side * reach * t, on - random.range(1, 9)), half, colour, glint);
    }
  }
  leaves += pad(sheet, pt(-6, -262), 54, colour, glint) + pad(sheet, pt(26, -282), 40, colour, glint);
  return wood + leaves;
}

/** A bough that enters the picture from its edge, for framing: from 0,0 reaching `reach` to +x, pads hanging on it. */
export function pineBough(sheet: Sheet, reach: number, look: PineLook): string {
  const { random } = sheet;
  const glint = look.glint ?? lighter(look.colour, 0.3);
  const spine = [0, 0.25, 0.5, 0.75, 1].map((t) =>
    pt(t * reach, Math.sin(t * 4) * reach * 0.05 + t * reach * 0.12),
  );
  let out = fill(taper(spine, reach * 0.05, 2), look.bark);
  for (const [t, lift, size] of [
    [0.18, -0.02, 0.15],
    [0.34, 0.06, 0.17],
    [0.5, -0.03, 0.18],
    [0.66, 0.05, 0.16],
    [0.82, -0.01, 0.14],
    [1, 0.02, 0.12],
  ] as const) {
    const y = Math.sin(t * 4) * reach * 0.05 + t * reach * 0.12 + lift * reach;
    out += fill(taper([pt((t - 0.1) * reach, y - lift * reach * 0.8), pt(t * reach, y)], 4, 1.5), look.bark);
    out += pad(sheet, pt(t * reach, y), size * reach * random.range(0.9, 1.1), look.colour, glint);
  }
  return out;
}
