import { lighter, mix } from '../colour';
import { backdrop, type RangePlan } from '../elements/backdrop';
import { flock } from '../elements/bird';
import { cabin, onRope, rope, tower } from '../elements/cable-car';
import { cloudLayer } from '../elements/cloud-sea';
import { ground, scrub } from '../elements/field';
import { bloom, finish } from '../elements/finish';
import { canopy } from '../elements/forest';
import { mistBank, wisps } from '../elements/mist';
import { person } from '../elements/person';
import { pine } from '../elements/pine';
import { peaks } from '../elements/ridge';
import { sky, streaks, sun } from '../elements/sky';
import { stairs, wayPoints } from '../elements/way';
import { air, distance, dusk } from '../palettes';
import { place, pt } from '../shape';
import { Sheet } from '../sheet';

const steps = wayPoints([820, 930, 270, 900, 810, 170, 1030, 730, 110, 1040, 670, 74, 990, 626, 48]);

const ranges: RangePlan[] = [
  {
    depth: 0.86,
    baseY: 560,
    summits: peaks([200, 170, 170, 560, 120, 200, 900, 250, 170, 1350, 330, 190]),
  },
  {
    depth: 0.6,
    baseY: 600,
    summits: peaks([60, 280, 150, 290, 250, 96, 1020, 200, 160, 1300, 380, 120, 1520, 330, 150], 1.4),
    rough: 0.32,
  },
  {
    depth: 0.36,
    baseY: 690,
    summits: peaks([-20, 280, 170, 700, 110, 230, 1180, 220, 170, 1600, 360, 180]),
    trees: 22,
    mist: 0.4,
  },
];

/** What lies behind. */
function background(sheet: Sheet): string[] {
  const { palette } = sheet;
  const [near, far, sag] = [pt(1720, 40), pt(330, 330), 110];
  const tone = (i: number, depth: number) => air(palette, palette.leaf[i] ?? palette.near, depth);
  const slope = (x: number) =>
    690 -
    190 * Math.exp(-(((x - 1560) / 560) ** 2)) +
    70 * Math.sin(x / 260) +
    (x < 500 ? (500 - x) * 0.12 : 0);
  const ride = (t: number, scale: number, colour: string) =>
    place(cabin(sheet, colour), onRope(near, far, sag, t), scale);
  return [
    sky(sheet, 560),
    streaks(sheet, 70, 330, 6, '#fbd7a8'),
    sun(sheet, 520, 400, 46, 560),
    backdrop(sheet, ranges),
    cloudLayer(sheet, {
      y: 640,
      size: 90,
      swell: 30,
      rim: '#fbdcb4',
      shade: distance(palette, 0.55),
      depth: 160,
      soft: 2,
      opacity: 0.75,
    }),
    rope(near, far, sag, mix(palette.ink, palette.haze, 0.2)),
    place(tower(150, mix(palette.near, palette.haze, 0.35)), pt(330, 330), 0.8),
    ride(0.78, 0.42, '#c8452e'),
    ride(0.5, 0.72, '#c8452e'),
    ride(0.22, 1.12, '#c8452e'),
    ground(sheet, slope, tone(3, 0.16), mix(palette.ink, tone(3, 0), 0.3), 300),
    scrub(
      sheet,
      slope,
      500,
      1640,
      330,
      260,
      mix(tone(3, 0), palette.ink, 0.3),
      mix(tone(1, 0), tone(3, 0), 0.5),
    ),
  ];
}

/** What stands in front. */
function foreground(sheet: Sheet): string[] {
  const { palette, random } = sheet;
  const [_near, _far, _sag] = [pt(1720, 40), pt(330, 330), 110];
  const tone = (i: number, depth: number) => air(palette, palette.leaf[i] ?? palette.near, depth);
  return [
    stairs(sheet, steps, mix(palette.stone, palette.light, 0.2), mix(palette.stone, palette.near, 0.65)),
    place(person(sheet, { coat: '#e2a24b', pack: '#22384a', hair: 'hat' }), pt(968, 762), 1.05),
    place(
      person(sheet, { coat: '#f1e3cb', hair: 'long', skirt: true, trousers: '#7c3a35' }),
      pt(1032, 728),
      0.84,
    ),
    canopy(sheet, (x) => 860 + Math.abs(x - 250) * 0.05, {
      from: -40,
      to: 640,
      pitch: 44,
      height: 150,
      tones: [mix(tone(3, 0), palette.ink, 0.45), tone(0, 0), tone(1, 0)],
    }),
    canopy(sheet, () => 900, {
      from: 1130,
      to: 1640,
      pitch: 46,
      height: 160,
      tones: [mix(tone(3, 0), palette.ink, 0.5), mix(tone(0, 0), palette.ink, 0.2), tone(1, 0)],
    }),
    wisps(sheet, 480, 760, 0.4),
    place(pine(sheet, { colour: mix(palette.near, palette.ink, 0.6), bark: palette.ink }), pt(92, 900), 1.95),
    flock(random, 600, 230, 7, 10, mix(palette.ink, palette.haze, 0.3)),
    bloom(sheet, 520, 400, 520, 0.34),
    mistBank(sheet, 905, 40, 0.12, lighter(palette.near, 0.1)),
  ];
}

/** Autumn dusk: stairs climb to a saddle, the cable car floats over the burning woods. */
export function autumnStairs(): Sheet {
  const sheet = new Sheet('day-ticket-2', 1600, 900, dusk);
  const { palette } = sheet;
  const [_near, _far, _sag] = [pt(1720, 40), pt(330, 330), 110];
  const tone = (i: number, depth: number) => air(palette, palette.leaf[i] ?? palette.near, depth);
  const slope = (x: number) =>
    690 -
    190 * Math.exp(-(((x - 1560) / 560) ** 2)) +
    70 * Math.sin(x / 260) +
    (x < 500 ? (500 - x) * 0.12 : 0);
  sheet.add(
    ...background(sheet),
    canopy(sheet, (x) => slope(x) + 16, {
      from: -20,
      to: 800,
      pitch: 26,
      height: 80,
      tones: [tone(3, 0.12), tone(0, 0.1), tone(1, 0.1)],
    }),
    canopy(sheet, (x) => slope(x) + 22, {
      from: 1130,
      to: 1640,
      pitch: 30,
      height: 104,
      tones: [tone(3, 0.04), tone(0, 0), tone(2, 0.05)],
    }),
    ...foreground(sheet),
  );
  finish(sheet);
  return sheet;
}
