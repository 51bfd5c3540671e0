import { darker, mix } from '../colour';
import { backdrop } from '../elements/backdrop';
import { culm, grove } from '../elements/bamboo';
import { noodleBowl, sideDish, steamer } from '../elements/dishes';
import { ground, scrub } from '../elements/field';
import { bloom, finish } from '../elements/finish';
import { reeds } from '../elements/foliage';
import { canopy, wood } from '../elements/forest';
import { lamplight, lantern } from '../elements/lantern';
import { materials } from '../elements/materials';
import { mistBank, mistPatch, wisps } from '../elements/mist';
import { person } from '../elements/person';
import { pine } from '../elements/pine';
import { peaks } from '../elements/ridge';
import { sky, stars, streaks, sun } from '../elements/sky';
import { steam, teacup, teapot } from '../elements/teaware';
import { whiteHouse } from '../elements/village';
import { coping } from '../elements/wall';
import { lake, mirrored, ripples, shoreSeam } from '../elements/water';
import { rain } from '../elements/waterfall';
import { way } from '../elements/way';
import { air, dawn, dusk, night, noon } from '../palettes';
import { circle, ellipse, fill, place, pt, rect, stroke } from '../shape';
import { Sheet } from '../sheet';

/** Rain in the bamboo: a wet path, one oil-paper umbrella far in. */
export function bambooRain(): Sheet {
  const sheet = new Sheet('article-07', 1200, 800, { ...noon, haze: '#d3e2d4' });
  const { palette } = sheet;
  const path = [
    { x: 560, y: 830, width: 420 },
    { x: 610, y: 690, width: 210 },
    { x: 640, y: 600, width: 110 },
    { x: 620, y: 548, width: 62 },
    { x: 634, y: 512, width: 34 },
  ];
  sheet.add(
    sky(sheet, 600, [
      [0, '#a9c9b6'],
      [0.6, '#dfeadb'],
      [1, '#eef3e2'],
    ]),
    mistPatch(sheet, 630, 420, 330, 300, 0.9, '#f6f8ea'),
    grove(sheet, 540, -60, [{ depth: 0.72, count: 26, width: 9, from: -20, to: 1220 }]),
    ground(
      sheet,
      (x) => 520 + Math.sin(x / 90) * 6,
      mix(palette.grass, palette.haze, 0.4),
      palette.leaf[3] ?? palette.near,
      300,
    ),
    grove(sheet, 580, -80, [
      { depth: 0.48, count: 9, width: 14, from: -20, to: 500 },
      { depth: 0.48, count: 9, width: 14, from: 760, to: 1220 },
    ]),
    way(path, '#b9c4b4', '#7d9182'),
    ...Array.from({ length: 9 }, (_, i) =>
      ellipse(590 + (i % 3) * 46 - i * 5, 800 - i * 26, 70 - i * 6, 5, '#ffffff', 'opacity=".28"'),
    ),
    place(
      person(sheet, { coat: '#f1e8d6', hair: 'bun', skirt: true, trousers: '#3f7f74', umbrella: '#c8452e' }),
      pt(622, 622),
      1.5,
    ),
    grove(sheet, 700, -120, [
      { depth: 0.2, count: 5, width: 24, from: -10, to: 350 },
      { depth: 0.2, count: 5, width: 24, from: 880, to: 1220 },
    ]),
    scrub(sheet, (x) => 690 + Math.abs(x - 600) * -0.05, -10, 380, 110, 40, '#235a44', '#4f8a5a'),
    scrub(sheet, (x) => 690 + Math.abs(x - 600) * -0.05, 820, 1210, 110, 40, '#235a44', '#4f8a5a'),
    culm(sheet, {
      x: 96,
      footY: 840,
      topY: -80,
      width: 46,
      colour: '#3f7d50',
      leaf: '#1d5a45',
      lean: 20,
      sprays: 9,
      crown: 0.9,
    }),
    culm(sheet, {
      x: 1120,
      footY: 840,
      topY: -80,
      width: 42,
      colour: '#3f7d50',
      leaf: '#1d5a45',
      lean: -24,
      sprays: 9,
      crown: 0.9,
    }),
    rain(sheet, 150),
  );
  finish(sheet);
  return sheet;
}

