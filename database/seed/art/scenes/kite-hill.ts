import { lighter, mix } from '../colour';
import { backdrop, type RangePlan } from '../elements/backdrop';
import { flock } from '../elements/bird';
import { ground, scrub } from '../elements/field';
import { finish } from '../elements/finish';
import { reeds } from '../elements/foliage';
import { canopy } from '../elements/forest';
import { swallowKite } from '../elements/kite';
import { person } from '../elements/person';
import { peaks } from '../elements/ridge';
import { sky, streaks } from '../elements/sky';
import { lake, mirrored, ripples, shoreSeam } from '../elements/water';
import { air, noon } from '../palettes';
import { place, pt, stroke } from '../shape';
import { Sheet } from '../sheet';

const ranges: RangePlan[] = [
  {
    depth: 0.88,
    baseY: 500,
    summits: peaks([140, 190, 170, 480, 130, 180, 840, 220, 180, 1140, 150, 150]),
  },
  {
    depth: 0.62,
    baseY: 506,
    summits: peaks([-10, 200, 130, 300, 90, 150, 980, 130, 150, 1210, 230, 120]),
    trees: 13,
  },
];

/** What stands in front. */
function foreground(sheet: Sheet): string[] {
  const { palette, random } = sheet;
  const tone = (i: number, depth: number) => air(palette, palette.leaf[i] ?? palette.near, depth);
  const hill = (x: number) =>
    668 - 96 * Math.exp(-(((x - 330) / 420) ** 2)) + Math.sin(x / 170) * 5 + Math.max(0, x - 700) * 0.08;
  const bend = 'M442 560C560 520 700 420 838 214';
  return [
    scrub(sheet, hill, -20, 1220, 150, 120, tone(1, 0), lighter(palette.grass, 0.15)),
    stroke(bend, mix(palette.ink, palette.haze, 0.25), 1.3),
    place(swallowKite('#22384a', '#f7efdf', '#c8452e'), pt(846, 196), 1.02, false, 24),
    stroke('M868 286C900 330 866 360 902 404M820 290C806 330 838 352 812 400', '#c8452e', 2, 'opacity=".75"'),
    place(person(sheet, { coat: '#e9b44c', trousers: '#3f6f73', size: 0.66, hand: 'up' }), pt(430, 588), 1.5),
    place(
      person(sheet, { coat: '#f4ecdd', trousers: '#c9645a', hair: 'long', skirt: true, hand: 'out' }),
      pt(300, 586),
      1.5,
    ),
    canopy(sheet, (x) => 812 + (x - 1000) * -0.05, {
      from: 900,
      to: 1280,
      pitch: 40,
      height: 150,
      tones: [tone(3, 0), tone(0, 0), tone(1, 0)],
    }),
    reeds(sheet, -10, 520, 812, 90, 120, mix(tone(3, 0), palette.ink, 0.2)),
    reeds(sheet, 500, 960, 812, 60, 90, tone(3, 0)),
    flock(random, 560, 150, 5, 8, mix(palette.near, palette.haze, 0.4)),
  ];
}

/** A summer hill: a child runs with a swallow kite, a parent looks on, the lake lies beyond. */
export function kiteHill(): Sheet {
  const sheet = new Sheet('child-ticket', 1200, 800, noon);
  const { palette } = sheet;
  const tone = (i: number, depth: number) => air(palette, palette.leaf[i] ?? palette.near, depth);
  const hill = (x: number) =>
    668 - 96 * Math.exp(-(((x - 330) / 420) ** 2)) + Math.sin(x / 170) * 5 + Math.max(0, x - 700) * 0.08;
  const shore =
    backdrop(sheet, ranges) +
    canopy(sheet, () => 512, {
      from: 640,
      to: 1230,
      pitch: 16,
      height: 46,
      tones: [tone(0, 0.34), tone(1, 0.28), tone(2, 0.34)],
    });
  sheet.add(
    sky(sheet, 500),
    streaks(sheet, 60, 320, 9, '#ffffff'),
    shore,
    lake(sheet, 508, '#d6eade', '#4f9a98'),
    mirrored(sheet, shore, 508, 0.55),
    shoreSeam(sheet, 508, palette.haze, 0.7),
    ripples(sheet, 516, 40, '#ffffff', 0.35),
    ground(
      sheet,
      (x) => hill(x) - 26 + (x < 300 ? 40 : 0),
      mix(palette.grass, palette.haze, 0.22),
      tone(0, 0.1),
      240,
    ),
    ground(sheet, hill, palette.grass, tone(3, 0), 260),
    ...foreground(sheet),
  );
  finish(sheet);
  return sheet;
}
