import { darker, lighter, mix } from '../colour';
import { backdrop } from '../elements/backdrop';
import { crane } from '../elements/bird';
import { cabin, onRope, rope } from '../elements/cable-car';
import { ground, scrub, terraces } from '../elements/field';
import { bloom, finish } from '../elements/finish';
import { blossomBough, reeds } from '../elements/foliage';
import { canopy } from '../elements/forest';
import { materials } from '../elements/materials';
import { mistBank, mistPatch, wisps } from '../elements/mist';
import { person } from '../elements/person';
import { pine } from '../elements/pine';
import { bronzeDing, celadonVase } from '../elements/relics';
import { peaks } from '../elements/ridge';
import { rock } from '../elements/rock';
import { sky, streaks, sun } from '../elements/sky';
import { whiteHouse } from '../elements/village';
import { ripples } from '../elements/water';
import { waterfall } from '../elements/waterfall';
import { air, dawn, night, noon, type Palette } from '../palettes';
import { circle, ellipse, fill, place, pt, rect, stroke } from '../shape';
import { Sheet } from '../sheet';

/** The bronze room: one vessel in a cone of light, two visitors in front of it. */
export function bronzeRoom(): Sheet {
  const sheet = new Sheet('article-13', 1200, 800, { ...night, haze: '#5a5348' });
  const wall = sheet.glow([
    [0, '#7d6a50'],
    [0.5, '#463b33'],
    [1, '#1f1c1c'],
  ]);
  const cone = sheet.gradient(
    [
      [0, '#ffe6b3', 0.5],
      [1, '#ffe6b3', 0],
    ],
    0,
    0,
    0,
    640,
  );
  sheet.add(
    sheet.cover('#1f1c1c'),
    ellipse(600, 360, 760, 560, wall),
    ...[110, 1090].map((x) =>
      rect(
        x - 60,
        0,
        120,
        650,
        sheet.shade(
          [
            [0, '#2a2321'],
            [0.4, '#5d3a2c'],
            [1, '#1f1816'],
          ],
          true,
        ),
      ),
    ),
    `<g opacity=".16">${stroke(Array.from({ length: 9 }, (_, i) => `M${250 + i * 88} 90v90h66v-60h-40v30`).join(''), '#e6c68f', 5)}</g>`,
    rect(
      0,
      640,
      1200,
      170,
      sheet.gradient(
        [
          [0, '#4a3c32'],
          [1, '#181416'],
        ],
        0,
        640,
        0,
        800,
      ),
    ),
    ellipse(600, 700, 420, 46, '#ffe0a8', `opacity=".26" ${sheet.blur(16)}`),
    fill('M520 0H680L900 660H300Z', cone),
    rect(
      440,
      560,
      320,
      120,
      sheet.shade(
        [
          [0, '#3b3230'],
          [0.4, '#6b5a4c'],
          [1, '#231d1d'],
        ],
        true,
      ),
    ),
    rect(424, 546, 352, 20, '#8a7660'),
    place(bronzeDing(sheet), pt(600, 548), 1.32),
    rect(392, 180, 416, 500, '#cfe3e4', 'opacity=".06"'),
    stroke('M392 180H808V680H392Z', '#e9f2f0', 2.4, 'opacity=".4"'),
    fill('M392 180H520L392 430Z', '#ffffff', 'opacity=".07"'),
    place(
      person(sheet, { coat: '#b9ab96', hair: 'long', skirt: true, trousers: '#4a5a60' }),
      pt(250, 780),
      3.6,
    ),
    place(person(sheet, { coat: '#c9924a', size: 0.64, hand: 'out' }), pt(360, 782), 3.6),
    circle(600, 10, 60, '#fff3d2', `opacity=".9" ${sheet.blur(22)}`),
  );
  finish(sheet);
  return sheet;
}

