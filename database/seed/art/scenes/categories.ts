import { lighter, mix } from '../colour';
import { backdrop } from '../elements/backdrop';
import { crane } from '../elements/bird';
import { boat, wake } from '../elements/boat';
import { sideDish } from '../elements/dishes';
import { causeway } from '../elements/field';
import { bloom, finish } from '../elements/finish';
import { reeds } from '../elements/foliage';
import { canopy } from '../elements/forest';
import { lamplight } from '../elements/lantern';
import { materials } from '../elements/materials';
import { mistBank, wisps } from '../elements/mist';
import { peaks } from '../elements/ridge';
import { moon, sky, stars, sun } from '../elements/sky';
import { whiteHouse } from '../elements/village';
import { lake, lightPath, mirrored, ripples, shoreSeam } from '../elements/water';
import { dawn, dusk, night } from '../palettes';
import { circle, ellipse, fill, place, pt, rect, stroke } from '../shape';
import { Sheet } from '../sheet';

/** Scenery: pillar hills in a row, doubled by still water, one boat for measure. */
export function categoryScenery(): Sheet {
  const sheet = new Sheet('category-scenery', 1200, 800, {
    ...dawn,
    sky: [
      [0, '#6d9aa0'],
      [0.5, '#c3d3c4'],
      [1, '#f6e0c0'],
    ],
    near: '#2f6460',
  });
  const { palette } = sheet;
  const shore = backdrop(sheet, [
    {
      depth: 0.82,
      baseY: 440,
      summits: peaks(
        [120, 170, 70, 260, 120, 66, 420, 210, 76, 640, 140, 70, 800, 230, 80, 1000, 170, 70, 1150, 220, 80],
        2.6,
      ),
      rough: 0.16,
    },
    {
      depth: 0.56,
      baseY: 448,
      summits: peaks(
        [40, 230, 76, 190, 150, 64, 560, 110, 70, 900, 190, 72, 1080, 130, 70, 1210, 260, 80],
        2.8,
      ),
      rough: 0.18,
      trees: 10,
    },
    {
      depth: 0.3,
      baseY: 454,
      summits: peaks([-30, 170, 80, 110, 90, 60, 320, 270, 70, 380, 150, 60, 1130, 90, 60], 2.8),
      rough: 0.18,
      trees: 13,
    },
  ]);
  sheet.add(
    sky(sheet, 450),
    sun(sheet, 690, 210, 36, 420),
    shore,
    mistBank(sheet, 450, 20, 0.5),
    lake(sheet, 452, '#e8dcc4', '#3f7676'),
    mirrored(sheet, shore, 452, 0.72),
    shoreSeam(sheet, 452, palette.haze, 0.7),
    lightPath(sheet, 690, 460, 100, palette.light, 0.55),
    wisps(sheet, 300, 480, 0.5),
    ripples(sheet, 480, 60, '#ffffff', 0.3),
    mirrored(sheet, place(boat(sheet, { canopy: false }), pt(760, 610), 0.9), 616, 0.45, 8),
    place(boat(sheet, { canopy: false }), pt(760, 610), 0.9),
    wake(590, 622, 160, '#ffffff', 0.6),
    place(crane('#fffaf0', '#2b3b3d', 1), pt(520, 170), 0.42),
    place(crane('#fffaf0', '#2b3b3d', -0.5), pt(590, 200), 0.3),
    reeds(sheet, -10, 330, 812, 150, 110, mix(palette.near, palette.ink, 0.4), '#eadcbc'),
    bloom(sheet, 690, 210, 420, 0.3),
  );
  finish(sheet);
  return sheet;
}

