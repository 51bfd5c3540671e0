import { lighter, mix } from '../colour';
import { backdrop, type RangePlan } from '../elements/backdrop';
import { flock } from '../elements/bird';
import { ground, scrub } from '../elements/field';
import { bloom, finish } from '../elements/finish';
import { reeds } from '../elements/foliage';
import { canopy, wood } from '../elements/forest';
import { gate } from '../elements/gate';
import { materials } from '../elements/materials';
import { mistBank } from '../elements/mist';
import { person } from '../elements/person';
import { peaks } from '../elements/ridge';
import { sky, streaks } from '../elements/sky';
import { way, wayPoints } from '../elements/way';
import { air, noon } from '../palettes';
import { place, pt } from '../shape';
import { Sheet } from '../sheet';

const ranges: RangePlan[] = [
  {
    depth: 0.88,
    baseY: 490,
    summits: peaks([120, 170, 150, 430, 250, 140, 740, 200, 150, 1050, 260, 150]),
  },
  {
    depth: 0.64,
    baseY: 496,
    summits: peaks([300, 210, 110, 520, 340, 104, 640, 250, 110, 900, 170, 120], 1.4),
    rough: 0.32,
  },
  {
    depth: 0.4,
    baseY: 506,
    summits: peaks([20, 220, 150, 240, 120, 140, 1010, 150, 150, 1210, 260, 130]),
    trees: 18,
  },
];

/** What lies behind. */
function background(sheet: Sheet): string[] {
  const { palette } = sheet;
  const leaf = (i: number, depth: number) => air(palette, palette.leaf[i] ?? palette.near, depth);
  const far = (x: number) => 500 - 34 * Math.exp(-(((x - 760) / 260) ** 2)) + Math.sin(x / 130) * 5;
  const path = mix(palette.stone, palette.light, 0.45);
  const edge = mix(palette.stone, palette.near, 0.3);
  return [
    sky(sheet, 500),
    streaks(sheet, 50, 250, 9, '#ffffff'),
    backdrop(sheet, ranges),
    ground(sheet, far, mix(palette.grass, palette.haze, 0.42), mix(leaf(1, 0.2), palette.haze, 0.2), 120),
    way(wayPoints([700, 560, 30, 640, 520, 18, 700, 494, 10, 752, 470, 5]), path, edge),
  ];
}

/** What stands in front. */
function foreground(sheet: Sheet): string[] {
  const { palette, random } = sheet;
  const leaf = (i: number, depth: number) => air(palette, palette.leaf[i] ?? palette.near, depth);
  const middle = (x: number) => 560 - 46 * Math.exp(-(((x - 240) / 300) ** 2)) + Math.sin(x / 190 + 2) * 8;
  const front = (x: number) => 674 + Math.sin(x / 260) * 16 - (x - 600) * 0.03;
  const path = mix(palette.stone, palette.light, 0.45);
  const edge = mix(palette.stone, palette.near, 0.3);
  return [
    place(gate(sheet, materials(palette, 0.08)), pt(672, 590), 0.5),
    canopy(sheet, (x) => middle(x) + 26, {
      from: 840,
      to: 1230,
      pitch: 26,
      height: 110,
      tones: [leaf(3, 0.14), leaf(0, 0.1), leaf(2, 0.16)],
    }),
    place(person(sheet, { coat: '#f4ecdd', pack: '#c8452e', hair: 'hat' }), pt(560, 634), 0.74),
    place(person(sheet, { coat: '#22384a', hair: 'long' }), pt(600, 622), 0.7),
    ground(sheet, front, palette.grass, leaf(3, 0), 190),
    scrub(sheet, front, -10, 1210, 120, 90, leaf(1, 0), lighter(palette.grass, 0.15)),
    way(wayPoints([180, 830, 330, 300, 744, 200, 412, 690, 132, 440, 672, 118]), path, edge),
    reeds(sheet, 420, 1220, 812, 110, 190, mix(leaf(3, 0), palette.ink, 0.15), '#f2ead2'),
    flock(random, 780, 190, 6, 8, mix(palette.near, palette.haze, 0.35)),
    bloom(sheet, 640, 420, 420, 0.2),
  ];
}

/** Any day: a long way winds through summer meadows, under the gate, up towards open peaks. */
export function openTicket(): Sheet {
  const sheet = new Sheet('open-ticket', 1200, 800, noon);
  const { palette } = sheet;
  const leaf = (i: number, depth: number) => air(palette, palette.leaf[i] ?? palette.near, depth);
  const far = (x: number) => 500 - 34 * Math.exp(-(((x - 760) / 260) ** 2)) + Math.sin(x / 130) * 5;
  const middle = (x: number) => 560 - 46 * Math.exp(-(((x - 240) / 300) ** 2)) + Math.sin(x / 190 + 2) * 8;
  const path = mix(palette.stone, palette.light, 0.45);
  const edge = mix(palette.stone, palette.near, 0.3);
  sheet.add(
    ...background(sheet),
    wood(sheet, far, { from: 820, to: 1220, pitch: 15, height: 46, colour: leaf(0, 0.3), clearing: 90 }),
    canopy(sheet, far, {
      from: 60,
      to: 520,
      pitch: 20,
      height: 52,
      tones: [leaf(0, 0.36), leaf(1, 0.3), leaf(2, 0.34)],
    }),
    mistBank(sheet, 520, 18, 0.4),
    ground(sheet, middle, mix(palette.grass, palette.haze, 0.16), leaf(1, 0.05), 160),
    scrub(sheet, middle, -10, 1210, 90, 60, leaf(1, 0.1), lighter(palette.grass, 0.2)),
    way(wayPoints([430, 700, 130, 500, 630, 84, 640, 596, 56, 706, 566, 38, 690, 548, 28]), path, edge),
    ...foreground(sheet),
  );
  finish(sheet);
  return sheet;
}
