import { darker, lighter, mix } from '../colour';
import { backdrop } from '../elements/backdrop';
import { culm, grove, leafSpray } from '../elements/bamboo';
import { flock } from '../elements/bird';
import { ground, teaRows } from '../elements/field';
import { bloom, finish } from '../elements/finish';
import { reeds } from '../elements/foliage';
import { canopy } from '../elements/forest';
import { materials } from '../elements/materials';
import { mistBank, mistPatch, wisps } from '../elements/mist';
import { pavilion } from '../elements/pavilion';
import { person } from '../elements/person';
import { peaks } from '../elements/ridge';
import { rock } from '../elements/rock';
import { sky, streaks, sun } from '../elements/sky';
import { steam, teacup, teapot } from '../elements/teaware';
import { coping, frame, gardenWall, moonGate } from '../elements/wall';
import { way } from '../elements/way';
import { air, dawn, noon } from '../palettes';
import { circle, ellipse, fill, place, pt, rect } from '../shape';
import { Sheet } from '../sheet';

/** Light that falls through leaves onto a wall. */
export function leafShadow(
  sheet: Sheet,
  x: number,
  y: number,
  spread: number,
  count: number,
  colour: string,
): string {
  const { random } = sheet;
  let d = '';
  for (let i = 0; i < count; i++)
    d += leafSpray(
      random,
      x + random.sway(spread),
      y + random.sway(spread * 0.7),
      random.range(50, 96),
      random.chance(0.5) ? 1 : -1,
    );
  return fill(d, colour, `opacity=".16" ${sheet.blur(2.4)}`);
}

/** The moon gate: white wall, bamboo on both sides, through the round the path to a quiet pavilion. */
export function moonGateGarden(): Sheet {
  const sheet = new Sheet('free-garden', 1200, 800, noon);
  const { palette } = sheet;
  const m = materials(palette, 0);
  const opening = moonGate(660, 430, 212);
  const leaf = (i: number, depth: number) => air(palette, palette.leaf[i] ?? palette.near, depth);
  sheet.add(
    sky(sheet, 560, [
      [0, '#cfe6d6'],
      [1, '#f4f3df'],
    ]),
    backdrop(sheet, [
      { depth: 0.86, baseY: 520, summits: peaks([520, 150, 90, 700, 230, 90, 840, 150, 100]) },
    ]),
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
      [
        { x: 640, y: 700, width: 210 },
        { x: 690, y: 600, width: 96 },
        { x: 724, y: 552, width: 46 },
        { x: 706, y: 524, width: 24 },
      ],
      mix(palette.stone, palette.light, 0.3),
      palette.stone,
    ),
    place(pavilion(sheet, materials(palette, 0.16)), pt(726, 500), 0.62),
    grove(sheet, 560, 150, [
      { depth: 0.42, count: 5, width: 8, from: 450, to: 610 },
      { depth: 0.3, count: 3, width: 10, from: 800, to: 880 },
    ]),
    gardenWall(sheet, 170, 668, opening, m),
    frame(opening, m, 26),
    coping(-10, 1210, 176, 0, m),
    leafShadow(sheet, 1010, 400, 240, 46, palette.near),
    leafShadow(sheet, 250, 440, 260, 50, palette.near),
    rect(
      0,
      668,
      1200,
      140,
      sheet.gradient(
        [
          [0, '#b9bfae'],
          [1, '#7d8f80'],
        ],
        0,
        668,
        0,
        800,
      ),
    ),
    way(
      [
        { x: 610, y: 810, width: 420 },
        { x: 650, y: 700, width: 240 },
        { x: 658, y: 628, width: 196 },
      ],
      '#d9d6c6',
      '#9aa596',
    ),
    place(
      person(sheet, { coat: '#3f7f74', hair: 'bun', skirt: true, trousers: '#eadfc8', umbrella: '#d98a78' }),
      pt(600, 724),
      1.7,
    ),
    rock(
      sheet,
      [
        pt(880, 716),
        pt(890, 640),
        pt(924, 586),
        pt(950, 548),
        pt(984, 570),
        pt(1000, 640),
        pt(1032, 668),
        pt(1040, 716),
      ],
      mix(palette.rock, palette.light, 0.25),
      palette.rock,
    ),
    culm(sheet, {
      x: 92,
      footY: 830,
      topY: -60,
      width: 34,
      colour: '#4f8a55',
      leaf: leaf(0, 0),
      lean: 26,
      sprays: 12,
      crown: 0.8,
    }),
    culm(sheet, {
      x: 206,
      footY: 830,
      topY: -70,
      width: 25,
      colour: '#5f9a60',
      leaf: leaf(1, 0),
      lean: -18,
      sprays: 11,
      crown: 0.8,
    }),
    culm(sheet, {
      x: 24,
      footY: 830,
      topY: -40,
      width: 22,
      colour: '#3f7850',
      leaf: leaf(3, 0),
      lean: 14,
      sprays: 9,
      crown: 0.8,
    }),
    culm(sheet, {
      x: 1130,
      footY: 830,
      topY: -60,
      width: 30,
      colour: '#4f8a55',
      leaf: leaf(0, 0),
      lean: -24,
      sprays: 12,
      crown: 0.75,
    }),
    reeds(sheet, 860, 1220, 800, 80, 90, leaf(3, 0)),
    reeds(sheet, -10, 300, 806, 90, 90, leaf(3, 0)),
    bloom(sheet, 660, 380, 330, 0.3),
  );
  finish(sheet);
  return sheet;
}

