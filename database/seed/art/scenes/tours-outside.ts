import { lighter, mix } from '../colour';
import { backdrop } from '../elements/backdrop';
import { crane, flock } from '../elements/bird';
import { boat } from '../elements/boat';
import { bridge } from '../elements/bridge';
import { cloudLayer } from '../elements/cloud-sea';
import { causeway, ground, scrub } from '../elements/field';
import { bloom, finish } from '../elements/finish';
import { lotusPatch, reeds } from '../elements/foliage';
import { canopy } from '../elements/forest';
import { gate } from '../elements/gate';
import { lamplight } from '../elements/lantern';
import { materials } from '../elements/materials';
import { mistBank, mistPatch, wisps } from '../elements/mist';
import { pagoda } from '../elements/pagoda';
import { pavilion } from '../elements/pavilion';
import { person } from '../elements/person';
import { pine } from '../elements/pine';
import { peaks } from '../elements/ridge';
import { rock } from '../elements/rock';
import { moon, sky, stars, streaks, sun } from '../elements/sky';
import { lake, lightPath, mirrored, ripples, shoreSeam } from '../elements/water';
import { waterfall } from '../elements/waterfall';
import { stairs } from '../elements/way';
import { air, dawn, dusk, night, noon } from '../palettes';
import { place, pt } from '../shape';
import { Sheet } from '../sheet';
import { island } from './rare-view-gallery';

/** The mountain gate, seen straight on from its stairs. */
export function tourGate(): Sheet {
  const sheet = new Sheet('tour-01', 800, 800, dawn);
  const { palette } = sheet;
  const leaf = (i: number, depth: number) => air(palette, palette.leaf[i] ?? palette.near, depth);
  sheet.add(
    sky(sheet, 520),
    sun(sheet, 400, 250, 34, 360),
    backdrop(sheet, [
      { depth: 0.86, baseY: 520, summits: peaks([120, 260, 110, 400, 180, 120, 690, 290, 110]) },
      {
        depth: 0.58,
        baseY: 560,
        summits: peaks([-10, 330, 120, 230, 160, 110, 590, 190, 110, 810, 350, 120], 1.45),
        trees: 14,
      },
    ]),
    wisps(sheet, 380, 580, 0.6),
    ground(sheet, (x) => 552 + Math.abs(x - 400) * -0.06, leaf(0, 0.14), leaf(3, 0), 200),
    canopy(sheet, (x) => 560 - Math.abs(x - 400) * 0.05, {
      from: -30,
      to: 230,
      pitch: 24,
      height: 150,
      tones: [leaf(3, 0.1), leaf(0, 0.06), leaf(1, 0.1)],
    }),
    canopy(sheet, (x) => 560 - Math.abs(x - 400) * 0.05, {
      from: 580,
      to: 840,
      pitch: 24,
      height: 150,
      tones: [leaf(3, 0.1), leaf(0, 0.06), leaf(1, 0.1)],
    }),
    scrub(sheet, () => 560, -10, 810, 220, 80, leaf(3, 0), leaf(1, 0)),
    stairs(
      sheet,
      [
        { x: 400, y: 830, width: 360 },
        { x: 400, y: 690, width: 250 },
        { x: 400, y: 568, width: 176 },
      ],
      '#e9dfca',
      '#9ba298',
    ),
    place(gate(sheet, materials(palette, 0), true), pt(400, 574), 1.16),
    place(person(sheet, { coat: '#22384a', pack: '#c8452e', hair: 'hat' }), pt(372, 676), 1.1),
    place(
      person(sheet, { coat: '#f1e8d6', hair: 'long', skirt: true, trousers: '#3f7f74' }),
      pt(432, 690),
      1.1,
    ),
    bloom(sheet, 400, 250, 380, 0.3),
  );
  finish(sheet);
  return sheet;
}

