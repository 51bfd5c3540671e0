import { mix } from '../colour';
import { backdrop, type RangePlan } from '../elements/backdrop';
import { flock } from '../elements/bird';
import { finish } from '../elements/finish';
import { canopy } from '../elements/forest';
import { materials } from '../elements/materials';
import { mistPatch, wisps } from '../elements/mist';
import { pavilion } from '../elements/pavilion';
import { person } from '../elements/person';
import { pine } from '../elements/pine';
import { peaks } from '../elements/ridge';
import { rock } from '../elements/rock';
import { sky, streaks } from '../elements/sky';
import { stairs, wayPoints } from '../elements/way';
import { noon } from '../palettes';
import { place, points, pt } from '../shape';
import { Sheet } from '../sheet';

const ranges: RangePlan[] = [
  {
    depth: 0.86,
    baseY: 560,
    summits: peaks([100, 290, 130, 330, 200, 150, 640, 160, 150, 1060, 330, 130]),
  },
  {
    depth: 0.6,
    baseY: 640,
    summits: peaks([10, 250, 110, 230, 200, 120, 1010, 200, 130, 1200, 360, 120], 1.45),
    rough: 0.32,
    trees: 12,
  },
];

/** What stands in front. */
function foreground(sheet: Sheet): string[] {
  const { palette } = sheet;
  const crest = points([
    -20, 810, -20, 640, 90, 600, 190, 548, 290, 560, 400, 488, 500, 430, 590, 446, 690, 366, 770, 286, 850,
    268, 930, 300, 1010, 390, 1090, 470, 1220, 560, 1220, 810,
  ]);
  const path = wayPoints([
    60, 640, 56, 190, 572, 46, 300, 574, 40, 410, 502, 34, 510, 446, 29, 600, 454, 25, 700, 374, 20, 778, 296,
    15,
  ]);
  const leaf = mix(palette.leaf[3] ?? palette.near, palette.ink, 0.1);
  return [
    sky(sheet, 560),
    streaks(sheet, 60, 240, 8, '#ffffff'),
    backdrop(sheet, ranges),
    wisps(sheet, 380, 660, 0.6),
    rock(sheet, crest, mix(palette.rock, palette.near, 0.35), mix(palette.near, palette.ink, 0.2)),
    stairs(sheet, path, '#e9e4d2', '#93a196'),
    place(pine(sheet, { colour: leaf, bark: '#37322e' }), pt(920, 306), 0.42),
    place(pavilion(sheet, materials(palette, 0.06)), pt(838, 262), 0.56),
    place(pine(sheet, { colour: leaf, bark: '#37322e' }), pt(470, 452), 0.34, true),
    place(person(sheet, { coat: '#c8452e', pack: '#22384a', hair: 'hat' }), pt(352, 536), 0.82),
    place(person(sheet, { coat: '#e9b44c', pack: '#3f6f73' }), pt(566, 450), 0.56),
    canopy(sheet, (x) => 720 - (x - 900) * 0.1 + Math.abs(x - 1000) * 0.1, {
      from: 820,
      to: 1240,
      pitch: 26,
      height: 92,
      tones: [mix(leaf, palette.ink, 0.2), palette.leaf[0] ?? leaf, palette.leaf[1] ?? leaf],
    }),
    canopy(sheet, (x) => 812 - (300 - x) * 0.1, {
      from: -30,
      to: 560,
      pitch: 34,
      height: 110,
      tones: [mix(leaf, palette.ink, 0.35), leaf, palette.leaf[1] ?? leaf],
    }),
    mistPatch(sheet, 640, 760, 420, 90, 0.6),
    flock(sheet.random, 520, 190, 6, 8, mix(palette.near, palette.haze, 0.3)),
  ];
}

/** A day's walk: a stair along the knife-edge ridge from one shelter to the next. */
export function ridgeWalk(): Sheet {
  const sheet = new Sheet('article-01', 1200, 800, noon);
  sheet.add(...foreground(sheet));
  finish(sheet);
  return sheet;
}
