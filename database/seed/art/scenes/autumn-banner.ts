import { mix } from '../colour';
import { backdrop, type RangePlan } from '../elements/backdrop';
import { flock } from '../elements/bird';
import { cloudLayer } from '../elements/cloud-sea';
import { ground } from '../elements/field';
import { bloom, finish } from '../elements/finish';
import { canopy } from '../elements/forest';
import { gate } from '../elements/gate';
import { mapleBough } from '../elements/maple';
import { materials } from '../elements/materials';
import { person } from '../elements/person';
import { peaks } from '../elements/ridge';
import { sky, streaks, sun } from '../elements/sky';
import { stairs, wayPoints } from '../elements/way';
import { air, dusk } from '../palettes';
import { place, points, pt } from '../shape';
import { Sheet } from '../sheet';
import { stops } from '../stops';

const steps = wayPoints([1150, 930, 280, 1200, 770, 190, 1240, 660, 140]);

const ranges: RangePlan[] = [
  {
    depth: 0.84,
    baseY: 600,
    summits: peaks([150, 200, 180, 480, 150, 180, 860, 270, 180, 1300, 360, 170, 1560, 240, 150]),
  },
  {
    depth: 0.56,
    baseY: 650,
    summits: peaks([40, 260, 170, 360, 120, 190, 980, 200, 190, 1500, 340, 180]),
    trees: 17,
  },
];

/** What lies behind. */
function background(sheet: Sheet): string[] {
  return [
    sky(sheet, 600),
    streaks(sheet, 80, 260, 6, '#fde0b4'),
    sun(sheet, 560, 380, 46, 560),
    backdrop(sheet, ranges),
    cloudLayer(sheet, {
      y: 630,
      size: 90,
      swell: 28,
      rim: '#fbe0ba',
      shade: '#b99a92',
      depth: 140,
      soft: 2.4,
      opacity: 0.75,
    }),
  ];
}

/** What stands in front. */
function foreground(sheet: Sheet): string[] {
  const { palette } = sheet;
  const tone = (i: number, depth: number) => air(palette, palette.leaf[i] ?? palette.near, depth);
  return [
    place(person(sheet, { coat: '#22384a', pack: '#b8893b' }), pt(1252, 764), 1.1),
    canopy(sheet, (x) => 880 - (x > 800 ? 0 : 10), {
      from: -40,
      to: 1000,
      pitch: 44,
      height: 110,
      tones: [mix(tone(3, 0), palette.ink, 0.4), tone(0, 0), tone(1, 0)],
    }),
    canopy(sheet, () => 900, {
      from: 1330,
      to: 1660,
      pitch: 44,
      height: 170,
      tones: [mix(tone(3, 0), palette.ink, 0.4), tone(0, 0), tone(2, 0)],
    }),
    place(
      mapleBough(
        sheet,
        points([0, 0, -130, 30, -250, 20, -370, 70, -470, 60]),
        '#3b2a28',
        ['#c8452e', '#d96a35', '#e39a3f', '#a83428'],
        26,
      ),
      pt(1640, 50),
    ),
    flock(sheet.random, 420, 200, 7, 10, mix(palette.near, palette.haze, 0.25)),
    bloom(sheet, 560, 380, 560, 0.3),
  ];
}

/** Autumn: the gate among burning maples, a wide quiet left side for words. */
export function autumnBanner(): Sheet {
  const sheet = new Sheet('banner-1', 1600, 900, {
    ...dusk,
    lit: false,
    sky: stops(0, '#4f6f85', 0.45, '#b7aca0', 0.75, '#efc795', 1, '#f6b98a'),
    haze: '#f2cfa2',
  });
  const { palette } = sheet;
  const tone = (i: number, depth: number) => air(palette, palette.leaf[i] ?? palette.near, depth);
  const hill = (x: number) => 700 - 120 * Math.exp(-(((x - 1240) / 420) ** 2)) + Math.sin(x / 210) * 8;
  sheet.add(
    ...background(sheet),
    ground(sheet, hill, tone(1, 0.12), tone(3, 0), 230),
    canopy(sheet, (x) => hill(x) + 6, {
      from: 900,
      to: 1640,
      pitch: 28,
      height: 150,
      tones: [tone(3, 0.12), tone(0, 0.08), tone(2, 0.1)],
    }),
    stairs(sheet, steps, '#ecdcc0', '#a08a80'),
    place(gate(sheet, materials(palette, 0.02)), pt(1240, 662), 0.98),
    place(
      person(sheet, { coat: '#f1e6d2', hair: 'long', skirt: true, trousers: '#2f5a66' }),
      pt(1200, 778),
      1.1,
    ),
    ...foreground(sheet),
  );
  finish(sheet);
  return sheet;
}