/** A table of boards seen from above. */
function boards(sheet: Sheet, from: string, to: string): string {
  const { width, height } = sheet;
  let out = sheet.cover(
    sheet.gradient(
      [
        [0, from],
        [1, to],
      ],
      0,
      0,
      width,
      height,
    ),
  );
  for (let y = 0; y < height; y += 134)
    out +=
      rect(0, y, width, 3, darker(to, 0.4), 'opacity=".6"') +
      fill(
        `M0 ${y + 50}Q${width * 0.4} ${y + 34} ${width * 0.7} ${y + 60}T${width} ${y + 46}v3Q${width * 0.8} ${y + 76} ${width * 0.6} ${y + 60}T0 ${y + 54}Z`,
        darker(to, 0.3),
        'opacity=".28"',
      );
  return out;
}

/** Mountain noodles: one bowl, three small dishes, chopsticks, a teacup at the edge. */
export function noodles(): Sheet {
  const sheet = new Sheet('article-08', 1200, 800, dusk);
  const sticks =
    stroke('M0 0L330 -96M10 26L344 -60', '#2b1a17', 10) + stroke('M0 -2L330 -98M10 24L344 -62', '#8a4a34', 4);
  sheet.add(
    boards(sheet, '#7a5138', '#4a3026'),
    place(
      rect(-250, -190, 500, 380, '#2f4a48', 'rx="10"') +
        rect(-236, -176, 472, 352, 'none', 'rx="6" stroke="#c9a468" stroke-width="2" opacity=".7"'),
      pt(500, 420),
      1.18,
      false,
      -6,
    ),
    place(noodleBowl(sheet), pt(500, 410), 1.28),
    place(sideDish(sheet, 92, '#dfe5dc', '#6f9a4f'), pt(930, 200)),
    place(sideDish(sheet, 78, '#a9c4bd', '#c8452e'), pt(1080, 370)),
    place(sideDish(sheet, 66, '#e6d8bd', '#7a4a2c'), pt(890, 410)),
    place(sticks, pt(760, 700)),
    circle(150, 120, 74, '#1d1512', `opacity=".3" ${sheet.blur(9)}`),
    circle(142, 108, 72, '#e6ebe2') +
      circle(142, 108, 58, '#b9853a') +
      ellipse(126, 90, 22, 9, '#f2cf8f', 'opacity=".6"'),
    ellipse(560, 300, 420, 300, '#ffe9c0', `opacity=".14" ${sheet.blur(60)}`),
  );
  finish(sheet);
  return sheet;
}

/** Steamers by the lane: breakfast buns, steam against the morning, lanterns above. */
export function steamers(): Sheet {
  const sheet = new Sheet('article-09', 1200, 800, dawn);
  const { palette } = sheet;
  const m = materials(palette, 0.25);
  const counter =
    rect(
      0,
      640,
      1200,
      170,
      sheet.gradient(
        [
          [0, '#8a5a40'],
          [0.1, '#6b4232'],
          [1, '#38231c'],
        ],
        0,
        640,
        0,
        800,
      ),
    ) + rect(0, 640, 1200, 8, '#b9835c');
  sheet.add(
    sky(sheet, 520),
    sun(sheet, 360, 260, 34, 380),
    backdrop(sheet, [
      {
        depth: 0.8,
        baseY: 520,
        summits: peaks([120, 200, 140, 420, 150, 150, 760, 260, 150, 1080, 190, 150]),
      },
    ]),
    place(whiteHouse(sheet, 240, 170, m), pt(170, 640), 1.1),
    place(whiteHouse(sheet, 200, 140, materials(palette, 0.34)), pt(420, 640), 1),
    place(whiteHouse(sheet, 260, 190, m), pt(1060, 640), 1.15),
    canopy(sheet, () => 644, {
      from: 480,
      to: 900,
      pitch: 22,
      height: 90,
      tones: ['#6f9c8b', '#8fb39a', '#b9cda6'],
    }),
    mistBank(sheet, 620, 40, 0.5),
    fill(
      'M-10 -10H1210V96Q1130 130 1050 96Q970 130 890 96Q810 130 730 96Q650 130 570 96Q490 130 410 96Q330 130 250 96Q170 130 90 96Q40 116 -10 96Z',
      '#2f5a58',
    ),
    rect(0, 0, 1200, 16, '#1f3f3f'),
    ...[90, 250, 410, 570, 730, 890, 1050].map((x) => stroke(`M${x} 12V96`, '#24494a', 3)),
    place(lantern(sheet, 0.5), pt(170, 96), 1.5),
    place(lantern(sheet, 0.5), pt(1040, 96), 1.5),
    counter,
    place(steamer(sheet, false), pt(330, 650), 0.96),
    place(steamer(sheet, false), pt(330, 566), 0.96),
    place(steamer(sheet, true), pt(330, 482), 0.96),
    place(steamer(sheet, false), pt(700, 690), 1.34),
    place(steamer(sheet, true), pt(700, 578), 1.34),
    place(teacup(sheet, '#e6ebe2', '#f0e6cf'), pt(980, 716), 1.8),
    place(steam(sheet, 300), pt(680, 420), 1.1),
    place(steam(sheet, 240), pt(760, 440), 1),
    place(steam(sheet, 220), pt(330, 350), 1),
    bloom(sheet, 360, 260, 420, 0.3),
  );
  finish(sheet);
  return sheet;
}