/** Tea hills at spring dawn: clipped rows run round the slopes, two pickers among them. */
export function teaHills(): Sheet {
  const sheet = new Sheet('free-garden-1', 1600, 900, dawn);
  const { palette } = sheet;
  const hillA = (x: number, t: number) =>
    600 - 120 * (1 - t * 0.35) * Math.exp(-(((x - 1230) / 430) ** 2)) + t * 190 + Math.sin(x / 190) * 6;
  const hillB = (x: number, t: number) =>
    650 -
    110 * (1 - t * 0.5) * Math.exp(-(((x - 260) / 470) ** 2)) +
    t * 240 +
    Math.sin(x / 260 + 1) * 9 +
    Math.max(0, x - 700) * 0.16;
  const hillC = (x: number, t: number) =>
    800 - 60 * Math.exp(-(((x - 1350) / 520) ** 2)) + t * 150 + Math.max(0, 900 - x) * 0.09;
  sheet.add(
    sky(sheet, 560),
    streaks(sheet, 60, 260, 7, '#fdeedb'),
    sun(sheet, 470, 350, 40, 520),
    backdrop(sheet, [
      {
        depth: 0.88,
        baseY: 560,
        summits: peaks([120, 200, 190, 480, 130, 200, 860, 260, 190, 1280, 330, 170, 1540, 230, 140]),
      },
      {
        depth: 0.6,
        baseY: 590,
        summits: peaks([60, 220, 170, 330, 110, 190, 1120, 160, 200, 1520, 280, 150], 1.5),
        trees: 16,
      },
      {
        depth: 0.36,
        baseY: 640,
        summits: peaks([-30, 230, 200, 700, 60, 240, 1640, 240, 180]),
        trees: 24,
        mist: 0.6,
      },
    ]),
    ground(sheet, (x) => hillA(x, 0) - 4, '#8fae83', '#6b9a70', 200),
    teaRows(
      sheet,
      hillA,
      13,
      mix('#5d9160', palette.haze, 0.14),
      mix('#a9c49a', palette.haze, 0.3),
      [4.5, 12],
    ),
    mistBank(sheet, 690, 40, 0.4),
    ground(sheet, (x) => hillB(x, 0) - 6, '#6f9a68', '#3f7350', 240),
    teaRows(sheet, hillB, 10, '#3f7d52', '#7fae72', [8, 20]),
    wisps(sheet, 600, 800, 0.35),
    ground(sheet, (x) => hillC(x, 0) - 10, '#4b8157', '#1f4a3c', 160),
    teaRows(sheet, (x, t) => hillC(x, t * 0.26), 2, '#3a7450', '#4f8a5a', [28, 30]),
    place(person(sheet, { coat: '#f1e8d6', hair: 'hat', hand: 'out' }), pt(1060, 836), 1.7),
    place(person(sheet, { coat: '#c9645a', hair: 'hat', hand: 'out' }), pt(1200, 822), 1.6, true),
    teaRows(sheet, (x, t) => hillC(x, 0.42 + t * 0.5), 3, '#235a44', '#316b4b', [36, 52]),
    bloom(sheet, 470, 350, 560, 0.36),
    flock(sheet.random, 760, 230, 6, 9, mix(palette.near, palette.haze, 0.4)),
  );
  finish(sheet);
  return sheet;
}

