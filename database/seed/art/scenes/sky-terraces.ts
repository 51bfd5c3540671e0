import { mix } from '../colour';
import { backdrop, type RangePlan } from '../elements/backdrop';
import { ground, terraces } from '../elements/field';
import { bloom, finish } from '../elements/finish';
import { reeds } from '../elements/foliage';
import { canopy } from '../elements/forest';
import { materials } from '../elements/materials';
import { mistBank, wisps } from '../elements/mist';
import { person } from '../elements/person';
import { peaks } from '../elements/ridge';
import { sky, streaks, sun } from '../elements/sky';
import { whiteHouse } from '../elements/village';
import { dawn, type Palette } from '../palettes';
import { place, pt } from '../shape';
import { Sheet } from '../sheet';
import { stops } from '../stops';

const mirrorSky: Palette = {
  ...dawn,
  sky: stops(0, '#466a86', 0.45, '#b7b6ae', 0.75, '#f5c99c', 1, '#f49d78'),
  haze: '#f3d2b3',
};

const ranges: RangePlan[] = [
  {
    depth: 0.84,
    baseY: 420,
    summits: peaks([90, 150, 140, 330, 90, 130, 640, 180, 150, 1060, 230, 150]),
  },
  {
    depth: 0.56,
    baseY: 440,
    summits: peaks([10, 160, 140, 560, 60, 150, 980, 140, 180, 1220, 190, 120]),
    trees: 13,
  },
];

/** What stands in front. */
function foreground(sheet: Sheet): string[] {
  const contour = (x: number, t: number) =>
    430 +
    t ** 1.25 * 350 +
    Math.sin(x / (150 + 60 * t) + t * 5) * (10 + 30 * t) -
    60 * (1 - t) * Math.exp(-(((x - 950) / 260) ** 2)) +
    (x - 600) * 0.03;
  const pool = (t: number) => [mix('#f7c496', '#7f9fae', t * 0.75), mix('#f4a982', '#3f6478', t)] as const;
  return [
    canopy(sheet, (x) => contour(x, 0) - 4, {
      from: 640,
      to: 800,
      pitch: 18,
      height: 50,
      tones: ['#3f6a5c', '#5f8f70', '#8fb382'],
    }),
    terraces(sheet, contour, 13, '#4f7358', pool),
    place(person(sheet, { coat: '#2f4a5a', hair: 'hat', hand: 'out' }), pt(470, 650), 1.1),
    wisps(sheet, 380, 600, 0.4),
    bloom(sheet, 400, 316, 520, 0.34),
    canopy(sheet, (x) => 812 - (x - 900) * 0.1, {
      from: 850,
      to: 1240,
      pitch: 34,
      height: 120,
      tones: ['#173b36', '#28574c', '#4a7c62'],
    }),
    reeds(sheet, -20, 330, 812, 130, 110, '#173b36', '#f0dcc0'),
  ];
}

/** Flooded terraces step down from the village, each pool holding a piece of sunrise. */
export function skyTerraces(): Sheet {
  const sheet = new Sheet('article-15', 1200, 800, mirrorSky);
  const { palette } = sheet;
  const contour = (x: number, t: number) =>
    430 +
    t ** 1.25 * 350 +
    Math.sin(x / (150 + 60 * t) + t * 5) * (10 + 30 * t) -
    60 * (1 - t) * Math.exp(-(((x - 950) / 260) ** 2)) +
    (x - 600) * 0.03;
  sheet.add(
    sky(sheet, 420),
    streaks(sheet, 60, 240, 8, '#fddcb6'),
    sun(sheet, 400, 316, 40, 460),
    backdrop(sheet, ranges),
    mistBank(sheet, 420, 26, 0.5),
    ground(sheet, (x) => contour(x, 0) - 30, '#5d7f68', '#35564e', 120),
    ...[
      [800, 0.44],
      [880, 0.52],
      [960, 0.56],
      [1050, 0.5],
      [1130, 0.46],
    ].map(([x = 0, s = 1], i) =>
      place(
        whiteHouse(sheet, 130 + i * 9, 90, materials(palette, 0.18)),
        pt(x, contour(x, 0) - 8 + (i % 2) * 6),
        s,
      ),
    ),
    ...foreground(sheet),
  );
  finish(sheet);
  return sheet;
}
