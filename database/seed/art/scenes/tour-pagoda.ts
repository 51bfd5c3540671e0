import { mix } from '../colour';
import { backdrop, type RangePlan } from '../elements/backdrop';
import { flock } from '../elements/bird';
import { bloom, finish } from '../elements/finish';
import { canopy } from '../elements/forest';
import { materials } from '../elements/materials';
import { wisps } from '../elements/mist';
import { pagoda } from '../elements/pagoda';
import { peaks } from '../elements/ridge';
import { sky, streaks, sun } from '../elements/sky';
import { air, dusk } from '../palettes';
import { place, pt } from '../shape';
import { Sheet } from '../sheet';

const ranges: RangePlan[] = [
  { depth: 0.82, baseY: 600, summits: peaks([90, 170, 120, 330, 110, 130, 700, 190, 140]) },
  { depth: 0.5, baseY: 660, summits: peaks([10, 190, 140, 260, 90, 120, 800, 170, 150]), trees: 16 },
];

/** The pagoda against the evening, swifts around its spire. */
export function tourPagoda(): Sheet {
  const sheet = new Sheet('tour-03', 800, 800, dusk);
  const { palette, random } = sheet;
  const leaf = (i: number, depth: number) => air(palette, palette.leaf[i] ?? palette.near, depth);
  sheet.add(
    sky(sheet, 620),
    streaks(sheet, 80, 330, 5, '#fbd7a8'),
    sun(sheet, 590, 430, 70, 420),
    backdrop(sheet, ranges),
    wisps(sheet, 480, 680, 0.5),
    place(pagoda(sheet, materials(palette, 0.04), 7), pt(330, 688), 1.02),
    canopy(sheet, (x) => 716 - 20 * Math.exp(-(((x - 330) / 200) ** 2)), {
      from: -30,
      to: 840,
      pitch: 30,
      height: 96,
      tones: [leaf(3, 0.06), leaf(0, 0.04), leaf(1, 0.06)],
    }),
    canopy(sheet, () => 806, {
      from: -30,
      to: 840,
      pitch: 36,
      height: 110,
      tones: [mix(leaf(3, 0), palette.ink, 0.45), mix(leaf(0, 0), palette.ink, 0.2), leaf(1, 0)],
    }),
    flock(random, 410, 190, 7, 9, mix(palette.ink, palette.haze, 0.2)),
    flock(random, 180, 300, 4, 7, mix(palette.ink, palette.haze, 0.3)),
    bloom(sheet, 590, 430, 380, 0.35),
  );
  finish(sheet);
  return sheet;
}
