import { lighter, mix } from '../colour';
import { backdrop, type RangePlan } from '../elements/backdrop';
import { crane } from '../elements/bird';
import { cabin, onRope, rope, tower } from '../elements/cable-car';
import { cloudLayer } from '../elements/cloud-sea';
import { ground, scrub } from '../elements/field';
import { bloom, finish } from '../elements/finish';
import { canopy } from '../elements/forest';
import { gate } from '../elements/gate';
import { hall } from '../elements/hall';
import { materials } from '../elements/materials';
import { mistBank, mistPatch, wisps } from '../elements/mist';
import { person } from '../elements/person';
import { pine } from '../elements/pine';
import { peaks } from '../elements/ridge';
import { rock } from '../elements/rock';
import { sky, streaks, sun } from '../elements/sky';
import { stairs, wayPoints } from '../elements/way';
import { air, dawn } from '../palettes';
import { place, points, pt } from '../shape';
import { Sheet } from '../sheet';

const steps = wayPoints([286, 830, 280, 292, 740, 214, 296, 680, 172]);

const ranges: RangePlan[] = [
  {
    depth: 0.86,
    baseY: 500,
    summits: peaks([60, 210, 140, 420, 160, 150, 700, 230, 150, 1010, 290, 130, 1180, 220, 100]),
  },
  {
    depth: 0.6,
    baseY: 520,
    summits: peaks([520, 150, 130, 980, 170, 150, 1210, 240, 120], 1.5),
    trees: 12,
  },
];

/** What lies behind. */
function background(sheet: Sheet): string[] {
  const { palette } = sheet;
  const leaf = (i: number, depth: number) => air(palette, palette.leaf[i] ?? palette.near, depth);
  const [low, high, sag] = [pt(1240, 300), pt(262, 128), 70];
  const shelf = (x: number) => 520 - 30 * Math.exp(-(((x - 800) / 260) ** 2)) + Math.sin(x / 120) * 4;
  const summit = points([
    20, 560, 80, 440, 118, 400, 150, 318, 172, 300, 196, 226, 228, 176, 290, 172, 306, 214, 330, 236, 350,
    318, 392, 360, 420, 450, 490, 560,
  ]);
  return [
    sky(sheet, 500),
    streaks(sheet, 50, 230, 6, '#fdeedb'),
    sun(sheet, 610, 270, 30, 380),
    backdrop(sheet, ranges),
    rock(sheet, summit, mix(palette.rock, palette.far, 0.35), mix(palette.far, palette.haze, 0.7)),
    mistPatch(sheet, 250, 520, 330, 90, 0.9),
    place(tower(120, mix(palette.near, palette.haze, 0.25)), pt(262, 128), 0.42),
    rope(low, high, sag, mix(palette.ink, palette.haze, 0.25), 1.5),
    place(cabin(sheet), onRope(low, high, sag, 0.86), 0.26),
    place(cabin(sheet), onRope(low, high, sag, 0.64), 0.38),
    place(cabin(sheet), onRope(low, high, sag, 0.34), 0.6),
    cloudLayer(sheet, {
      y: 500,
      size: 64,
      swell: 20,
      rim: '#fdebd6',
      shade: '#c3d2cb',
      depth: 90,
      soft: 2,
      opacity: 0.75,
    }),
    ground(sheet, shelf, leaf(1, 0.34), leaf(0, 0.3), 150),
    canopy(sheet, (x) => shelf(x) + 6, {
      from: 480,
      to: 1230,
      pitch: 20,
      height: 70,
      tones: [leaf(3, 0.3), leaf(0, 0.26), leaf(1, 0.3)],
    }),
    place(hall(sheet, materials(palette, 0.12)), pt(810, 520), 0.66),
  ];
}

/** What stands in front. */
function foreground(sheet: Sheet): string[] {
  const { palette } = sheet;
  const leaf = (i: number, depth: number) => air(palette, palette.leaf[i] ?? palette.near, depth);
  const front = (x: number) => 668 + (x - 300) * 0.06 - 14 * Math.sin(x / 210);
  return [
    mistBank(sheet, 600, 34, 0.55),
    wisps(sheet, 480, 660, 0.4),
    ground(sheet, front, leaf(0, 0.06), mix(leaf(3, 0), palette.ink, 0.3), 150),
    scrub(sheet, front, -10, 1210, 120, 110, leaf(3, 0), lighter(leaf(1, 0), 0.1)),
    stairs(sheet, steps, '#e4dac6', '#9aa198'),
    place(gate(sheet, materials(palette, 0)), pt(296, 684), 1),
    place(person(sheet, { coat: '#e6a097', hair: 'long', skirt: true }), pt(270, 738), 0.95),
    place(person(sheet, { coat: '#22384a', pack: '#b8893b' }), pt(318, 756), 1),
    place(pine(sheet, { colour: leaf(3, 0), bark: '#38322e' }), pt(64, 720), 0.86, true),
    canopy(sheet, (x) => front(x) + 20, {
      from: 560,
      to: 1240,
      pitch: 30,
      height: 58,
      tones: [leaf(3, 0.06), leaf(0, 0.03), leaf(1, 0.06)],
    }),
    canopy(sheet, () => 806, {
      from: 820,
      to: 1240,
      pitch: 36,
      height: 96,
      tones: [mix(leaf(3, 0), palette.ink, 0.3), leaf(3, 0), leaf(0, 0)],
    }),
    place(crane('#fffaf0', '#2b3b3d', 1), pt(520, 160), 0.42),
    place(crane('#fffaf0', '#2b3b3d', -0.5), pt(590, 190), 0.3),
    bloom(sheet, 610, 270, 420, 0.3),
  ];
}

/** Three places in one look: the east gate below, the museum hall on its terrace, the cable car to the summit. */
export function threeGates(): Sheet {
  const sheet = new Sheet('three-gates', 1200, 800, dawn);
  const { palette } = sheet;
  const leaf = (i: number, depth: number) => air(palette, palette.leaf[i] ?? palette.near, depth);
  const [_low, _high, _sag] = [pt(1240, 300), pt(262, 128), 70];
  const shelf = (x: number) => 520 - 30 * Math.exp(-(((x - 800) / 260) ** 2)) + Math.sin(x / 120) * 4;
  sheet.add(
    ...background(sheet),
    canopy(sheet, (x) => shelf(x) + 66, {
      from: 1010,
      to: 1230,
      pitch: 24,
      height: 78,
      tones: [leaf(3, 0.2), leaf(0, 0.16), leaf(1, 0.2)],
    }),
    canopy(sheet, (x) => shelf(x) + 66, {
      from: 440,
      to: 620,
      pitch: 24,
      height: 66,
      tones: [leaf(3, 0.2), leaf(0, 0.16), leaf(1, 0.2)],
    }),
    ...foreground(sheet),
  );
  finish(sheet);
  return sheet;
}