/** Celadon on a dark shelf by a lattice window; plum twig, morning light across the wall. */
export function celadonRoom(): Sheet {
  const sheet = new Sheet('article-14', 1200, 800, dawn);
  const wall = '#d9d2c0';
  const beamOfLight = (x: number) =>
    fill(`M${x} 60L${x + 120} 60L${x + 320} 640H${x + 170}Z`, '#fff6de', 'opacity=".5"');
  let grid = '';
  for (let i = 0; i <= 5; i++) grid += `M${60 + i * 60} 70V560M60 ${70 + i * 98}H360`;
  sheet.add(
    sheet.cover(
      sheet.gradient(
        [
          [0, lighter(wall, 0.3)],
          [1, darker(wall, 0.18)],
        ],
        0,
        0,
        1200,
        700,
      ),
    ),
    `<g ${sheet.clip('M60 70H360V560H60Z')}>${sky(sheet, 600, [
      [0, '#bcd6d0'],
      [1, '#f8e6c8'],
    ])}${backdrop(sheet, [{ depth: 0.76, baseY: 520, summits: peaks([100, 180, 90, 260, 260, 90, 360, 150, 90]) }])}${canopy(sheet, () => 560, { from: 40, to: 380, pitch: 18, height: 70, tones: ['#6f9c8b', '#8fb39a', '#b9cda6'] })}</g>`,
    stroke(grid, '#5d3a2c', 8),
    stroke('M60 70H360V560H60Z', '#4a2d23', 20),
    `<g ${sheet.blur(5)}>${beamOfLight(420)}${beamOfLight(590)}${beamOfLight(760)}</g>`,
    rect(
      0,
      640,
      1200,
      170,
      sheet.gradient(
        [
          [0, '#5f4032'],
          [0.12, '#4a3128'],
          [1, '#271a17'],
        ],
        0,
        640,
        0,
        800,
      ),
    ),
    rect(0, 640, 1200, 8, '#966b50'),
    ellipse(740, 700, 200, 20, '#150e0c', `opacity=".5" ${sheet.blur(8)}`),
    place(
      blossomBough(
        sheet,
        [pt(0, 0), pt(24, -90), pt(80, -160), pt(100, -240), pt(180, -300)],
        '#4a3833',
        '#e59a98',
        13,
      ),
      pt(706, 316),
    ),
    place(celadonVase(sheet), pt(706, 700), 1.5),
    place(celadonVase(sheet, '#c9c3ae'), pt(960, 694), 0.86),
    ellipse(470, 706, 92, 12, '#150e0c', `opacity=".5" ${sheet.blur(6)}`),
    fill(
      'M386 636C396 684 430 702 470 704C510 702 544 684 554 636Z',
      sheet.shade(
        [
          [0, '#cfe0d2'],
          [0.4, '#a8c6b4'],
          [1, '#5f8775'],
        ],
        true,
      ),
    ),
    ellipse(470, 636, 84, 15, '#d6e4d6') + ellipse(470, 638, 74, 11, '#7fa592'),
    bloom(sheet, 420, 240, 520, 0.22),
  );
  finish(sheet);
  return sheet;
}

const mirrorSky: Palette = {
  ...dawn,
  sky: [
    [0, '#466a86'],
    [0.45, '#b7b6ae'],
    [0.75, '#f5c99c'],
    [1, '#f49d78'],
  ],
  haze: '#f3d2b3',
};

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
  const pool = (t: number) => [mix('#f7c496', '#7f9fae', t * 0.75), mix('#f4a982', '#3f6478', t)] as const;
  sheet.add(
    sky(sheet, 420),
    streaks(sheet, 60, 240, 8, '#fddcb6'),
    sun(sheet, 400, 316, 40, 460),
    backdrop(sheet, [
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
    ]),
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
  );
  finish(sheet);
  return sheet;
}