/** White houses step up the hillside at dusk, windows lit; smoke from one roof. */
export function hillVillage(): Sheet {
  const sheet = new Sheet('article-10', 1200, 800, {
    ...dusk,
    sky: [
      [0, '#2f4562'],
      [0.5, '#7f7c92'],
      [0.8, '#d9a184'],
      [1, '#f2c596'],
    ],
    wall: '#e2d8cb',
  });
  const { palette } = sheet;
  const rows = [
    { y: 470, depth: 0.34, s: 0.56, xs: [330, 450, 560, 690, 800] },
    { y: 556, depth: 0.22, s: 0.74, xs: [220, 380, 540, 720, 880, 1010] },
    { y: 652, depth: 0.1, s: 0.96, xs: [120, 330, 560, 800, 1030] },
  ];
  const sizes = [150, 190, 130, 210, 160, 180];
  sheet.add(
    sky(sheet, 480),
    stars(sheet, 40, 200),
    backdrop(sheet, [
      {
        depth: 0.84,
        baseY: 460,
        summits: peaks([120, 230, 150, 400, 150, 150, 860, 280, 150, 1130, 200, 130]),
      },
      {
        depth: 0.56,
        baseY: 500,
        summits: peaks([60, 250, 150, 560, 170, 240, 1140, 260, 150], 1.6),
        trees: 16,
      },
    ]),
    mistBank(sheet, 440, 30, 0.5),
    ...rows.flatMap((row, r) => [
      ground(
        sheet,
        (x) => row.y - 8 + ((x - 600) / 600) ** 2 * 40,
        mix('#6b5a4a', palette.haze, row.depth),
        mix('#3b3338', palette.haze, row.depth),
        150,
      ),
      canopy(sheet, (x) => row.y + 4 + ((x - 600) / 600) ** 2 * 40, {
        from: -20,
        to: 1220,
        pitch: 40,
        height: 54 * row.s,
        tones: [
          air(palette, '#4a3a3c', row.depth),
          air(palette, '#8a5a40', row.depth),
          air(palette, '#c98a4a', row.depth),
        ],
      }),
      ...row.xs.map((x, i) =>
        place(
          whiteHouse(
            sheet,
            sizes[(i + r * 2) % 6] ?? 160,
            92 + ((i * 37) % 40),
            materials(palette, row.depth),
          ),
          pt(x, row.y + 34 + ((x - 600) / 600) ** 2 * 40),
          row.s,
        ),
      ),
    ]),
    ground(sheet, (x) => 700 + ((x - 600) / 600) ** 2 * 40, '#4a3d3c', palette.ink, 110),
    way(
      [
        { x: 470, y: 830, width: 190 },
        { x: 520, y: 752, width: 110 },
        { x: 620, y: 712, width: 70 },
        { x: 680, y: 690, width: 46 },
      ],
      '#b79a80',
      '#5d4a44',
    ),
    ...[
      [150, 724],
      [390, 718],
      [760, 716],
      [990, 730],
      [600, 742],
      [470, 790],
    ].map(([x = 0, y = 0]) => stroke(`M${x} ${y}v-34`, '#1d161c', 3) + lamplight(sheet, x, y - 38, 54)),
    place(person(sheet, { coat: '#c9ad80', pack: '#8b3328' }), pt(560, 760), 1),
    wisps(sheet, 380, 560, 0.4),
    place(
      pine(sheet, { colour: mix(palette.near, palette.ink, 0.6), bark: palette.ink }),
      pt(1120, 800),
      1.3,
      true,
    ),
  );
  finish(sheet);
  return sheet;
}