/** Food: a round table of small dishes around a clay pot, seen from above. */
export function categoryFood(): Sheet {
  const sheet = new Sheet('category-food', 1200, 800, dusk);
  const { random } = sheet;
  const pot = [
    circle(12, 20, 190, '#160f0d', `opacity=".4" ${sheet.blur(12)}`),
    circle(0, 0, 186, '#4a342c'),
    circle(0, 0, 186, 'none', 'stroke="#7a5a48" stroke-width="6"'),
    rect(-232, -34, 54, 68, '#4a342c', 'rx="22"'),
    rect(178, -34, 54, 68, '#4a342c', 'rx="22"'),
    circle(
      0,
      0,
      158,
      sheet.glow([
        [0, '#e9b45f'],
        [0.7, '#c9823a'],
        [1, '#8a4f26'],
      ]),
    ),
  ];
  for (let i = 0; i < 46; i++) {
    const [a, r] = [random.range(0, 6.3), Math.sqrt(random.next()) * 126];
    const [x, y] = [Math.cos(a) * r, Math.sin(a) * r];
    const kind = i % 4;
    if (kind === 0)
      pot.push(
        `<g transform="translate(${x.toFixed(1)} ${y.toFixed(1)}) rotate(${random.range(0, 360).toFixed(0)})">${fill('M0 0C14 -22 48 -24 64 -4C48 12 18 12 0 0Z', random.chance(0.5) ? '#4f8a52' : '#77a65c')}${stroke('M6 -1Q34 -6 56 -4', '#d3e6bf', 2)}</g>`,
      );
    if (kind === 1)
      pot.push(circle(x, y, 25, '#f4e4c4') + circle(x - 4, y - 5, 17, '#fff6e2', 'opacity=".8"'));
    if (kind === 2)
      pot.push(
        `<g transform="translate(${x.toFixed(1)} ${y.toFixed(1)}) rotate(${random.range(0, 360).toFixed(0)})">${rect(-26, -15, 52, 30, '#b5573f', 'rx="8"')}${rect(-26, -4, 52, 7, '#efc7a0', 'rx="3" opacity=".8"')}</g>`,
      );
    if (kind === 3) pot.push(circle(x, y, 9, '#c8452e') + circle(x - 2, y - 3, 3, '#f0a48c'));
  }
  const around = [
    [-330, -150, 96, '#e6ebe2', '#77a65c'],
    [-340, 110, 88, '#a9c4bd', '#d98a48'],
    [-150, -290, 76, '#efe2c8', '#7a4a2c'],
    [330, -160, 100, '#dfe5dc', '#c8452e'],
    [350, 100, 82, '#efe2c8', '#b5773a'],
    [150, -296, 70, '#a9c4bd', '#5f7f4a'],
    [-180, 280, 84, '#dfe5dc', '#b5573f'],
    [190, 280, 88, '#e6ebe2', '#e0a63f'],
  ] as const;
  sheet.add(
    sheet.cover('#2a1d1b'),
    circle(
      600,
      410,
      640,
      sheet.glow([
        [0, '#8a5b40'],
        [0.7, '#5d3c2e'],
        [1, '#38241f'],
      ]),
    ),
    ...[520, 400, 290].map((r) =>
      circle(600, 410, r, 'none', 'stroke="#2f1e1a" stroke-width="2" opacity=".35"'),
    ),
    place(pot.join(''), pt(600, 410), 1.16),
    ...around.map(([x, y, r, glaze, food]) =>
      place(sideDish(sheet, r, glaze, food), pt(600 + x * 1.12, 410 + y * 1.08)),
    ),
    ...[
      [110, 210, 24],
      [1090, 620, 200],
      [1080, 200, 150],
      [120, 620, -30],
    ].map(([x = 0, y = 0, turn = 0]) =>
      place(
        stroke('M-110 0H120M-108 16H122', '#1d1210', 9) + stroke('M-110 -2H120M-108 14H122', '#a8663f', 4),
        pt(x, y),
        1,
        false,
        turn,
      ),
    ),
    ellipse(520, 260, 520, 300, '#ffe6bd', `opacity=".16" ${sheet.blur(70)}`),
  );
  finish(sheet);
  return sheet;
}

/** Staying: a waterside inn at night, every window lit, its lights long on the canal. */
export function categoryStay(): Sheet {
  const sheet = new Sheet('category-stay', 1200, 800, { ...night, wall: '#8d99a3' });
  const { palette } = sheet;
  const houses = [
    [110, 210, 150],
    [330, 180, 120],
    [520, 240, 170],
    [760, 190, 130],
    [960, 230, 160],
    [1150, 180, 124],
  ] as const;
  const bank =
    backdrop(sheet, [
      {
        depth: 0.72,
        baseY: 430,
        summits: peaks([150, 190, 150, 440, 270, 140, 820, 200, 160, 1100, 260, 150]),
      },
      { depth: 0.4, baseY: 470, summits: peaks([20, 170, 160, 620, 90, 180, 1200, 190, 160]), trees: 15 },
    ]) +
    canopy(sheet, () => 500, {
      from: -20,
      to: 1220,
      pitch: 30,
      height: 84,
      tones: ['#0d1e2a', '#1a3640', '#33545a'],
    }) +
    causeway(-10, 1210, 540, 28, '#5d6b78', '#27394b', '#3a4a56') +
    houses.map(([x, w, h]) => place(whiteHouse(sheet, w, h, materials(palette, 0.02)), pt(x, 514))).join('') +
    [20, 225, 425, 645, 860, 1060]
      .map((x) => stroke(`M${x} 514V452`, '#141f2c', 4) + lamplight(sheet, x, 448, 46))
      .join('');
  sheet.add(
    sky(sheet, 470),
    stars(sheet, 170, 380),
    moon(sheet, 650, 130, 36),
    bank,
    lake(sheet, 540, '#2b455e', '#0a1728'),
    mirrored(sheet, bank, 540, 0.75, 20),
    lightPath(sheet, 520, 548, 90, palette.lamp, 0.5),
    lightPath(sheet, 960, 548, 90, palette.lamp, 0.45),
    ripples(sheet, 552, 60, '#9db8cc', 0.2),
    mirrored(sheet, place(boat(sheet, { boatman: false, lamp: true }), pt(310, 690), 1.15), 698, 0.4, 8),
    place(boat(sheet, { boatman: false, lamp: true }), pt(310, 690), 1.15),
    reeds(sheet, 900, 1220, 812, 140, 90, '#060f1a', lighter('#3a4a56', 0.1)),
  );
  finish(sheet);
  return sheet;
}
