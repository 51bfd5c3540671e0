import type { Random } from '../random';
import { type Point, pt } from '../shape';

/** One summit: `spread` is how far its flanks reach; `shape` 1 is a sharp horn, 2 a hill, 4 and more a stone pillar. */
export interface Summit {
  x: number;
  height: number;
  spread: number;
  shape?: number;
  /** Above 0 the right flank is longer, below 0 the left one. */
  lean?: number;
}

/** Summits from flat triples `x, height, spread, x, height, spread …`, all of one shape. */
export function peaks(triples: readonly number[], shape = 1.6): Summit[] {
  const summits: Summit[] = [];
  for (let i = 0; i + 2 < triples.length; i += 3) {
    summits.push({ x: triples[i] ?? 0, height: triples[i + 1] ?? 0, spread: triples[i + 2] ?? 1, shape });
  }
  return summits;
}

export interface Ridge {
  points: Point[];
  baseY: number;
  topY: number;
  at(x: number): number;
}

export interface RidgePlan {
  from: number;
  to: number;
  baseY: number;
  summits: readonly Summit[];
  /** Share of the local height that the rock's own noise may take; 0.1 calm, 0.4 craggy. */
  rough?: number;
  wavelength?: number;
  step?: number;
}

function heightOf(summit: Summit, x: number): number {
  const away = x - summit.x;
  const lean = summit.lean ?? 0;
  const spread = summit.spread * (away > 0 ? 1 + lean : 1 - lean);
  return summit.height * Math.exp(-((Math.abs(away) / spread) ** (summit.shape ?? 1.6)));
}

/** The line a range draws against the sky. Summits join by a soft maximum so that saddles stay rounded. */
export function ridge(random: Random, plan: RidgePlan): Ridge {
  const { from, to, baseY, summits, rough = 0.16, wavelength = 170, step = 4 } = plan;
  const noise = random.noise(wavelength, 5);
  const crags = random.noise(wavelength * 0.35, 3);
  const height = (x: number) => {
    const soft = summits.reduce((sum, summit) => sum + heightOf(summit, x) ** 3, 0) ** (1 / 3);
    const broken = (1 - Math.abs(crags(x)) * 2) * 0.35;
    return soft + (soft * 0.75 + 18) * rough * (noise(x) + broken);
  };
  const points: Point[] = [];
  for (let x = from; x <= to + step; x += step) points.push(pt(x, baseY - height(x)));
  const topY = Math.min(...points.map((p) => p.y));
  return { points, baseY, topY, at: (x) => baseY - height(x) };
}

/** A long far range made of chance: summits every `pitch` pixels, around `height` high. */
export function rollingRidge(
  random: Random,
  width: number,
  baseY: number,
  height: number,
  pitch: number,
  plan: Partial<RidgePlan> & { shape?: number } = {},
): Ridge {
  const summits: Summit[] = [];
  for (let x = -pitch; x < width + pitch; x += pitch * random.range(0.6, 1.25)) {
    summits.push({
      x,
      height: height * random.range(0.45, 1.1),
      spread: pitch * random.range(0.55, 0.95),
      shape: plan.shape ?? 1.7,
      lean: random.sway(0.4),
    });
  }
  return ridge(random, { from: -20, to: width + 20, baseY, summits, ...plan });
}