/** A tent by the lake under the river of stars. */
export function starCamp(): Sheet {
  const sheet = new Sheet('article-11', 1200, 800, night);
  const { palette } = sheet;
  const shore = backdrop(sheet, [
    {
      depth: 0.78,
      baseY: 500,
      summits: peaks([150, 190, 160, 470, 260, 140, 800, 150, 170, 1110, 240, 140]),
    },
    {
      depth: 0.44,
      baseY: 506,
      summits: peaks([-20, 190, 150, 280, 100, 150, 1010, 110, 150, 1220, 220, 120]),
      trees: 16,
    },
  ]);
  const tent =
    ellipse(0, 4, 170, 16, '#050b16', 'opacity=".5"') +
    fill(
      'M-150 0L-20 -128L60 -120L160 0Z',
      sheet.gradient(
        [
          [0, '#f2b765'],
          [0.6, '#d97f45'],
          [1, '#9c4a38'],
        ],
        0,
        -128,
        0,
        0,
      ),
    ) +
    fill(
      'M-150 0L-20 -128L30 0Z',
      sheet.gradient(
        [
          [0, '#ffd894'],
          [1, '#e59352'],
        ],
        0,
        -128,
        0,
        0,
      ),
    ) +
    fill('M-52 0L-20 -128L-2 0Z', '#fff0c4') +
    stroke('M-20 -128L-170 6M60 -120L186 8M-20 -128L30 0', '#7a3d30', 2.4);
  const milky = Array.from({ length: 420 }, () => {
    const t = sheet.random.next();
    return circle(
      120 + t * 900 + sheet.random.sway(120),
      430 - t * 470 + sheet.random.sway(90),
      sheet.random.range(0.6, 1.5),
      '#e9f0f7',
      `opacity="${sheet.random.range(0.25, 0.85).toFixed(2)}"`,
    );
  });
  sheet.add(
    sky(sheet, 520),
    `<g transform="rotate(-28 600 200)">${ellipse(600, 190, 640, 96, '#9fb4cf', `opacity=".2" ${sheet.blur(40)}`)}</g>`,
    stars(sheet, 260, 500),
    ...milky,
    shore,
    lake(sheet, 506, '#3b5872', '#0d1c30'),
    mirrored(sheet, shore, 506, 0.7),
    ripples(sheet, 520, 40, '#b9cfe0', 0.2),
    ground(
      sheet,
      (x) => 690 - 30 * Math.exp(-(((x - 720) / 320) ** 2)) + Math.sin(x / 120) * 4,
      '#1d3a40',
      '#0a1622',
      130,
    ),
    scrub(
      sheet,
      (x) => 690 - 30 * Math.exp(-(((x - 720) / 320) ** 2)),
      -10,
      1210,
      110,
      110,
      '#0d202b',
      '#2b4a4a',
    ),
    circle(
      740,
      640,
      300,
      sheet.glow([
        [0, palette.lamp, 0.42],
        [0.5, palette.lamp, 0.1],
        [1, palette.lamp, 0],
      ]),
    ),
    place(tent, pt(760, 700), 1.05),
    place(person(sheet, { coat: '#c8452e', hair: 'long' }), pt(520, 704), 1.15),
    place(person(sheet, { coat: '#d9c9a6' }), pt(476, 706), 1.2),
    lamplight(sheet, 600, 690, 60),
    wood(sheet, () => 720, { from: 960, to: 1220, pitch: 26, height: 200, colour: '#081522', clearing: 60 }),
    wood(sheet, () => 740, { from: -10, to: 250, pitch: 30, height: 240, colour: '#081522', clearing: 70 }),
    reeds(sheet, 240, 960, 812, 70, 120, '#07121d'),
  );
  finish(sheet);
  return sheet;
}

