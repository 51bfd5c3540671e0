import { lighter, mix } from '../colour';
import { backdrop } from '../elements/backdrop';
import { crane, flock } from '../elements/bird';
import { boat, wake } from '../elements/boat';
import { bridge } from '../elements/bridge';
import { cloudSea } from '../elements/cloud-sea';
import { causeway } from '../elements/field';
import { bloom, finish } from '../elements/finish';
import { blossomBough, reeds } from '../elements/foliage';
import { canopy } from '../elements/forest';
import { lamplight, lantern } from '../elements/lantern';
import { mapleBough, mapleLeaf } from '../elements/maple';
import { materials } from '../elements/materials';
import { mistBank, mistPatch, wisps } from '../elements/mist';
import { pagoda } from '../elements/pagoda';
import { pavilion } from '../elements/pavilion';
import { person } from '../elements/person';
import { pine } from '../elements/pine';
import { peaks } from '../elements/ridge';
import { rock } from '../elements/rock';
import { moon, sky, stars, streaks, sun } from '../elements/sky';
import { snowfall } from '../elements/snowfall';
import { lake, lightPath, mirrored, ripples, shoreSeam } from '../elements/water';
import { stairs } from '../elements/way';
import { air, dawn, dusk, night, noon, snow } from '../palettes';
import { circle, fill, place, pt, rect, stroke } from '../shape';
import { Sheet } from '../sheet';
import { island } from './rare-view-gallery';

/** A day's walk: a stair along the knife-edge ridge from one shelter to the next. */
export function ridgeWalk(): Sheet {
  const sheet = new Sheet('article-01', 1200, 800, noon);
  const { palette } = sheet;
  const crest = [
    pt(-20, 810),
    pt(-20, 640),
    pt(90, 600),
    pt(190, 548),
    pt(290, 560),
    pt(400, 488),
    pt(500, 430),
    pt(590, 446),
    pt(690, 366),
    pt(770, 286),
    pt(850, 268),
    pt(930, 300),
    pt(1010, 390),
    pt(1090, 470),
    pt(1220, 560),
    pt(1220, 810),
  ];
  const path = [
    { x: 60, y: 640, width: 56 },
    { x: 190, y: 572, width: 46 },
    { x: 300, y: 574, width: 40 },
    { x: 410, y: 502, width: 34 },
    { x: 510, y: 446, width: 29 },
    { x: 600, y: 454, width: 25 },
    { x: 700, y: 374, width: 20 },
    { x: 778, y: 296, width: 15 },
  ];
  const leaf = mix(palette.leaf[3] ?? palette.near, palette.ink, 0.1);
  sheet.add(
    sky(sheet, 560),
    streaks(sheet, 60, 240, 8, '#ffffff'),
    backdrop(sheet, [
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
    ]),
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
  );
  finish(sheet);
  return sheet;
}

/** The season of cloud seas: a photographer and a tripod on a ledge as the last light rakes over. */
export function cloudSeason(): Sheet {
  const sheet = new Sheet('article-02', 1200, 800, dusk);
  const { palette } = sheet;
  const [rim, shade] = ['#fbd3a0', '#7d6c86'];
  const clouds = cloudSea(sheet, 430, 740, 9, rim, shade);
  const tripod =
    stroke('M0 -46L-16 0M0 -46L14 0M0 -46L2 0', palette.ink, 2.6) +
    rect(-9, -58, 18, 12, palette.ink) +
    rect(8, -55, 8, 7, palette.ink);
  sheet.add(
    sky(sheet, 440),
    streaks(sheet, 60, 300, 7, '#fcd9a6'),
    sun(sheet, 800, 388, 50, 520),
    island(sheet, 0.8, 450, peaks([130, 140, 130, 400, 80, 120, 1060, 130, 140]), rim),
    ...clouds.slice(0, 2),
    island(sheet, 0.5, 530, peaks([980, 210, 60, 1050, 150, 70, 280, 110, 100], 1.4), rim),
    ...clouds.slice(2, 4),
    island(sheet, 0.28, 640, peaks([1130, 250, 74, 640, 90, 60, 700, 60, 50], 1.4), rim),
    ...clouds.slice(4, 7),
    bloom(sheet, 800, 388, 560, 0.4),
    wisps(sheet, 400, 640, 0.4, rim),
    rock(
      sheet,
      [
        pt(-20, 810),
        pt(-20, 520),
        pt(80, 516),
        pt(200, 530),
        pt(320, 526),
        pt(400, 540),
        pt(440, 566),
        pt(410, 610),
        pt(380, 690),
        pt(400, 810),
      ],
      mix(palette.near, palette.ink, 0.4),
      palette.ink,
      'right',
    ),
    place(pine(sheet, { colour: mix(palette.near, palette.ink, 0.6), bark: palette.ink }), pt(60, 530), 1.18),
    place(tripod, pt(348, 532), 1.25),
    place(person(sheet, { coat: '#b4472c', pack: '#22384a', hair: 'hat', hand: 'out' }), pt(306, 532), 1.35),
    ...clouds.slice(8),
  );
  finish(sheet);
  return sheet;
}

