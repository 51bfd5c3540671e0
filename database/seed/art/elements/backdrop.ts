import { type Colour, mix } from '../colour';
import { distance } from '../palettes';
import type { Sheet } from '../sheet';
import { type WoodPlan, wood } from './forest';
import { mistBank, wisps } from './mist';
import { mountains } from './mountains';
import { type Ridge, ridge, type Summit } from './ridge';

export interface RangePlan {
  /** 0 at hand, 1 lost in haze. */
  depth: number;
  baseY: number;
  summits: readonly Summit[];
  rough?: number;
  wavelength?: number;
  /** Trees along the crest: height in pixels. */
  trees?: number;
  kind?: WoodPlan['kind'];
  colour?: Colour;
  relief?: number;
  /** Strength of the mist lying before its foot. */
  mist?: number;
  dissolve?: boolean;
}

/** Snow on the upper slopes: the same ridge again, white, broken off below at ragged heights. */
function snowField(sheet: Sheet, range: Ridge, plan: RangePlan): string {
  const { random } = sheet;
  const ragged = random.noise(26, 3);
  const high = plan.baseY - range.topY;
  const lower = range.points
    .map((p) => ({ x: p.x, y: p.y + Math.max(2, (plan.baseY - p.y) * 0.2 + ragged(p.x) * high * 0.16) }))
    .reverse();
  const d = `M${[...range.points, ...lower].map((p) => `${p.x.toFixed(1)} ${p.y.toFixed(1)}`).join('L')}Z`;
  const white = mix('#fbfdfe', sheet.palette.haze, plan.depth * 0.8);
  return `<path d="${d}" fill="${white}" opacity="${(0.85 - plan.depth * 0.45).toFixed(2)}"/>`;
}

/** One range with its trees and the mist at its foot. */
export function range(sheet: Sheet, plan: RangePlan, light: 'left' | 'right' = 'left'): string {
  const { palette, random, width } = sheet;
  const { depth, baseY, mist = 0.5 } = plan;
  const line = ridge(random, {
    from: -20,
    to: width + 20,
    baseY,
    summits: plan.summits,
    rough: plan.rough ?? 0.24,
    wavelength: plan.wavelength ?? 170,
  });
  const colour = plan.colour ?? distance(palette, depth);
  let out = mountains(sheet, line, {
    colour,
    mist: mix(colour, palette.haze, 0.82),
    footY: baseY + 10,
    light,
    relief: plan.relief ?? 1 - depth * 0.75,
    dissolve: plan.dissolve,
  });
  if (palette.snowy) out += snowField(sheet, line, plan);
  if (plan.trees) {
    const { trees, kind } = plan;
    const tone = mix(colour, palette.ink, 0.2 - depth * 0.15);
    const crest = wood(sheet, line.at, {
      from: -10,
      to: width + 10,
      pitch: trees * 0.34,
      height: trees,
      colour: tone,
      kind,
    });
    out = crest + out;
  }
  return out + (mist > 0 ? mistBank(sheet, baseY, 34 + 40 * (1 - depth), mist) : '');
}

/** Ranges from far to near, with torn mist drifting between them. */
export function backdrop(
  sheet: Sheet,
  plans: readonly RangePlan[],
  light: 'left' | 'right' = 'left',
): string {
  return plans
    .map((plan, i) => {
      const drift = i > 0 && i % 2 === 1 ? wisps(sheet, plan.baseY - 190, plan.baseY + 30, 0.45) : '';
      return range(sheet, plan, light) + drift;
    })
    .join('');
}
