import { lighter, mix } from '../colour';
import { backdrop } from '../elements/backdrop';
import { flock } from '../elements/bird';
import { ground, scrub } from '../elements/field';
import { finish } from '../elements/finish';
import { reeds } from '../elements/foliage';
import { canopy } from '../elements/forest';
import { greatTree } from '../elements/great-tree';
import { swallowKite } from '../elements/kite';
import { koi } from '../elements/koi';
import { mistBank } from '../elements/mist';
import { person } from '../elements/person';
import { peaks } from '../elements/ridge';
import { sky, streaks, sun } from '../elements/sky';
import { lake, mirrored, ripples, shoreSeam } from '../elements/water';
import { air, dusk, noon } from '../palettes';
import { circle, ellipse, fill, n, place, pt, stroke } from '../shape';
import { Sheet } from '../sheet';

/** A summer hill: a child runs with a swallow kite, a parent looks on, the lake lies beyond. */
export function kiteHill(): Sheet {
  const sheet = new Sheet('child-ticket', 1200, 800, noon);
  const { palette, random } = sheet;
  const tone = (i: number, depth: number) => air(palette, palette.leaf[i] ?? palette.near, depth);
  const hill = (x: number) =>
    668 - 96 * Math.exp(-(((x - 330) / 420) ** 2)) + Math.sin(x / 170) * 5 + Math.max(0, x - 700) * 0.08;
  const shore =
    backdrop(sheet, [
      {
        depth: 0.88,
        baseY: 500,
        summits: peaks([140, 190, 170, 480, 130, 180, 840, 220, 180, 1140, 150, 150]),
      },
      {
        depth: 0.62,
        baseY: 506,
        summits: peaks([-10, 200, 130, 300, 90, 150, 980, 130, 150, 1210, 230, 120]),
        trees: 13,
      },
    ]) +
    canopy(sheet, () => 512, {
      from: 640,
      to: 1230,
      pitch: 16,
      height: 46,
      tones: [tone(0, 0.34), tone(1, 0.28), tone(2, 0.34)],
    });
  const bend = 'M442 560C560 520 700 420 838 214';
  sheet.add(
    sky(sheet, 500),
    streaks(sheet, 60, 320, 9, '#ffffff'),
    shore,
    lake(sheet, 508, '#d6eade', '#4f9a98'),
    mirrored(sheet, shore, 508, 0.55),
    shoreSeam(sheet, 508, palette.haze, 0.7),
    ripples(sheet, 516, 40, '#ffffff', 0.35),
    ground(
      sheet,
      (x) => hill(x) - 26 + (x < 300 ? 40 : 0),
      mix(palette.grass, palette.haze, 0.22),
      tone(0, 0.1),
      240,
    ),
    ground(sheet, hill, palette.grass, tone(3, 0), 260),
    scrub(sheet, hill, -20, 1220, 150, 120, tone(1, 0), lighter(palette.grass, 0.15)),
    stroke(bend, mix(palette.ink, palette.haze, 0.25), 1.3),
    place(swallowKite('#22384a', '#f7efdf', '#c8452e'), pt(846, 196), 1.02, false, 24),
    stroke('M868 286C900 330 866 360 902 404M820 290C806 330 838 352 812 400', '#c8452e', 2, 'opacity=".75"'),
    place(person(sheet, { coat: '#e9b44c', trousers: '#3f6f73', size: 0.66, hand: 'up' }), pt(430, 588), 1.5),
    place(
      person(sheet, { coat: '#f4ecdd', trousers: '#c9645a', hair: 'long', skirt: true, hand: 'out' }),
      pt(300, 586),
      1.5,
    ),
    canopy(sheet, (x) => 812 + (x - 1000) * -0.05, {
      from: 900,
      to: 1280,
      pitch: 40,
      height: 150,
      tones: [tone(3, 0), tone(0, 0), tone(1, 0)],
    }),
    reeds(sheet, -10, 520, 812, 90, 120, mix(tone(3, 0), palette.ink, 0.2)),
    reeds(sheet, 500, 960, 812, 60, 90, tone(3, 0)),
    flock(random, 560, 150, 5, 8, mix(palette.near, palette.haze, 0.4)),
  );
  finish(sheet);
  return sheet;
}

