import type { Colour } from '../colour';
import type { Random } from '../random';
import { fill, line, n, type Point, pt } from '../shape';
import type { Sheet } from '../sheet';

/** Outline of one conifer standing on x,y; ragged enough to look grown when only twenty pixels high. */
export function conifer(random: Random, x: number, y: number, height: number): string {
  const half = height * random.range(0.17, 0.24);
  const tiers = height > 40 ? 7 : height > 18 ? 5 : 3;
  const lean = random.sway(height * 0.03);
  const left: Point[] = [];
  const right: Point[] = [];
  for (let i = 1; i <= tiers; i++) {
    const t = i / tiers;
    const reach = half * t ** 0.9;
    const down = y - height + height * 0.93 * t;
    left.push(
      pt(x + lean - reach * random.range(0.75, 1.1), down),
      pt(x - reach * 0.5, down - height * 0.02),
    );
    right.push(
      pt(x + lean + reach * random.range(0.75, 1.1), down),
      pt(x + reach * 0.5, down - height * 0.02),
    );
  }
  return line(
    [pt(x + lean, y - height), ...left, pt(x - 1, y + 2), pt(x + 1, y + 2), ...right.reverse()],
    true,
  );
}

/** A crown of leaves as overlapping rounds. */
function crown(random: Random, x: number, y: number, height: number): string {
  let d = '';
  const puffs = height > 30 ? 7 : 4;
  for (let i = 0; i < puffs; i++) {
    const r = height * random.range(0.2, 0.34);
    const cx = x + random.sway(height * 0.32);
    const cy = y - height * random.range(0.3, 0.75);
    d += `M${n(cx - r)} ${n(cy)}a${n(r)} ${n(r * 0.92)} 0 1 0 ${n(2 * r)} 0a${n(r)} ${n(r * 0.92)} 0 1 0 ${n(-2 * r)} 0Z`;
  }
  return `${d}M${n(x - 1)} ${n(y + 2)}L${n(x - 0.8)} ${n(y - height * 0.5)}L${n(x + 0.8)} ${n(y - height * 0.5)}L${n(x + 1)} ${n(y + 2)}Z`;
}

export interface WoodPlan {
  from: number;
  to: number;
  /** Mean distance between trunks. */
  pitch: number;
  height: number;
  colour: Colour;
  kind?: 'conifer' | 'crown';
  /** Trees gather where this is high; pixels of one clearing. */
  clearing?: number;
}

/** Trees along a line (mostly a ridge), gathered in groves with gaps between. */
export function wood(sheet: Sheet, at: (x: number) => number, plan: WoodPlan): string {
  const { random } = sheet;
  const { from, to, pitch, height, colour, kind = 'conifer', clearing = 160 } = plan;
  const grove = random.noise(clearing, 2);
  let d = '';
  for (let x = from; x < to; x += pitch * random.range(0.5, 1.5)) {
    const dense = grove(x) + 0.42;
    if (dense < random.range(0, 0.35)) continue;
    const size = height * random.range(0.55, 1.1) * Math.min(1.1, 0.65 + dense * 0.5);
    d += kind === 'conifer' ? conifer(random, x, at(x) + 2, size) : crown(random, x, at(x) + 3, size);
  }
  return fill(d || 'M0 0Z', colour);
}

const dot = (x: number, y: number, r: number) =>
  `M${n(x - r)} ${n(y)}a${n(r)} ${n(r * 0.9)} 0 1 0 ${n(2 * r)} 0a${n(r)} ${n(r * 0.9)} 0 1 0 ${n(-2 * r)} 0Z`;

/** One broad-leaf tree into three tone layers: scalloped dark mass, leaf clusters, light on the upper left. */
function leafyTree(
  random: Random,
  x: number,
  y: number,
  size: number,
  layers: [string, string, string],
): void {
  const half = size * random.range(0.36, 0.48);
  layers[0] += `M${n(x - half)} ${n(y)}V${n(y - size * 0.5)}A${n(half)} ${n(size * 0.46)} 0 0 1 ${n(x + half)} ${n(y - size * 0.5)}V${n(y)}Z`;
  for (let a = 0; a <= 12; a++) {
    const angle = Math.PI * (a / 12);
    const r = size * random.range(0.06, 0.12);
    layers[0] += dot(x + Math.cos(angle) * half, y - size * 0.5 - Math.sin(angle) * size * 0.44, r);
  }
  for (let i = -3; i <= 3; i++) layers[0] += dot(x + half * 0.3 * i, y, size * random.range(0.03, 0.08));
  for (let i = 0; i < 46; i++) {
    const [u, v] = [random.range(-1, 1), random.range(-0.75, 1)];
    if (u * u + v * v > 1) continue;
    const [cx, cy] = [x + u * half * 1.06, y - size * 0.5 - v * size * 0.5];
    const lit = v - u * 0.55 + random.sway(0.5);
    if (lit > 0.85) layers[2] += dot(cx, cy, size * random.range(0.022, 0.045));
    else if (lit > 0) layers[1] += dot(cx, cy, size * random.range(0.03, 0.07));
  }
}

/** A broad-leaf canopy with light on its crowns: three tones, darkest behind; tree by tree so that crowns overlap. */
export function canopy(
  sheet: Sheet,
  at: (x: number) => number,
  plan: Omit<WoodPlan, 'colour' | 'kind'> & { tones: readonly [Colour, Colour, Colour] },
): string {
  const { random } = sheet;
  const { from, to, pitch, height, tones } = plan;
  let out = '';
  for (let row = 0; row < 2; row++) {
    for (let x = from; x < to; x += pitch * random.range(0.6, 1.5)) {
      const edge = Math.min(1, 0.45 + Math.min(x - from, to - x) / (height * 1.6));
      const layers: [string, string, string] = ['', '', ''];
      leafyTree(
        random,
        x,
        at(x) + 4,
        height * random.range(row ? 0.5 : 0.75, row ? 0.8 : 1.1) * edge,
        layers,
      );
      out += layers.map((d, i) => fill(d || 'M0 0Z', tones[i] ?? tones[0])).join('');
    }
  }
  return out;
}