/** The moon bridge under a full moon: arch and mirror image make a second moon. */
export function tourBridge(): Sheet {
  const sheet = new Sheet('tour-02', 800, 800, night);
  const { palette } = sheet;
  const shore =
    backdrop(sheet, [
      { depth: 0.8, baseY: 470, summits: peaks([120, 180, 120, 400, 110, 150, 660, 220, 120]) },
      { depth: 0.45, baseY: 480, summits: peaks([-10, 170, 130, 240, 70, 130, 810, 190, 130]), trees: 13 },
    ]) +
    canopy(sheet, () => 482, {
      from: -20,
      to: 820,
      pitch: 18,
      height: 42,
      tones: ['#12242f', '#1c3a45', '#33555a'],
    });
  const span =
    causeway(-10, 130, 520, 24, '#5d6f7d', '#2b3f52', '#1d3b45') +
    causeway(670, 810, 520, 24, '#5d6f7d', '#2b3f52', '#1d3b45') +
    place(
      bridge(sheet, { half: 280, rise: 196, arches: [{ x: 0, radius: 132 }] }, materials(palette, 0.02)),
      pt(400, 520),
    ) +
    [130, 260, 400, 540, 670]
      .map((x) =>
        lamplight(
          sheet,
          x,
          520 - 196 * (0.16 + 0.84 * Math.max(0, Math.cos((((x - 400) / 280) * Math.PI) / 2)) ** 1.7) - 26,
          42,
        ),
      )
      .join('');
  sheet.add(
    sky(sheet, 480),
    stars(sheet, 150, 420),
    moon(sheet, 400, 170, 62),
    shore,
    lake(sheet, 484, '#34536e', '#0b1a2e'),
    mirrored(sheet, shore, 484, 0.6),
    lightPath(sheet, 400, 500, 120, palette.light, 0.6),
    mirrored(sheet, span, 520, 0.7, 10),
    span,
    ripples(sheet, 540, 50, '#a9c4d6', 0.22),
    reeds(sheet, -10, 190, 812, 150, 60, '#07121d'),
    reeds(sheet, 640, 810, 812, 130, 50, '#07121d'),
  );
  finish(sheet);
  return sheet;
}

/** The pagoda against the evening, swifts around its spire. */
export function tourPagoda(): Sheet {
  const sheet = new Sheet('tour-03', 800, 800, dusk);
  const { palette, random } = sheet;
  const leaf = (i: number, depth: number) => air(palette, palette.leaf[i] ?? palette.near, depth);
  sheet.add(
    sky(sheet, 620),
    streaks(sheet, 80, 330, 5, '#fbd7a8'),
    sun(sheet, 590, 430, 70, 420),
    backdrop(sheet, [
      { depth: 0.82, baseY: 600, summits: peaks([90, 170, 120, 330, 110, 130, 700, 190, 140]) },
      { depth: 0.5, baseY: 660, summits: peaks([10, 190, 140, 260, 90, 120, 800, 170, 150]), trees: 16 },
    ]),
    wisps(sheet, 480, 680, 0.5),
    place(pagoda(sheet, materials(palette, 0.04), 7), pt(330, 688), 1.02),
    canopy(sheet, (x) => 716 - 20 * Math.exp(-(((x - 330) / 200) ** 2)), {
      from: -30,
      to: 840,
      pitch: 30,
      height: 96,
      tones: [leaf(3, 0.06), leaf(0, 0.04), leaf(1, 0.06)],
    }),
    canopy(sheet, () => 806, {
      from: -30,
      to: 840,
      pitch: 36,
      height: 110,
      tones: [mix(leaf(3, 0), palette.ink, 0.45), mix(leaf(0, 0), palette.ink, 0.2), leaf(1, 0)],
    }),
    flock(random, 410, 190, 7, 9, mix(palette.ink, palette.haze, 0.2)),
    flock(random, 180, 300, 4, 7, mix(palette.ink, palette.haze, 0.3)),
    bloom(sheet, 590, 430, 380, 0.35),
  );
  finish(sheet);
  return sheet;
}