/** Maples in fire by the lake, leaves on the water. */
export function mapleLake(): Sheet {
  const sheet = new Sheet('article-03', 1200, 800, {
    ...dusk,
    sky: [
      [0, '#86a5ad'],
      [0.6, '#d9d2b8'],
      [1, '#f4ddb4'],
    ],
    haze: '#efdcb9',
    far: '#a9a598',
    near: '#4d4f4a',
    lit: false,
    water: '#93a8a6',
  });
  const { palette, random } = sheet;
  const reds = ['#c8452e', '#d96a35', '#e39a3f', '#a83428'] as const;
  const shore =
    backdrop(sheet, [
      {
        depth: 0.86,
        baseY: 440,
        summits: peaks([160, 180, 150, 470, 230, 150, 800, 150, 170, 1100, 220, 140]),
      },
      {
        depth: 0.58,
        baseY: 446,
        summits: peaks([60, 190, 130, 340, 100, 150, 960, 160, 140, 1210, 180, 110]),
        trees: 13,
      },
    ]) +
    canopy(sheet, () => 452, {
      from: -20,
      to: 480,
      pitch: 17,
      height: 60,
      tones: ['#7a4a3c', '#b3573a', '#dd8f4a'],
    }) +
    canopy(sheet, () => 452, {
      from: 760,
      to: 1230,
      pitch: 17,
      height: 70,
      tones: ['#8a4a36', '#c9643a', '#e6a653'],
    }) +
    place(pavilion(sheet, materials(palette, 0.2)), pt(600, 442), 0.56);
  sheet.add(
    sky(sheet, 450),
    sun(sheet, 420, 250, 28, 320),
    shore,
    mistBank(sheet, 450, 16, 0.4),
    lake(sheet, 450, '#ead9b8', '#4f6d70'),
    mirrored(sheet, shore, 450, 0.7),
    shoreSeam(sheet, 450, palette.haze, 0.6),
    ripples(sheet, 470, 60, '#fff3dc', 0.3),
    mirrored(sheet, place(boat(sheet), pt(420, 590), 0.8), 596, 0.4, 8),
    place(boat(sheet), pt(420, 590), 0.8),
    wake(250, 602, 150, '#fff3dc', 0.6),
    ...Array.from({ length: 46 }, () => {
      const y = random.range(560, 790);
      return `<g transform="translate(${random.range(0, 1200).toFixed(0)} ${y.toFixed(0)}) scale(1 .42)">${mapleLeaf(random, 0, 0, 6 + (y - 540) * 0.055, random.pick(reds))}</g>`;
    }),
    place(
      mapleBough(
        sheet,
        [pt(0, 0), pt(-120, 40), pt(-230, 36), pt(-340, 84), pt(-450, 70), pt(-540, 110)],
        '#3b2a28',
        reds,
        24,
      ),
      pt(1240, 60),
    ),
    place(
      mapleBough(sheet, [pt(0, 0), pt(80, 10), pt(150, 50), pt(210, 60)], '#3b2a28', reds, 22),
      pt(-30, 50),
    ),
  );
  finish(sheet);
  return sheet;
}