/** A round leaf seen from above with its notch and veins. */
function pad(x: number, y: number, radius: number, turn: number, colour: string): string {
  const at = (deg: number, r: number) =>
    `${n(Math.cos((deg * Math.PI) / 180) * r)} ${n(Math.sin((deg * Math.PI) / 180) * r)}`;
  const veins = Array.from({ length: 11 }, (_, i) => `M0 0L${at(20 + i * 32, radius * 0.88)}`).join('');
  const leaf =
    fill(`M0 0L${at(8, radius)}A${n(radius)} ${n(radius)} 0 1 1 ${at(-8, radius)}Z`, colour) +
    stroke(veins, lighter(colour, 0.25), 1.2, 'opacity=".5"');
  return `<g transform="translate(${n(x)} ${n(y)}) rotate(${n(turn)})"><g transform="translate(7 10)" opacity=".3">${circle(0, 0, radius, '#0d322b')}</g>${leaf}</g>`;
}

/** The koi pond from above: carp circle under lotus leaves, petals float. */
export function koiPond(): Sheet {
  const sheet = new Sheet('child-ticket-1', 1600, 900, noon);
  const { random } = sheet;
  const water = sheet.glow([
    [0, '#5fa39b'],
    [0.55, '#2f7672'],
    [1, '#134a49'],
  ]);
  const shade = (inner: string) =>
    `<g transform="translate(14 26)" opacity=".22" ${sheet.blur(6)}>${inner}</g>`;
  const fish = (
    [
      [820, 420, 14, -18, '#f7efe2', '#d0502f', 1.5],
      [1060, 560, -12, 38, '#e2733a', '#f2c48b', 1.25],
      [560, 560, 12, 150, '#f4e9da', '#2b2a2c', 1.35],
      [690, 700, -14, 200, '#f0b24a', '#f7efe2', 1.05],
      [1150, 300, 13, 110, '#f7efe2', '#d0502f', 1.1],
      [420, 330, -12, 60, '#d65a36', '#f7efe2', 0.95],
      [930, 170, 10, 8, '#f4e9da', '#d0502f', 0.8],
    ] as const
  ).map(([x, y, bend, turn, base, marks, scale]) =>
    place(koi(random, base, marks, bend), pt(x, y), scale, false, turn),
  );
  const rings = [
    [860, 300, 120],
    [360, 640, 90],
    [1240, 700, 110],
  ].map(([x = 0, y = 0, r = 0]) =>
    [1, 0.66, 0.34]
      .map((t) => circle(x, y, r * t, 'none', 'stroke="#ffffff" stroke-width="2" opacity=".22"'))
      .join(''),
  );
  const clusters: readonly (readonly [number, number, number])[] = [
    [120, 120, 330],
    [1480, 160, 300],
    [1500, 830, 330],
    [60, 860, 260],
    [760, 940, 160],
  ];
  const leaves = clusters.flatMap(([cx, cy, spread]) =>
    Array.from({ length: 9 }, () =>
      pad(
        cx + random.sway(spread),
        cy + random.sway(spread * 0.8),
        random.range(46, 104),
        random.range(0, 360),
        random.pick(['#3f8f63', '#2f7a57', '#63a56a', '#1f5f4b']),
      ),
    ),
  );
  const petals = Array.from(
    { length: 26 },
    () =>
      `<g transform="translate(${n(random.range(0, 1600))} ${n(random.range(0, 900))}) rotate(${n(random.range(0, 360))})">${fill('M0 0Q7 -9 16 0Q7 7 0 0Z', '#f3c2bd')}</g>`,
  );
  const bloomAt = (x: number, y: number, s: number) =>
    [0, 1, 2]
      .map((ring) =>
        Array.from(
          { length: 8 },
          (_, i) =>
            `<g transform="translate(${x} ${y}) rotate(${i * 45 + ring * 22})">${fill(`M0 0Q${s * 0.34} ${-s * (0.6 - ring * 0.12)} 0 ${-s * (1 - ring * 0.26)}Q${-s * 0.34} ${-s * (0.6 - ring * 0.12)} 0 0Z`, mix('#e79aa6', '#fff4ee', 0.2 + ring * 0.28))}</g>`,
        ).join(''),
      )
      .join('') + circle(x, y, s * 0.16, '#e0b64f');
  sheet.add(
    sheet.cover(water),
    ellipse(800, 480, 700, 380, '#9fd0c2', `opacity=".16" ${sheet.blur(40)}`),
    ...fish.map(shade),
    ...fish,
    ...rings,
    ripples(sheet, 20, 40, '#ffffff', 0.12),
    ...leaves,
    bloomAt(206, 214, 66),
    bloomAt(1400, 760, 74),
    bloomAt(1452, 118, 52),
    ...petals,
  );
  finish(sheet);
  return sheet;
}