/** Tea by the round window: pot and cups on a dark table, bamboo and a far peak outside. */
export function teaByTheWindow(): Sheet {
  const sheet = new Sheet('free-garden-2', 1600, 900, dawn);
  const { palette } = sheet;
  const wall = '#e4d8c2';
  const round = 'M740 400m-318 0a318 318 0 1 0 636 0a318 318 0 1 0 -636 0Z';
  const wood = sheet.gradient(
    [
      [0, '#6b4432'],
      [0.25, '#54352a'],
      [1, '#2e1f1b'],
    ],
    0,
    690,
    0,
    900,
  );
  const table =
    rect(0, 690, 1600, 220, wood) +
    rect(0, 690, 1600, 7, '#a06f50') +
    [732, 770, 822, 868]
      .map((y) =>
        fill(
          `M0 ${y}Q500 ${y - 9} 900 ${y + 3}T1600 ${y - 4}L1600 ${y - 2}Q1200 ${y + 8} 900 ${y + 5}T0 ${y + 2}Z`,
          '#2a1c18',
          'opacity=".4"',
        ),
      )
      .join('');
  sheet.add(
    sky(sheet, 620, [
      [0, '#a9c9c4'],
      [0.6, '#e9e2c8'],
      [1, '#f7d9b8'],
    ]),
    sun(sheet, 880, 300, 40, 360),
    backdrop(sheet, [
      { depth: 0.86, baseY: 610, summits: peaks([520, 200, 120, 760, 300, 110, 980, 210, 120]) },
      { depth: 0.6, baseY: 640, summits: peaks([430, 210, 130, 1050, 180, 120, 700, 90, 160]), trees: 14 },
    ]),
    grove(sheet, 760, 40, [
      { depth: 0.4, count: 5, width: 12, from: 440, to: 700 },
      { depth: 0.08, count: 3, width: 22, from: 440, to: 610 },
      { depth: 0.2, count: 2, width: 16, from: 960, to: 1040 },
    ]),
    wisps(sheet, 420, 680, 0.5),
    fill(
      `M0 0H1600V900H0Z${round}`,
      sheet.gradient(
        [
          [0, lighter(wall, 0.3)],
          [1, darker(wall, 0.22)],
        ],
        300,
        0,
        1500,
        900,
      ),
      'fill-rule="evenodd"',
    ),
    fill(round, 'none', 'stroke="#5a3a2c" stroke-width="34"'),
    fill(round, 'none', 'stroke="#8a5a42" stroke-width="7"'),
    leafShadow(sheet, 1340, 420, 260, 44, '#4a4436'),
    table,
    ellipse(800, 716, 560, 12, '#f7d9b8', 'opacity=".16"'),
    place(teapot(sheet, '#7d4633'), pt(610, 770), 1.55),
    place(teacup(sheet, '#e6ebe2', '#b9853a'), pt(920, 800), 1.5),
    place(teacup(sheet, '#e6ebe2', '#b9853a'), pt(1100, 768), 1.3),
    place(steam(sheet, 190), pt(920, 726), 1),
    place(steam(sheet, 150), pt(1100, 704), 1),
    rect(
      1276,
      600,
      60,
      176,
      sheet.shade(
        [
          [0, '#7fa39b'],
          [0.4, '#4f7f7a'],
          [1, '#2b5552'],
        ],
        true,
      ),
      'rx="26"',
    ),
    rect(1290, 580, 32, 40, '#4f7f7a'),
    ellipse(1306, 580, 18, 5, '#20403f'),
    culm(sheet, {
      x: 1306,
      footY: 584,
      topY: 300,
      width: 7,
      colour: '#5f8a55',
      leaf: '#3c7556',
      lean: -80,
      sprays: 8,
      crown: 0.8,
    }),
    circle(
      880,
      300,
      420,
      sheet.glow([
        [0, palette.light, 0.35],
        [1, palette.light, 0],
      ]),
    ),
  );
  finish(sheet);
  return sheet;
}
