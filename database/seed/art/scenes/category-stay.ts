import { lighter } from '../colour';
import { backdrop, type RangePlan } from '../elements/backdrop';
import { boat } from '../elements/boat';
import { causeway } from '../elements/field';
import { finish } from '../elements/finish';
import { reeds } from '../elements/foliage';
import { canopy } from '../elements/forest';
import { lamplight } from '../elements/lantern';
import { materials } from '../elements/materials';
import { peaks } from '../elements/ridge';
import { moon, sky, stars } from '../elements/sky';
import { whiteHouse } from '../elements/village';
import { lake, lightPath, mirrored, ripples } from '../elements/water';
import { night } from '../palettes';
import { place, pt, stroke } from '../shape';
import { Sheet } from '../sheet';

const ranges: RangePlan[] = [
  {
    depth: 0.72,
    baseY: 430,
    summits: peaks([150, 190, 150, 440, 270, 140, 820, 200, 160, 1100, 260, 150]),
  },
  { depth: 0.4, baseY: 470, summits: peaks([20, 170, 160, 620, 90, 180, 1200, 190, 160]), trees: 15 },
];

/** Staying: a waterside inn at night, every window lit, its lights long on the canal. */
export function categoryStay(): Sheet {
  const sheet = new Sheet('category-stay', 1200, 800, { ...night, wall: '#8d99a3' });
  const { palette } = sheet;
  const houses = [
    [110, 210, 150],
    [330, 180, 120],
    [520, 240, 170],
    [760, 190, 130],
    [960, 230, 160],
    [1150, 180, 124],
  ] as const;
  const bank =
    backdrop(sheet, ranges) +
    canopy(sheet, () => 500, {
      from: -20,
      to: 1220,
      pitch: 30,
      height: 84,
      tones: ['#0d1e2a', '#1a3640', '#33545a'],
    }) +
    causeway(-10, 1210, 540, 28, '#5d6b78', '#27394b', '#3a4a56') +
    houses.map(([x, w, h]) => place(whiteHouse(sheet, w, h, materials(palette, 0.02)), pt(x, 514))).join('') +
    [20, 225, 425, 645, 860, 1060]
      .map((x) => stroke(`M${x} 514V452`, '#141f2c', 4) + lamplight(sheet, x, 448, 46))
      .join('');
  sheet.add(
    sky(sheet, 470),
    stars(sheet, 170, 380),
    moon(sheet, 650, 130, 36),
    bank,
    lake(sheet, 540, '#2b455e', '#0a1728'),
    mirrored(sheet, bank, 540, 0.75, 20),
    lightPath(sheet, 520, 548, 90, palette.lamp, 0.5),
    lightPath(sheet, 960, 548, 90, palette.lamp, 0.45),
    ripples(sheet, 552, 60, '#9db8cc', 0.2),
    mirrored(sheet, place(boat(sheet, { boatman: false, lamp: true }), pt(310, 690), 1.15), 698, 0.4, 8),
    place(boat(sheet, { boatman: false, lamp: true }), pt(310, 690), 1.15),
    reeds(sheet, 900, 1220, 812, 140, 90, '#060f1a', lighter('#3a4a56', 0.1)),
  );
  finish(sheet);
  return sheet;
}
