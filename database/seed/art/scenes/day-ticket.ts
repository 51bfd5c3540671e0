import { lighter, mix } from '../colour';
import { backdrop, type RangePlan } from '../elements/backdrop';
import { crane } from '../elements/bird';
import { boat, wake } from '../elements/boat';
import { bridge } from '../elements/bridge';
import { causeway } from '../elements/field';
import { bloom, finish } from '../elements/finish';
import { blossomBough } from '../elements/foliage';
import { canopy } from '../elements/forest';
import { materials } from '../elements/materials';
import { mistBank } from '../elements/mist';
import { pavilion } from '../elements/pavilion';
import { person } from '../elements/person';
import { peaks } from '../elements/ridge';
import { sky, streaks, sun } from '../elements/sky';
import { lake, lightPath, mirrored, ripples, shoreSeam } from '../elements/water';
import { air, dawn } from '../palettes';
import { place, points, pt } from '../shape';
import { Sheet } from '../sheet';

const ranges: RangePlan[] = [
  {
    depth: 0.9,
    baseY: 500,
    summits: peaks([120, 190, 150, 420, 250, 130, 700, 170, 170, 1050, 230, 180]),
  },
  {
    depth: 0.68,
    baseY: 508,
    summits: peaks([40, 210, 110, 250, 290, 92, 360, 190, 110, 860, 130, 150, 1130, 250, 120], 1.45),
    rough: 0.3,
  },
  {
    depth: 0.46,
    baseY: 512,
    summits: peaks([-20, 190, 120, 150, 160, 100, 1190, 190, 130, 980, 80, 140]),
    trees: 15,
  },
];

/** What stands on the far shore, drawn once for itself and once for the water. */
function farShore(sheet: Sheet): string {
  const { palette } = sheet;
  const leaf = (depth: number) => air(palette, palette.leaf[0] ?? palette.near, depth);
  return (
    backdrop(sheet, ranges) +
    canopy(sheet, () => 516, {
      from: -20,
      to: 430,
      pitch: 17,
      height: 44,
      tones: [leaf(0.42), leaf(0.34), lighter(leaf(0.4), 0.3)],
    }) +
    canopy(sheet, (x) => 516 + (x < 930 ? 8 : 0), {
      from: 900,
      to: 1220,
      pitch: 17,
      height: 52,
      tones: [leaf(0.38), leaf(0.3), lighter(leaf(0.36), 0.3)],
    }) +
    place(pavilion(sheet, materials(palette, 0.3)), pt(286, 506), 0.46) +
    mistBank(sheet, 512, 16, 0.45)
  );
}

/** What stands in front. */
function foreground(sheet: Sheet): string[] {
  const { palette } = sheet;
  return [
    ripples(sheet, 530, 70, lighter(palette.water, 0.6), 0.34),
    bloom(sheet, 560, 300, 420, 0.32),
    mirrored(sheet, place(boat(sheet), pt(290, 664), 0.8), 668, 0.35, 8),
    place(boat(sheet), pt(290, 664), 0.8),
    wake(120, 676, 150, lighter(palette.water, 0.7), 0.7),
    place(crane('#fffaf0', '#2b3b3d', 1), pt(640, 186), 0.44),
    place(crane('#fffaf0', '#2b3b3d', -0.5), pt(706, 222), 0.32),
    place(
      blossomBough(
        sheet,
        points([0, 0, -90, 34, -190, 40, -290, 84, -390, 92]),
        mix('#4a3833', palette.ink, 0.2),
        '#efb0a6',
        15,
      ),
      pt(1216, 60),
    ),
  ];
}

/** Dawn over Mirror Lake: the moon bridge and its reflection close a circle, peaks stand behind in mist. */
export function dayTicket(): Sheet {
  const sheet = new Sheet('day-ticket', 1200, 800, dawn);
  const { palette } = sheet;
  const stone = materials(palette, 0.04);
  const shore = farShore(sheet);
  const leafTones = [
    air(palette, palette.leaf[3] ?? palette.near, 0.16),
    air(palette, palette.leaf[0] ?? palette.near, 0.14),
    air(palette, palette.leaf[2] ?? palette.near, 0.2),
  ] as const;
  const span =
    causeway(1030, 1230, 557, 24, stone.stoneLit, stone.stoneDark, air(palette, palette.grass, 0.12)) +
    causeway(470, 552, 557, 22, stone.stoneLit, stone.stoneDark, air(palette, palette.grass, 0.12)) +
    canopy(sheet, () => 536, { from: 476, to: 546, pitch: 22, height: 56, tones: leafTones }) +
    canopy(sheet, () => 538, { from: 1070, to: 1260, pitch: 30, height: 112, tones: leafTones }) +
    place(bridge(sheet, { half: 250, rise: 138, arches: [{ x: 0, radius: 92 }] }, stone), pt(790, 556)) +
    place(
      person(sheet, { coat: '#c8452e', umbrella: '#e6a097', hair: 'bun', skirt: true }),
      pt(746, 424),
      0.6,
    ) +
    place(person(sheet, { coat: '#22384a' }), pt(722, 426), 0.62, true);
  sheet.add(
    sky(sheet, 500),
    streaks(sheet, 60, 220, 6, '#fdeedb'),
    sun(sheet, 560, 300, 30, 360),
    shore,
    lake(sheet, 512, '#efd9c2', '#5f8f92'),
    mirrored(sheet, shore, 512, 0.62),
    shoreSeam(sheet, 512, palette.haze, 0.6),
    mirrored(sheet, span, 556, 0.62, 10),
    lightPath(sheet, 560, 520, 90, palette.light, 0.6),
    span,
    ...foreground(sheet),
  );
  finish(sheet);
  return sheet;
}