/** Autumn afternoon: a swing under the great ginkgo, leaves coming down. */
export function ginkgoSwing(): Sheet {
  const sheet = new Sheet('child-ticket-2', 1600, 900, {
    ...dusk,
    sky: [
      [0, '#7f9aa6'],
      [0.5, '#d9c9a6'],
      [1, '#f7d9a0'],
    ],
    haze: '#f3dcb0',
    lit: false,
  });
  const { random } = sheet;
  const lawn = (x: number) => 716 + Math.sin(x / 300) * 12 - (x - 800) * 0.03;
  const leaves = Array.from({ length: 150 }, () => {
    const y = random.range(260, 890);
    return `<g transform="translate(${n(random.range(60, 1540))} ${n(y)}) rotate(${n(random.range(0, 360))})">${fill('M0 0Q-9 -6 -8 -12Q0 -15 8 -12Q9 -6 0 0L0 5Z', random.pick(['#e9b23f', '#f2c95c', '#d8922f']))}</g>`;
  });
  sheet.add(
    sky(sheet, 620),
    sun(sheet, 1180, 330, 40, 480),
    backdrop(
      sheet,
      [
        {
          depth: 0.85,
          baseY: 620,
          summits: peaks([260, 190, 200, 700, 150, 200, 1150, 230, 190, 1520, 180, 180]),
        },
        {
          depth: 0.58,
          baseY: 660,
          summits: peaks([60, 210, 180, 520, 130, 200, 1380, 220, 190, 1000, 90, 160]),
          trees: 18,
        },
      ],
      'right',
    ),
    canopy(sheet, () => 704, {
      from: 760,
      to: 1640,
      pitch: 24,
      height: 92,
      tones: ['#b07a4a', '#cf9350', '#e8b968'],
    }),
    mistBank(sheet, 690, 40, 0.5),
    ground(sheet, lawn, '#cfa14e', '#7b4c33', 260),
    scrub(sheet, lawn, -20, 1620, 180, 150, '#8d5a35', '#d9a648'),
    ellipse(500, 760, 420, 40, '#5a3326', 'opacity=".28"'),
    place(greatTree(sheet, '#4a342c', '#dc9f35'), pt(470, 764), 1.72),
    stroke('M716 410L742 690M772 404L790 690', '#5a4030', 3.4),
    stroke('M732 692H802', '#4a342c', 9),
    place(
      person(sheet, { coat: '#c8452e', trousers: '#2f5a66', size: 0.7, hair: 'long', hand: 'up' }),
      pt(766, 716),
      2,
    ),
    place(person(sheet, { coat: '#f1e6d2', trousers: '#4b5a66', hand: 'out' }), pt(660, 778), 2),
    ...leaves,
    reeds(sheet, -20, 420, 912, 90, 90, '#6b4230'),
    reeds(sheet, 1100, 1620, 912, 110, 120, '#6b4230', '#f0d9a8'),
  );
  finish(sheet);
  return sheet;
}
