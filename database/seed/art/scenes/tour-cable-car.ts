import { lighter, mix } from '../colour';
import { backdrop, type RangePlan } from '../elements/backdrop';
import { cabin, rope, tower } from '../elements/cable-car';
import { cloudLayer } from '../elements/cloud-sea';
import { ground, scrub } from '../elements/field';
import { finish } from '../elements/finish';
import { canopy } from '../elements/forest';
import { peaks } from '../elements/ridge';
import { sky, streaks } from '../elements/sky';
import { air, noon } from '../palettes';
import { place, pt } from '../shape';
import { Sheet } from '../sheet';
import { stops } from '../stops';

const ranges: RangePlan[] = [
  { depth: 0.84, baseY: 560, summits: peaks([110, 240, 110, 340, 180, 110, 640, 330, 110]) },
  {
    depth: 0.56,
    baseY: 640,
    summits: peaks([30, 280, 110, 260, 140, 110, 560, 210, 100, 790, 360, 120], 1.45),
    rough: 0.3,
    trees: 12,
  },
];

/** What stands in front. */
function foreground(sheet: Sheet): string[] {
  const { palette } = sheet;
  const leaf = (i: number, depth: number) => air(palette, palette.leaf[i] ?? palette.near, depth);
  return [
    ground(
      sheet,
      (x) => 690 - 40 * Math.exp(-(((x - 640) / 200) ** 2)) + Math.sin(x / 80) * 6,
      leaf(0, 0.1),
      leaf(3, 0),
      120,
    ),
    canopy(sheet, (x) => 700 - 40 * Math.exp(-(((x - 640) / 200) ** 2)), {
      from: -30,
      to: 840,
      pitch: 24,
      height: 84,
      tones: [leaf(3, 0.1), leaf(0, 0.08), leaf(1, 0.1)],
    }),
    canopy(sheet, () => 806, {
      from: -30,
      to: 840,
      pitch: 32,
      height: 104,
      tones: [mix(leaf(3, 0), palette.ink, 0.3), leaf(3, 0), leaf(1, 0)],
    }),
    scrub(sheet, () => 760, -10, 810, 60, 20, leaf(3, 0), lighter(leaf(1, 0), 0.1)),
  ];
}

/** The cable car: one cabin close, the valley falling away under it. */
export function tourCableCar(): Sheet {
  const sheet = new Sheet('tour-09', 800, 800, {
    ...noon,
    sky: stops(0, '#3f7f96', 0.5, '#9cc7c4', 1, '#f1ead2'),
  });
  const { palette } = sheet;
  sheet.add(
    sky(sheet, 560),
    streaks(sheet, 60, 260, 5, '#ffffff'),
    backdrop(sheet, ranges),
    cloudLayer(sheet, {
      y: 610,
      size: 70,
      swell: 26,
      rim: '#ffffff',
      shade: '#bcd8d2',
      depth: 110,
      soft: 2,
      opacity: 0.85,
    }),
    rope(pt(-20, 330), pt(620, 60), 12, mix(palette.ink, palette.haze, 0.15), 3),
    rope(pt(620, 60), pt(830, 20), 4, mix(palette.ink, palette.haze, 0.15), 3),
    place(tower(560, mix(palette.near, palette.haze, 0.2)), pt(640, 62), 1.15),
    place(cabin(sheet, '#d9973f'), pt(520, 110), 0.62),
    place(cabin(sheet), pt(240, 226), 2.5, false, 1),
    ...foreground(sheet),
  );
  finish(sheet);
  return sheet;
}
