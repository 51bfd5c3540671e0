import { mix } from '../colour';
import { backdrop, type RangePlan } from '../elements/backdrop';
import { culm, grove } from '../elements/bamboo';
import { bloom, finish } from '../elements/finish';
import { reeds } from '../elements/foliage';
import { canopy } from '../elements/forest';
import { leafShadow } from '../elements/leaf-shadow';
import { materials } from '../elements/materials';
import { mistPatch } from '../elements/mist';
import { pavilion } from '../elements/pavilion';
import { person } from '../elements/person';
import { peaks } from '../elements/ridge';
import { rock } from '../elements/rock';
import { sky } from '../elements/sky';
import { coping, frame, gardenWall, moonGate } from '../elements/wall';
import { way, wayPoints } from '../elements/way';
import { air, noon } from '../palettes';
import { place, points, pt, rect } from '../shape';
import { Sheet } from '../sheet';
import { stops } from '../stops';

const outline = points([880, 716, 890, 640, 924, 586, 950, 548, 984, 570, 1000, 640, 1032, 668, 1040, 716]);

const ranges: RangePlan[] = [
  { depth: 0.86, baseY: 520, summits: peaks([520, 150, 90, 700, 230, 90, 840, 150, 100]) },
];

/** What lies behind. */
function background(sheet: Sheet): string[] {
  const { palette } = sheet;
  const leaf = (i: number, depth: number) => air(palette, palette.leaf[i] ?? palette.near, depth);
  return [
    sky(sheet, 560, stops(0, '#cfe6d6', 1, '#f4f3df')),
    backdrop(sheet, ranges),
    canopy(sheet, () => 520, {
      from: 430,
      to: 900,
      pitch: 18,
      height: 60,
      tones: [leaf(0, 0.4), leaf(1, 0.34), leaf(2, 0.38)],
    }),
    rect(0, 508, 1200, 300, mix(palette.grass, palette.haze, 0.25)),
    mistPatch(sheet, 660, 500, 260, 40, 0.7),
    way(
      wayPoints([640, 700, 210, 690, 600, 96, 724, 552, 46, 706, 524, 24]),
      mix(palette.stone, palette.light, 0.3),
      palette.stone,
    ),
    place(pavilion(sheet, materials(palette, 0.16)), pt(726, 500), 0.62),
    grove(sheet, 560, 150, [
      { depth: 0.42, count: 5, width: 8, from: 450, to: 610 },
      { depth: 0.3, count: 3, width: 10, from: 800, to: 880 },
    ]),
  ];
}

/** Great culms that frame the picture: x, top, width, lean, sprays, colour, which leaf. */
const culms = [
  [92, -60, 34, 26, 12, '#4f8a55', 0],
  [206, -70, 25, -18, 11, '#5f9a60', 1],
  [24, -40, 22, 14, 9, '#3f7850', 3],
  [1130, -60, 30, -24, 12, '#4f8a55', 0],
] as const;

/** What stands in front. */
function foreground(sheet: Sheet): string[] {
  const { palette } = sheet;
  const leaf = (i: number) => palette.leaf[i] ?? palette.near;
  return [
    ...culms.map(([x, topY, width, lean, sprays, colour, i]) =>
      culm(sheet, { x, footY: 830, topY, width, colour, leaf: leaf(i), lean, sprays, crown: 0.8 }),
    ),
    reeds(sheet, 860, 1220, 800, 80, 90, leaf(3)),
    reeds(sheet, -10, 300, 806, 90, 90, leaf(3)),
    bloom(sheet, 660, 380, 330, 0.3),
  ];
}

/** The moon gate: white wall, bamboo on both sides, through the round the path to a quiet pavilion. */
export function moonGateGarden(): Sheet {
  const sheet = new Sheet('free-garden', 1200, 800, noon);
  const { palette } = sheet;
  const m = materials(palette, 0);
  const opening = moonGate(660, 430, 212);
  sheet.add(
    ...background(sheet),
    gardenWall(sheet, 170, 668, opening, m),
    frame(opening, m, 26),
    coping(-10, 1210, 176, 0, m),
    leafShadow(sheet, 1010, 400, 240, 46, palette.near),
    leafShadow(sheet, 250, 440, 260, 50, palette.near),
    rect(0, 668, 1200, 140, sheet.gradient(stops(0, '#b9bfae', 1, '#7d8f80'), 0, 668, 0, 800)),
    way(wayPoints([610, 810, 420, 650, 700, 240, 658, 628, 196]), '#d9d6c6', '#9aa596'),
    place(
      person(sheet, { coat: '#3f7f74', hair: 'bun', skirt: true, trousers: '#eadfc8', umbrella: '#d98a78' }),
      pt(600, 724),
      1.7,
    ),
    rock(sheet, outline, mix(palette.rock, palette.light, 0.25), palette.rock),
    ...foreground(sheet),
  );
  finish(sheet);
  return sheet;
}