/** First snow: the three-arched bridge, a red umbrella, a pagoda in white air. */
export function firstSnow(): Sheet {
  const sheet = new Sheet('article-04', 1200, 800, snow);
  const { palette } = sheet;
  const shore =
    backdrop(sheet, [
      {
        depth: 0.84,
        baseY: 480,
        summits: peaks([100, 220, 140, 330, 150, 150, 680, 250, 150, 980, 170, 160, 1180, 230, 110]),
      },
      {
        depth: 0.55,
        baseY: 486,
        summits: peaks([30, 170, 130, 260, 110, 140, 1060, 140, 140, 1220, 180, 100], 1.5),
        trees: 14,
      },
    ]) +
    canopy(sheet, () => 490, {
      from: -20,
      to: 460,
      pitch: 18,
      height: 50,
      tones: ['#8fa3ad', '#c9d4da', '#f6f9fa'],
    }) +
    place(pagoda(sheet, materials(palette, 0.3), 7), pt(300, 482), 0.52);
  const span =
    place(
      bridge(
        sheet,
        {
          half: 350,
          rise: 104,
          arches: [
            { x: -150, radius: 50 },
            { x: 0, radius: 66 },
            { x: 150, radius: 50 },
          ],
        },
        materials(palette, 0.05),
      ),
      pt(760, 560),
    ) +
    causeway(1100, 1220, 561, 26, '#f7fafb', '#a9b7c0', '#ffffff') +
    place(
      person(sheet, { coat: '#f1ede4', hair: 'bun', skirt: true, umbrella: '#c8452e', trousers: '#8b3a30' }),
      pt(720, 458),
      0.8,
    );
  sheet.add(
    sky(sheet, 490),
    shore,
    mistBank(sheet, 484, 26, 0.6),
    lake(sheet, 488, '#dde5e8', '#6f8794'),
    mirrored(sheet, shore, 488, 0.5),
    mirrored(sheet, span, 561, 0.5, 10),
    span,
    ripples(sheet, 510, 60, '#ffffff', 0.3),
    rock(
      sheet,
      [pt(-20, 810), pt(-20, 690), pt(90, 684), pt(200, 716), pt(300, 760), pt(380, 810)],
      '#5d7280',
      '#2f424e',
    ),
    fill('M-20 700V680Q60 668 120 686Q210 706 300 752Q210 724 120 706Q50 692 -20 700Z', '#f8fbfc'),
    reeds(sheet, 120, 420, 806, 120, 60, '#5d6f74', '#e3e3da'),
    place(
      blossomBough(
        sheet,
        [pt(0, 0), pt(100, -40), pt(200, -50), pt(290, -110), pt(390, -120)],
        '#37302f',
        '#d6455c',
        15,
      ),
      pt(-30, 300),
    ),
    snowfall(sheet, 320),
  );
  finish(sheet);
  return sheet;
}