/** The pavilion on its needle of rock, noon, seen from the opposite wall. */
export function tourPavilion(): Sheet {
  const sheet = new Sheet('tour-04', 800, 800, noon);
  const { palette } = sheet;
  const leaf = mix(palette.leaf[3] ?? palette.near, palette.ink, 0.1);
  const cloud = (y: number, size: number) =>
    cloudLayer(sheet, {
      y,
      size,
      swell: size * 0.4,
      rim: '#ffffff',
      shade: '#b4d3d0',
      depth: 130,
      soft: 1.4,
    });
  const needle = [
    pt(250, 820),
    pt(270, 700),
    pt(310, 620),
    pt(296, 520),
    pt(330, 450),
    pt(316, 392),
    pt(350, 366),
    pt(500, 366),
    pt(540, 400),
    pt(520, 480),
    pt(566, 560),
    pt(560, 660),
    pt(610, 740),
    pt(630, 820),
  ];
  sheet.add(
    sky(sheet, 600),
    streaks(sheet, 50, 220, 6, '#ffffff'),
    island(sheet, 0.82, 600, peaks([110, 260, 90, 280, 140, 90, 690, 300, 90]), '#ffffff'),
    cloud(600, 60),
    island(sheet, 0.5, 680, peaks([70, 260, 60, 150, 170, 60, 720, 230, 62], 1.4), '#ffffff'),
    cloud(660, 80),
    rock(sheet, needle, mix(palette.rock, palette.near, 0.35), mix(palette.near, palette.haze, 0.35)),
    place(pine(sheet, { colour: leaf, bark: '#37322e' }), pt(522, 398), 0.62),
    place(pavilion(sheet, materials(palette, 0), { storeys: 2 }), pt(424, 344), 0.86),
    place(pine(sheet, { colour: leaf, bark: '#37322e' }), pt(330, 396), 0.4, true),
    place(pine(sheet, { colour: leaf, bark: '#37322e' }), pt(556, 580), 0.34),
    mistPatch(sheet, 430, 740, 330, 70, 0.9, '#ffffff'),
    cloud(744, 110),
    place(crane('#ffffff', '#24383b', 1), pt(196, 240), 0.56),
    place(crane('#ffffff', '#24383b', -0.5), pt(270, 290), 0.4),
  );
  finish(sheet);
  return sheet;
}

/** The thousand-fathom fall: white water, wet rock, a plank walk with two small figures. */
export function tourWaterfall(): Sheet {
  const sheet = new Sheet('tour-05', 800, 800, noon);
  const { palette } = sheet;
  const leaf = (i: number, depth: number) => air(palette, palette.leaf[i] ?? palette.near, depth);
  sheet.add(
    sky(sheet, 300),
    rock(
      sheet,
      [
        pt(-20, 820),
        pt(-20, 130),
        pt(120, 100),
        pt(260, 130),
        pt(340, 122),
        pt(460, 118),
        pt(560, 140),
        pt(700, 96),
        pt(820, 130),
        pt(820, 820),
      ],
      mix(palette.rock, palette.near, 0.3),
      mix(palette.near, palette.ink, 0.1),
    ),
    canopy(sheet, (x) => 126 + Math.sin(x / 90) * 8, {
      from: -20,
      to: 350,
      pitch: 20,
      height: 80,
      tones: [leaf(3, 0.1), leaf(0, 0.08), leaf(1, 0.1)],
    }),
    canopy(sheet, (x) => 126 + Math.sin(x / 90) * 8, {
      from: 460,
      to: 830,
      pitch: 20,
      height: 80,
      tones: [leaf(3, 0.1), leaf(0, 0.08), leaf(1, 0.1)],
    }),
    waterfall(sheet, 404, 118, 610, 120),
    ground(
      sheet,
      (x) => 610 + Math.sin(x / 70) * 3,
      mix(palette.water, '#ffffff', 0.4),
      mix(palette.water, palette.near, 0.7),
      190,
    ),
    mistPatch(sheet, 404, 616, 280, 70, 0.95, '#ffffff'),
    ripples(sheet, 630, 60, '#ffffff', 0.5),
    wisps(sheet, 420, 700, 0.55, '#ffffff'),
    rock(
      sheet,
      [pt(-20, 820), pt(-20, 590), pt(90, 580), pt(170, 640), pt(230, 720), pt(300, 760), pt(320, 820)],
      mix(palette.rock, palette.near, 0.6),
      palette.ink,
    ),
    rock(
      sheet,
      [pt(820, 820), pt(820, 560), pt(720, 590), pt(640, 660), pt(590, 740), pt(520, 770), pt(500, 820)],
      mix(palette.rock, palette.near, 0.6),
      palette.ink,
      'right',
    ),
    scrub(sheet, (x) => 600 + x * 0.4, -10, 240, 120, 30, leaf(3, 0), leaf(1, 0)),
    scrub(sheet, (x) => 590 + (800 - x) * 0.5, 600, 810, 120, 30, leaf(3, 0), leaf(1, 0)),
    place(person(sheet, { coat: '#c8452e', hair: 'bun', umbrella: '#e9b44c' }), pt(126, 610), 1),
    place(
      pine(sheet, { colour: mix(leaf(3, 0), palette.ink, 0.2), bark: '#2b2825' }),
      pt(720, 596),
      0.9,
      true,
    ),
  );
  finish(sheet);
  return sheet;
}

