import { lighter, mix } from '../colour';
import { backdrop } from '../elements/backdrop';
import { cabin, rope, tower } from '../elements/cable-car';
import { cloudLayer } from '../elements/cloud-sea';
import { ground, scrub } from '../elements/field';
import { bloom, finish } from '../elements/finish';
import { canopy } from '../elements/forest';
import { hall } from '../elements/hall';
import { lamplight } from '../elements/lantern';
import { materials } from '../elements/materials';
import { mistBank, wisps } from '../elements/mist';
import { person } from '../elements/person';
import { bronzeBell } from '../elements/relics';
import { peaks } from '../elements/ridge';
import { sky, streaks, sun } from '../elements/sky';
import { snowfall } from '../elements/snowfall';
import { beam, hangingLattice } from '../elements/timberwork';
import { air, dusk, noon, snow } from '../palettes';
import { fill, place, pt, rect, stroke } from '../shape';
import { Sheet } from '../sheet';

/** The great bell in its open tower, dusk between the columns. */
export function tourBell(): Sheet {
  const sheet = new Sheet('tour-06', 800, 800, dusk);
  const { palette } = sheet;
  const m = materials(palette, 0);
  const post = (x: number) =>
    rect(
      x - 27,
      120,
      54,
      600,
      sheet.shade(
        [
          [0, '#6d2f26'],
          [0.3, '#a8503c'],
          [1, '#431d1a'],
        ],
        true,
      ),
    ) +
    rect(x - 40, 696, 80, 34, m.stoneDark) +
    rect(x - 40, 696, 80, 9, m.stoneLit);
  sheet.add(
    sky(sheet, 600),
    sun(sheet, 240, 400, 44, 400),
    backdrop(sheet, [
      { depth: 0.8, baseY: 600, summits: peaks([120, 210, 120, 420, 130, 130, 660, 240, 120]) },
      { depth: 0.5, baseY: 660, summits: peaks([0, 190, 140, 300, 80, 130, 800, 210, 140]), trees: 15 },
    ]),
    wisps(sheet, 460, 680, 0.5),
    canopy(sheet, () => 716, {
      from: -20,
      to: 820,
      pitch: 24,
      height: 80,
      tones: ['#5d3238', '#a84a30', '#d98a42'],
    }),
    rect(
      0,
      712,
      800,
      100,
      sheet.gradient(
        [
          [0, '#7d675a'],
          [1, '#33282c'],
        ],
        0,
        712,
        0,
        800,
      ),
    ),
    rect(0, 712, 800, 6, '#b79a80'),
    rect(0, 0, 800, 60, '#2a1f22'),
    `<g transform="translate(400 44)">${beam(sheet, 420, 0, 92, m)}</g>`,
    hangingLattice(150, 650, 138, 26, m),
    post(120),
    post(680),
    rect(
      60,
      210,
      680,
      34,
      sheet.shade([
        [0, '#8a4434'],
        [1, '#4a221e'],
      ]),
    ),
    place(bronzeBell(sheet), pt(400, 232), 1.42),
    `<g transform="translate(640 500) rotate(-4)">${stroke('M-60 -256V-6M70 -256V-6', '#3a2a24', 4)}${rect(
      -150,
      -22,
      290,
      34,
      sheet.shade([
        [0, '#b98a58'],
        [1, '#5f3d26'],
      ]),
      'rx="14"',
    )}</g>`,
    bloom(sheet, 240, 400, 420, 0.34),
    rect(
      0,
      0,
      800,
      44,
      sheet.gradient(
        [
          [0, '#1d1619'],
          [1, '#2f2326'],
        ],
        0,
        0,
        0,
        44,
      ),
    ),
  );
  finish(sheet);
  return sheet;
}

/** The museum hall after snow, its terrace swept, doors warm. */
export function tourHall(): Sheet {
  const sheet = new Sheet('tour-07', 800, 800, { ...snow, lit: true });
  const { palette } = sheet;
  const m = materials(palette, 0);
  sheet.add(
    sky(sheet, 480),
    backdrop(sheet, [
      { depth: 0.82, baseY: 470, summits: peaks([110, 250, 120, 400, 330, 120, 700, 260, 120]) },
      {
        depth: 0.55,
        baseY: 510,
        summits: peaks([0, 230, 130, 230, 120, 110, 580, 130, 120, 800, 240, 120]),
        trees: 16,
      },
    ]),
    mistBank(sheet, 500, 34, 0.6),
    canopy(sheet, () => 540, {
      from: -20,
      to: 150,
      pitch: 24,
      height: 120,
      tones: ['#6d8490', '#b9c7cf', '#f3f7f8'],
    }),
    canopy(sheet, () => 540, {
      from: 650,
      to: 830,
      pitch: 24,
      height: 120,
      tones: ['#6d8490', '#b9c7cf', '#f3f7f8'],
    }),
    ground(sheet, (x) => 560 + Math.sin(x / 200) * 4, '#dfe7ea', '#f7fafb', 200),
    place(hall(sheet, m, { bays: 7 }), pt(400, 528), 1.12),
    fill('M350 600H450L520 812H280Z', '#c9d2d8'),
    fill('M350 600H356L296 812H280ZM444 600H450L520 812H504Z', '#eef3f5'),
    ...[
      [300, 640],
      [500, 640],
      [262, 720],
      [538, 720],
    ].map(
      ([x = 0, y = 0]) =>
        rect(x - 9, y - 34, 18, 34, '#9fadb6') +
        rect(x - 14, y - 52, 28, 20, '#7d8c96') +
        rect(x - 15, y - 58, 30, 8, '#f8fafb') +
        lamplight(sheet, x, y - 42, 40),
    ),
    place(person(sheet, { coat: '#c8452e', hair: 'bun', umbrella: '#e9d2a8' }), pt(384, 716), 1.3),
    place(person(sheet, { coat: '#2f4a5a', size: 0.64 }), pt(424, 720), 1.4),
    snowfall(sheet, 220),
  );
  finish(sheet);
  return sheet;
}

/** The cable car: one cabin close, the valley falling away under it. */
export function tourCableCar(): Sheet {
  const sheet = new Sheet('tour-09', 800, 800, {
    ...noon,
    sky: [
      [0, '#3f7f96'],
      [0.5, '#9cc7c4'],
      [1, '#f1ead2'],
    ],
  });
  const { palette } = sheet;
  const leaf = (i: number, depth: number) => air(palette, palette.leaf[i] ?? palette.near, depth);
  sheet.add(
    sky(sheet, 560),
    streaks(sheet, 60, 260, 5, '#ffffff'),
    backdrop(sheet, [
      { depth: 0.84, baseY: 560, summits: peaks([110, 240, 110, 340, 180, 110, 640, 330, 110]) },
      {
        depth: 0.56,
        baseY: 640,
        summits: peaks([30, 280, 110, 260, 140, 110, 560, 210, 100, 790, 360, 120], 1.45),
        rough: 0.3,
        trees: 12,
      },
    ]),
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
  );
  finish(sheet);
  return sheet;
}