/** Lantern night: strings of lanterns over the water, small lamps afloat, the pavilion alight. */
export function lanternNight(): Sheet {
  const sheet = new Sheet('article-05', 1200, 800, night);
  const { palette, random } = sheet;
  const m = materials(palette, 0.02);
  const shore =
    backdrop(sheet, [
      {
        depth: 0.8,
        baseY: 450,
        summits: peaks([120, 200, 150, 420, 140, 150, 760, 210, 170, 1120, 170, 150]),
      },
      { depth: 0.45, baseY: 470, summits: peaks([20, 150, 150, 560, 80, 170, 1180, 160, 150]), trees: 15 },
    ]) +
    causeway(120, 1220, 486, 18, '#46596b', '#223449', '#1d3b45') +
    canopy(sheet, () => 472, {
      from: 120,
      to: 560,
      pitch: 20,
      height: 70,
      tones: ['#10222f', '#1c3c47', '#3c5a58'],
    }) +
    canopy(sheet, () => 472, {
      from: 880,
      to: 1240,
      pitch: 20,
      height: 84,
      tones: ['#10222f', '#1c3c47', '#3c5a58'],
    }) +
    place(pavilion(sheet, m, { storeys: 2, lanterns: true }), pt(730, 448), 0.92) +
    Array.from({ length: 14 }, (_, i) => lamplight(sheet, 150 + i * 82, 462, 24)).join('');
  const strings = [
    [-20, 60, 640, 120, 90],
    [560, 40, 1230, 90, 100],
  ] as const;
  const hung = strings.flatMap(([x1, y1, x2, y2, sag]) => {
    const at = (t: number) =>
      pt(
        (1 - t) ** 2 * x1 + 2 * t * (1 - t) * ((x1 + x2) / 2) + t * t * x2,
        (1 - t) ** 2 * y1 + 2 * t * (1 - t) * ((y1 + y2) / 2 + sag * 2) + t * t * y2,
      );
    const cord = stroke(
      `M${x1} ${y1}Q${(x1 + x2) / 2} ${(y1 + y2) / 2 + sag * 2} ${x2} ${y2}`,
      '#0a1420',
      2.4,
    );
    return [cord, ...[0.12, 0.3, 0.48, 0.66, 0.84].map((t) => place(lantern(sheet), at(t), 0.98))];
  });
  const afloat = Array.from({ length: 34 }, () => {
    const y = 520 + random.next() ** 1.3 * 270;
    const s = 0.3 + (y - 510) / 240;
    const x = random.range(20, 1180);
    return (
      lamplight(sheet, x, y, 40 * s) +
      fill(
        `M${(x - 11 * s).toFixed(1)} ${y.toFixed(1)}l${(4 * s).toFixed(1)} ${(7 * s).toFixed(1)}h${(14 * s).toFixed(1)}l${(4 * s).toFixed(1)} ${(-7 * s).toFixed(1)}Z`,
        '#e58a6a',
      ) +
      circle(x, y - 3 * s, 3.4 * s, '#fff1cf')
    );
  });
  sheet.add(
    sky(sheet, 470),
    stars(sheet, 150, 400),
    moon(sheet, 300, 280, 34),
    shore,
    lake(sheet, 486, '#2f4d69', '#0b1a2e'),
    mirrored(sheet, shore, 486, 0.75, 18),
    lightPath(sheet, 730, 496, 150, palette.lamp, 0.55),
    ripples(sheet, 500, 60, '#9db8cc', 0.2),
    ...afloat,
    ...hung,
  );
  finish(sheet);
  return sheet;
}

/** Bird-watching at dawn: a line of cranes low over misty water, reeds in front. */
export function cranesAtDawn(): Sheet {
  const sheet = new Sheet('article-06', 1200, 800, dawn);
  const { palette } = sheet;
  const shore = backdrop(sheet, [
    { depth: 0.86, baseY: 420, summits: peaks([200, 170, 160, 520, 120, 170, 860, 260, 120, 960, 190, 120]) },
    {
      depth: 0.62,
      baseY: 428,
      summits: peaks([60, 220, 110, 180, 150, 90, 1120, 150, 140], 1.4),
      rough: 0.34,
    },
    { depth: 0.4, baseY: 434, summits: peaks([-40, 120, 160, 1230, 130, 180]), trees: 15 },
  ]);
  const flight = [
    [200, 560, 0.7, 1],
    [380, 520, 0.62, 0.3],
    [540, 560, 0.66, -0.6],
    [690, 500, 0.6, 0.9],
    [850, 530, 0.7, -0.3],
    [1000, 470, 0.62, 1],
  ] as const;
  const cranes = flight
    .map(([x, y, s, beat]) => place(crane('#fffaf0', '#2b3b3d', beat), pt(x, y), s))
    .join('');
  sheet.add(
    sky(sheet, 430),
    streaks(sheet, 60, 220, 7, '#fdeedb'),
    sun(sheet, 700, 300, 44, 460),
    shore,
    lake(sheet, 432, '#f0d9c2', '#6f9c9f'),
    mirrored(sheet, shore, 432, 0.6),
    lightPath(sheet, 700, 440, 160, '#fff3dc', 0.8),
    mistBank(sheet, 470, 44, 0.55),
    wisps(sheet, 380, 620, 0.6),
    `<g opacity=".28">${mirrored(sheet, cranes, 640, 1, 14)}</g>`,
    cranes,
    bloom(sheet, 700, 300, 520, 0.36),
    reeds(sheet, -20, 420, 812, 190, 130, mix(palette.near, palette.ink, 0.3), lighter('#e8d9b8', 0.1)),
    reeds(sheet, 860, 1230, 812, 150, 110, mix(palette.near, palette.ink, 0.3), '#efe1c4'),
  );
  finish(sheet);
  return sheet;
}