/** The welcoming pine, a thousand years on its ledge, sun behind it. */
export function tourPine(): Sheet {
  const sheet = new Sheet('tour-08', 800, 800, {
    ...dawn,
    sky: [
      [0, '#4a7686'],
      [0.5, '#b4c3b5'],
      [0.8, '#f3d0a4'],
      [1, '#f5b388'],
    ],
  });
  const { palette } = sheet;
  const rim = '#fde8cf';
  sheet.add(
    sky(sheet, 520),
    sun(sheet, 470, 330, 92, 430),
    island(sheet, 0.8, 560, peaks([120, 190, 100, 620, 150, 100, 760, 230, 90]), rim),
    cloudLayer(sheet, { y: 560, size: 70, swell: 26, rim, shade: '#c3c4b8', depth: 120, soft: 2 }),
    island(sheet, 0.5, 640, peaks([690, 210, 60, 780, 150, 70], 1.4), rim),
    cloudLayer(sheet, { y: 650, size: 100, swell: 36, rim, shade: '#a9bab5', depth: 150, soft: 1.4 }),
    bloom(sheet, 470, 330, 420, 0.35),
    rock(
      sheet,
      [
        pt(-20, 820),
        pt(-20, 560),
        pt(80, 548),
        pt(180, 566),
        pt(290, 560),
        pt(350, 590),
        pt(330, 660),
        pt(360, 740),
        pt(340, 820),
      ],
      mix(palette.rock, palette.near, 0.6),
      mix(palette.near, palette.ink, 0.3),
      'right',
    ),
    place(pine(sheet, { colour: mix(palette.near, palette.ink, 0.35), bark: '#2b2623' }), pt(218, 572), 1.72),
    place(person(sheet, { coat: '#c8452e', hair: 'hat', pack: '#22384a' }), pt(96, 556), 1.2),
    wisps(sheet, 500, 720, 0.5, rim),
    cloudLayer(sheet, {
      y: 760,
      size: 120,
      swell: 40,
      rim: lighter('#a9bab5', 0.3),
      shade: '#6f9290',
      depth: 120,
      soft: 1,
    }),
  );
  finish(sheet);
  return sheet;
}

/** The lotus court: water pavilion in the round of leaves, one boat coming home. */
export function tourLotus(): Sheet {
  const sheet = new Sheet('tour-10', 800, 800, noon);
  const { palette } = sheet;
  const leaf = (i: number, depth: number) => air(palette, palette.leaf[i] ?? palette.near, depth);
  const shore =
    backdrop(sheet, [
      { depth: 0.82, baseY: 400, summits: peaks([150, 170, 130, 420, 220, 120, 680, 160, 130]) },
    ]) +
    canopy(sheet, () => 406, {
      from: -20,
      to: 820,
      pitch: 20,
      height: 64,
      tones: [leaf(0, 0.34), leaf(1, 0.28), leaf(2, 0.34)],
    }) +
    place(pavilion(sheet, materials(palette, 0.08)), pt(520, 400), 0.86);
  const green = mix(palette.leaf[1] ?? palette.near, palette.near, 0.25);
  sheet.add(
    sky(sheet, 400),
    streaks(sheet, 50, 200, 5, '#ffffff'),
    shore,
    mistBank(sheet, 404, 14, 0.3),
    lake(sheet, 424, '#d3e8dd', '#2f7f80'),
    mirrored(sheet, shore, 424, 0.6),
    shoreSeam(sheet, 424, palette.haze, 0.4),
    mirrored(sheet, place(boat(sheet), pt(250, 520), 0.8), 526, 0.4, 8),
    place(boat(sheet), pt(250, 520), 0.8),
    ripples(sheet, 440, 50, '#ffffff', 0.3),
    lotusPatch(sheet, 600, 600, 260, 34, green, '#e79aa6'),
    lotusPatch(sheet, 260, 720, 340, 60, green, '#e79aa6'),
  );
  finish(sheet);
  return sheet;
}
