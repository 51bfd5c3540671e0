import { mix } from '../colour';
import { backdrop, type RangePlan } from '../elements/backdrop';
import { crane } from '../elements/bird';
import { boat, wake } from '../elements/boat';
import { bloom, finish } from '../elements/finish';
import { reeds } from '../elements/foliage';
import { mistBank, wisps } from '../elements/mist';
import { peaks } from '../elements/ridge';
import { sky, sun } from '../elements/sky';
import { lake, lightPath, mirrored, ripples, shoreSeam } from '../elements/water';
import { dawn } from '../palettes';
import { place, pt } from '../shape';
import { Sheet } from '../sheet';
import { stops } from '../stops';

const ranges: RangePlan[] = [
  {
    depth: 0.82,
    baseY: 440,
    summits: peaks(
      [120, 170, 70, 260, 120, 66, 420, 210, 76, 640, 140, 70, 800, 230, 80, 1000, 170, 70, 1150, 220, 80],
      2.6,
    ),
    rough: 0.16,
  },
  {
    depth: 0.56,
    baseY: 448,
    summits: peaks(
      [40, 230, 76, 190, 150, 64, 560, 110, 70, 900, 190, 72, 1080, 130, 70, 1210, 260, 80],
      2.8,
    ),
    rough: 0.18,
    trees: 10,
  },
  {
    depth: 0.3,
    baseY: 454,
    summits: peaks([-30, 170, 80, 110, 90, 60, 320, 270, 70, 380, 150, 60, 1130, 90, 60], 2.8),
    rough: 0.18,
    trees: 13,
  },
];

/** Scenery: pillar hills in a row, doubled by still water, one boat for measure. */
export function categoryScenery(): Sheet {
  const sheet = new Sheet('category-scenery', 1200, 800, {
    ...dawn,
    sky: stops(0, '#6d9aa0', 0.5, '#c3d3c4', 1, '#f6e0c0'),
    near: '#2f6460',
  });
  const { palette } = sheet;
  const shore = backdrop(sheet, ranges);
  sheet.add(
    sky(sheet, 450),
    sun(sheet, 690, 210, 36, 420),
    shore,
    mistBank(sheet, 450, 20, 0.5),
    lake(sheet, 452, '#e8dcc4', '#3f7676'),
    mirrored(sheet, shore, 452, 0.72),
    shoreSeam(sheet, 452, palette.haze, 0.7),
    lightPath(sheet, 690, 460, 100, palette.light, 0.55),
    wisps(sheet, 300, 480, 0.5),
    ripples(sheet, 480, 60, '#ffffff', 0.3),
    mirrored(sheet, place(boat(sheet, { canopy: false }), pt(760, 610), 0.9), 616, 0.45, 8),
    place(boat(sheet, { canopy: false }), pt(760, 610), 0.9),
    wake(590, 622, 160, '#ffffff', 0.6),
    place(crane('#fffaf0', '#2b3b3d', 1), pt(520, 170), 0.42),
    place(crane('#fffaf0', '#2b3b3d', -0.5), pt(590, 200), 0.3),
    reeds(sheet, -10, 330, 812, 150, 110, mix(palette.near, palette.ink, 0.4), '#eadcbc'),
    bloom(sheet, 690, 210, 420, 0.3),
  );
  finish(sheet);
  return sheet;
}