/** The gorge: water falls between two walls of rock, a cabin crosses high above. */
export function gorge(): Sheet {
  const sheet = new Sheet('article-16', 1200, 800, noon);
  const { palette } = sheet;
  const leaf = (i: number, depth: number) => air(palette, palette.leaf[i] ?? palette.near, depth);
  const [from, to, sag] = [pt(-30, 150), pt(1230, 90), 60];
  sheet.add(
    sky(sheet, 560),
    streaks(sheet, 50, 160, 5, '#ffffff'),
    backdrop(sheet, [
      { depth: 0.8, baseY: 520, summits: peaks([430, 250, 120, 620, 190, 120, 800, 290, 120]) },
    ]),
    rock(
      sheet,
      [
        pt(330, 640),
        pt(380, 420),
        pt(440, 330),
        pt(520, 296),
        pt(660, 290),
        pt(760, 320),
        pt(830, 420),
        pt(880, 640),
      ],
      mix(palette.rock, palette.haze, 0.35),
      mix(palette.near, palette.haze, 0.45),
    ),
    canopy(sheet, () => 302, {
      from: 430,
      to: 570,
      pitch: 17,
      height: 46,
      tones: [leaf(0, 0.3), leaf(1, 0.26), leaf(2, 0.3)],
    }),
    canopy(sheet, () => 302, {
      from: 626,
      to: 770,
      pitch: 17,
      height: 46,
      tones: [leaf(0, 0.3), leaf(1, 0.26), leaf(2, 0.3)],
    }),
    ground(
      sheet,
      (x) => 640 + Math.sin(x / 60) * 2,
      mix(palette.water, '#ffffff', 0.3),
      mix(palette.water, palette.near, 0.55),
      150,
    ),
    waterfall(sheet, 598, 296, 650, 84),
    ripples(sheet, 664, 50, '#ffffff', 0.5, { from: 380, to: 800 }),
    rock(
      sheet,
      [
        pt(-20, 810),
        pt(-20, 190),
        pt(60, 176),
        pt(150, 210),
        pt(210, 300),
        pt(280, 340),
        pt(300, 440),
        pt(380, 520),
        pt(400, 640),
        pt(470, 720),
        pt(480, 810),
      ],
      mix(palette.rock, palette.near, 0.4),
      mix(palette.near, palette.ink, 0.2),
    ),
    rock(
      sheet,
      [
        pt(1220, 810),
        pt(1220, 150),
        pt(1120, 170),
        pt(1060, 240),
        pt(990, 300),
        pt(960, 420),
        pt(880, 500),
        pt(850, 620),
        pt(760, 720),
        pt(740, 810),
      ],
      mix(palette.rock, palette.near, 0.5),
      mix(palette.near, palette.ink, 0.25),
      'right',
    ),
    mistPatch(sheet, 600, 660, 220, 50, 0.85, '#ffffff'),
    rope(from, to, sag, mix(palette.ink, palette.haze, 0.2)),
    place(cabin(sheet), onRope(from, to, sag, 0.66), 0.8),
    place(cabin(sheet, '#d9973f'), onRope(from, to, sag, 0.3), 0.66),
    place(pine(sheet, { colour: leaf(3, 0), bark: '#37322e' }), pt(214, 312), 0.6),
    place(pine(sheet, { colour: leaf(3, 0), bark: '#37322e' }), pt(1000, 306), 0.62, true),
    canopy(sheet, (x) => 196 + x * 0.1, {
      from: -30,
      to: 150,
      pitch: 20,
      height: 70,
      tones: [leaf(3, 0), leaf(0, 0), leaf(1, 0)],
    }),
    canopy(sheet, () => 182, {
      from: 1110,
      to: 1240,
      pitch: 20,
      height: 70,
      tones: [leaf(3, 0), leaf(0, 0), leaf(1, 0)],
    }),
    wisps(sheet, 520, 740, 0.5, '#ffffff'),
    scrub(sheet, (x) => 700 + Math.abs(x - 600) * -0.06, -10, 400, 100, 40, leaf(3, 0), leaf(1, 0)),
    scrub(sheet, (x) => 700 + Math.abs(x - 600) * -0.06, 810, 1210, 100, 40, leaf(3, 0), leaf(1, 0)),
    place(crane('#ffffff', '#24383b', 1), pt(520, 220), 0.4),
    place(crane('#ffffff', '#24383b', -0.4), pt(590, 246), 0.3),
  );
  finish(sheet);
  return sheet;
}