/** The tea house on the water: eaves, lamps, one table set for two. */
export function teaHouse(): Sheet {
  const sheet = new Sheet('article-12', 1200, 800, { ...dusk, lit: true });
  const { palette } = sheet;
  const m = materials(palette, 0.02);
  const shore = backdrop(sheet, [
    {
      depth: 0.82,
      baseY: 430,
      summits: peaks([120, 170, 150, 430, 230, 150, 720, 130, 170, 1060, 200, 160]),
    },
    { depth: 0.54, baseY: 436, summits: peaks([20, 150, 150, 300, 90, 150, 1180, 190, 150]), trees: 14 },
  ]);
  const rail =
    rect(0, 598, 1200, 12, m.timber) +
    rect(0, 650, 1200, 8, m.timberDark) +
    stroke(Array.from({ length: 40 }, (_, i) => `M${15 + i * 30} 608V652`).join(''), m.timberDark, 5);
  const table =
    rect(-190, -10, 380, 18, '#5a3428', 'rx="4"') +
    rect(-190, -10, 380, 5, '#9a6144') +
    rect(-160, 8, 16, 150, '#3a211b') +
    rect(144, 8, 16, 150, '#3a211b');
  sheet.add(
    sky(sheet, 440),
    streaks(sheet, 130, 260, 5, '#fbd7a8'),
    sun(sheet, 520, 350, 40, 440),
    shore,
    lake(sheet, 436, '#f3c795', '#6d6478'),
    mirrored(sheet, shore, 436, 0.6),
    shoreSeam(sheet, 436, palette.light, 0.5),
    ripples(sheet, 450, 50, '#ffe3b8', 0.36),
    bloom(sheet, 520, 350, 460, 0.34),
    rail,
    rect(
      0,
      700,
      1200,
      110,
      sheet.gradient(
        [
          [0, '#6b4534'],
          [1, '#2b1c1c'],
        ],
        0,
        700,
        0,
        800,
      ),
    ),
    ...[716, 742, 772].map((y) => rect(0, y, 1200, 2, '#2b1a18', 'opacity=".6"')),
    ...[120, 1080].map(
      (x) =>
        rect(
          x - 22,
          0,
          44,
          720,
          sheet.shade(
            [
              [0, '#6d2f26'],
              [0.3, '#a8503c'],
              [1, '#431d1a'],
            ],
            true,
          ),
        ) + rect(x - 32, 690, 64, 30, m.stoneDark),
    ),
    `<g transform="translate(600 70)">${coping(-620, 620, -40, 0, m)}</g>`,
    rect(0, 33, 1200, 46, m.timberDark),
    rect(0, 40, 1200, 26, m.beam),
    ...[220, 410, 600, 790, 980].map((x) => circle(x, 53, 6, m.gold)),
    place(lantern(sheet), pt(300, 78), 1.3),
    place(lantern(sheet), pt(900, 78), 1.3),
    place(table, pt(640, 640), 1),
    place(teapot(sheet, '#5f3a30'), pt(600, 630), 0.62),
    place(teacup(sheet, '#dfe5dc', '#b9853a'), pt(724, 630), 0.66),
    place(teacup(sheet, '#dfe5dc', '#b9853a'), pt(500, 630), 0.66),
    place(steam(sheet, 120), pt(724, 600), 0.9),
    ...[390, 890].map(
      (x) =>
        rect(x - 50, 690, 100, 14, '#5a3428', 'rx="4"') +
        rect(x - 40, 704, 10, 66, '#2f1b17') +
        rect(x + 30, 704, 10, 66, '#2f1b17'),
    ),
    circle(
      300,
      130,
      220,
      sheet.glow([
        [0, palette.lamp, 0.3],
        [1, palette.lamp, 0],
      ]),
    ),
    circle(
      900,
      130,
      220,
      sheet.glow([
        [0, palette.lamp, 0.3],
        [1, palette.lamp, 0],
      ]),
    ),
  );
  finish(sheet);
  return sheet;
}
